import { expect, test } from 'vitest';
import { isPhoneLike, phoneKey, searchKey, shortName } from '../../../src/shared/domain/client.ts';

test.each([
  ['Elif Kaya', 'Elif K.'],
  ['Cher', 'Cher'],
  ['  Maria   del  Carmen Ruiz ', 'Maria R.'],
  ['Zoë 𝒵hang', 'Zoë 𝒵.'],
  [' ', ''],
])('%j is %j on a card', (name, short) => {
  expect(shortName(name)).toBe(short);
});

test.each([
  ['Çağla IŞIK', 'cagla isik'],
  ['çağla ışık', 'cagla isik'],
  ['İpek', 'ipek'],
  ['Łukasz Groß', 'lukasz gross'],
  ['Ísafold Bjørk Þórðardóttir', 'isafold bjork thordardottir'],
  ['Đặng Hœrlé Æbelø', 'dang hoerle aebelo'],
  ['ẞ and ß', 'ss and ss'],
  ['ﬁne Ｗｉｄｅ', 'fine wide'],
  ['Александр', 'александр'],
  ['  two   words ', 'two words'],
])('%j is searched as %j', (name, key) => {
  expect(searchKey(name)).toBe(key);
});

test('a telephone number is searched by its digits', () => {
  expect(phoneKey('+90 (555) 12-34')).toBe('905551234');
});

test.each(['0532 123', '+90 (532) 111-22', '5', '\u202a+90 555 123\u202c'])(
  '%j is a telephone number or a part of one',
  (text) => {
    expect(isPhoneLike(text)).toBe(true);
  },
);

test.each(['', '-', 'Elif', 'Elif 532', '0532 ext. 5', '100%'])('%j is no telephone number', (text) => {
  expect(isPhoneLike(text)).toBe(false);
});
