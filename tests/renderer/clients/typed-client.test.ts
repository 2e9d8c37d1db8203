import { expect, test } from 'vitest';
import { newClientOf, typedInWords } from '../../../src/renderer/clients/typed-client.ts';

test.each([
  [
    { name: ' Elif  Kaya', phone: '' },
    { name: 'Elif Kaya', phone: '' },
  ],
  [
    { name: 'Elif', phone: ' 0532 123 ' },
    { name: 'Elif', phone: '0532 123' },
  ],
  [
    { name: '0532 123', phone: '' },
    { name: '', phone: '0532 123' },
  ],
  // The number that was given stands; the other one is no name.
  [
    { name: '0533 765', phone: '0532 123' },
    { name: '', phone: '0532 123' },
  ],
])('%j typed makes a new client of %j', (typed, client) => {
  expect(newClientOf(typed)).toEqual(client);
});

test('who is typed is called by their name, or by the number where that is all', () => {
  expect(typedInWords({ name: ' Elif ', phone: '0532' })).toBe('Elif');
  expect(typedInWords({ name: ' ', phone: '0532' })).toBe('0532');
  expect(typedInWords({ name: '', phone: ' ' })).toBe('');
});
