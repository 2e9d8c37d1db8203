import { expect, test } from 'vitest';
import { clientParticulars, newClientForm, problemsIn } from '../../../src/renderer/clients/client-form.ts';

test('what was left empty is not known, rather than an empty text', () => {
  expect(clientParticulars({ ...newClientForm(' Elif Kaya '), phone: ' ' })).toEqual({
    name: 'Elif Kaya',
    phone: null,
    email: null,
    alert: null,
    notes: null,
    birthday: null,
    mayContact: null,
  });
});

test('a number that nobody has is the number of a new client, not the name', () => {
  expect(newClientForm('0532 123')).toMatchObject({ name: '', phone: '0532 123' });
  expect(newClientForm('Elif 2')).toMatchObject({ name: 'Elif 2', phone: '' });
});

test('nothing bars the way to saving but a missing name and a birthday that is none', () => {
  const form = newClientForm('Elif Kaya');
  expect(problemsIn(form)).toEqual([]);
  expect(problemsIn({ ...form, birthday: '02-29' })).toEqual([]);
  expect(problemsIn({ ...form, name: ' ', birthday: 'in May' })).toEqual([
    'name_missing',
    'birthday_unreadable',
  ]);
});

test('that somebody was not asked is neither yes nor no', () => {
  const form = newClientForm('Elif Kaya');
  const sent = (['not_asked', 'yes', 'no'] as const).map((mayContact) =>
    clientParticulars({ ...form, mayContact }),
  );
  expect(sent.map(({ mayContact }) => mayContact)).toEqual([null, true, false]);
});
