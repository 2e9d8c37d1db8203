import { describe, expect, test } from 'vitest';
import { snippetOf } from '../../../src/shared/domain/client-snippet.ts';
import { elif } from './world.ts';

const client = {
  ...elif,
  notes: 'Colour 7.3, 30 ml developer.\nÇayı şekersiz içer.',
  email: 'elif@example.com',
};

describe('the snippet of what a client was found by', () => {
  test('is the word and what stands around it, on one line', () => {
    expect(snippetOf('cayi', client)).toEqual({
      before: '…7.3, 30 ml developer. ',
      found: 'Çayı',
      after: ' şekersiz içer.',
    });
  });

  test('is of the word that is not in the name', () => {
    expect(snippetOf('elif exam', client)).toMatchObject({ found: 'example', before: 'elif@' });
  });

  test('is not there where the name or the number tells it', () => {
    expect(snippetOf('eli kay', client)).toBeUndefined();
    expect(snippetOf('0532', client)).toBeUndefined();
    expect(snippetOf('nowhere', client)).toBeUndefined();
  });

  test('ends where it would become long', () => {
    const long = { ...client, notes: `blonde ${'very '.repeat(40)}long` };
    expect(snippetOf('blonde', long)?.after).toMatch(/^ very .*…$/);
  });
});
