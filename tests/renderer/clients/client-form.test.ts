import { expect, test } from 'vitest';
import { clientParticulars, emptyClientForm } from '../../../src/renderer/clients/client-form.ts';

test('what was left empty is not known, rather than an empty text', () => {
  expect(clientParticulars({ ...emptyClientForm, name: ' Elif Kaya ', phone: ' ' })).toEqual({
    name: 'Elif Kaya',
    phone: null,
    email: null,
    notes: null,
  });
});
