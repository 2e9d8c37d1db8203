import { expect, test } from 'vitest';
import { phoneKey, searchKey, searchWords, shortName } from '../../../src/shared/domain/client.ts';

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

test.each([
  ['+90 (532) 111-22', ['9053211122']],
  ['(532)', ['532']],
  ['5', ['5']],
  ['(5', ['5']],
  ['+(5)', ['5']],
  ['elif 532', ['elif', '532']],
  ['532 elif', ['532', 'elif']],
  ['elif532', ['elif532']],
  ['532elif', ['532elif']],
  [' Çağla  IŞIK ', ['cagla', 'isik']],
  ['-', ['-']],
  ['', []],
])('a search for %j looks for %j', (query, words) => {
  expect(searchWords(query)).toEqual(words);
});
