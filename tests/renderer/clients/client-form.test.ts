import { expect, test } from 'vitest';
import { clientParticulars, newClientForm } from '../../../src/renderer/clients/client-form.ts';

test('what was left empty is not known, rather than an empty text', () => {
  expect(clientParticulars({ ...newClientForm(' Elif Kaya '), phone: ' ' })).toEqual({
    name: 'Elif Kaya',
    phone: null,
    email: null,
    notes: null,
  });
});

test('a number that nobody has is the number of a new client, not the name', () => {
  expect(newClientForm('0532 123')).toEqual({ name: '', phone: '0532 123', email: '', notes: '' });
  expect(newClientForm('Elif 2')).toEqual({ name: 'Elif 2', phone: '', email: '', notes: '' });
});
