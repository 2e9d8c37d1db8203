import { expect, test } from 'vitest';
import { proposedIndex, suggestionsFor, wrappedIndex } from '../../../src/renderer/clients/suggestions.ts';
import type { ShownClient } from '../../../src/shared/domain/client.ts';
import type { ClientId, SalonId } from '../../../src/shared/domain/ids.ts';

const elif: ShownClient = {
  id: '0198a000-0000-7000-8000-000000000001' as ClientId,
  salonId: '0198a000-0000-7000-8000-000000000002' as SalonId,
  version: 1,
  name: 'Elif Kaya',
  phone: null,
  shownPhone: null,
  email: null,
  notes: null,
  alert: null,
  birthday: null,
  mayContact: null,
  contactAskedOn: null,
  erasedOn: null,
};

const named = (name: string, phone = '') => ({ name, phone });

test('someone known comes first, creating last', () => {
  expect(suggestionsFor(named('eli'), [elif])).toEqual([
    { kind: 'existing', client: elif },
    { kind: 'create', name: 'eli', phone: '' },
  ]);
});

test('a second client of the same name can be created', () => {
  expect(suggestionsFor(named('Elif Kaya'), [elif]).at(-1)).toMatchObject({
    kind: 'create',
    name: 'Elif Kaya',
  });
});

test('a name is created without stray spaces, and never from spaces alone', () => {
  expect(suggestionsFor(named('  Elif   Kaya '), [])).toMatchObject([{ kind: 'create', name: 'Elif Kaya' }]);
  expect(suggestionsFor(named('   '), [])).toEqual([]);
});

test('a number that is looked for becomes that of a new client, whose name is not known', () => {
  expect(suggestionsFor(named(' 0532 123 '), [])).toEqual([{ kind: 'create', name: '', phone: '0532 123' }]);
});

test('Enter takes the best until a number is given for a new client: then it creates them', () => {
  expect(proposedIndex(named('elif'), 3)).toBe(0);
  expect(proposedIndex(named('elif', '0532'), 3)).toBe(2);
});

test('arrow keys wrap at both ends', () => {
  expect(wrappedIndex(0, -1, 3)).toBe(2);
  expect(wrappedIndex(2, 1, 3)).toBe(0);
  expect(wrappedIndex(0, 1, 0)).toBe(0);
});
