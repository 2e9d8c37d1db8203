import { expect, test } from 'vitest';
import { searchWords } from '../../../src/shared/domain/client-search.ts';

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
])('a search for %j looks for %j', (query, keys) => {
  expect(searchWords(query, 'TR').map(({ key }) => key)).toEqual(keys);
});

test.each(['0532 123', '+90 532 123', '0090 532 123', '532123'])(
  'a number that begins as %j has the same significant digits in each of its forms',
  (query) => {
    expect(searchWords(query, 'TR')).toMatchObject([{ phone: { significant: '532123' } }]);
  },
);

test('only a word of digits is looked for in numbers', () => {
  const [elif, digits] = searchWords('elif 0532', 'TR');
  expect(elif).toEqual({ key: 'elif' });
  expect(digits).toEqual({ key: '0532', phone: { digits: '0532', significant: '532' } });
});

test('the beginning that all numbers of a country have says nothing of any', () => {
  expect(searchWords('0', 'TR')).toMatchObject([{ phone: { digits: '0', significant: '' } }]);
  expect(searchWords('+90', 'TR')).toMatchObject([{ phone: { digits: '90', significant: '' } }]);
});
