import { expect, test } from 'vitest';
import { clientQueries } from '../../../../src/renderer/command-bar/sentence/use-known.ts';

test('clients are looked for by each word and each two, and numbers only where they may be a telephone number', () => {
  expect(clientQueries("elif kaya'ya cut 15")).toEqual([
    'elif',
    'elif kaya',
    "kaya'ya",
    'kaya',
    "kaya'ya cut",
    'cut',
  ]);
  expect(clientQueries('15:30 2.12. 15')).toEqual([]);
  expect(clientQueries('0532 111 22 33')).toContain('0532 111 22 33');
});
