import { expect, test } from 'vitest';
import { newClientOf, soughtIn, typedInWords } from '../../../src/renderer/clients/typed-client.ts';

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
  // Both in one field, as they are said on the telephone.
  [
    { name: 'Nina Berg 0171 555 1234', phone: '' },
    { name: 'Nina Berg', phone: '0171 555 1234' },
  ],
  [
    { name: 'Nina Berg, +49 (171) 555-1234', phone: '' },
    { name: 'Nina Berg', phone: '+49 (171) 555-1234' },
  ],
  [
    { name: '0171 5551234 Çağla Işık', phone: '' },
    { name: 'Çağla Işık', phone: '0171 5551234' },
  ],
  // Few digits may belong to a name, and a number that was given stands.
  [
    { name: 'Table 12', phone: '' },
    { name: 'Table 12', phone: '' },
  ],
  [
    { name: 'Nina 0171 555 1234', phone: '0532 123' },
    { name: 'Nina 0171 555 1234', phone: '0532 123' },
  ],
])('%j typed makes a new client of %j', (typed, client) => {
  expect(newClientOf(typed)).toEqual(client);
});

test('who is typed is called by their name, or by the number where that is all', () => {
  expect(typedInWords({ name: ' Elif ', phone: '0532' })).toBe('Elif');
  expect(typedInWords({ name: ' ', phone: '0532' })).toBe('0532');
  expect(typedInWords({ name: '', phone: ' ' })).toBe('');
});

test('of a name and a number typed in one the number is looked for, and otherwise what is typed', () => {
  expect(soughtIn({ name: 'Nina Berg 0171 555 1234', phone: '' })).toBe('0171 555 1234');
  expect(soughtIn({ name: 'Nina Ber', phone: '' })).toBe('Nina Ber');
  expect(typedInWords({ name: 'Nina Berg 0171 555 1234', phone: '' })).toBe('Nina Berg');
});
