import { expect, test } from 'vitest';
import { suggestionsFor, wrappedIndex } from '../../../src/renderer/clients/suggestions.ts';
import type { Client } from '../../../src/shared/domain/client.ts';
import type { ClientId, SalonId } from '../../../src/shared/domain/ids.ts';

const elif: Client = {
  id: '0198a000-0000-7000-8000-000000000001' as ClientId,
  salonId: '0198a000-0000-7000-8000-000000000002' as SalonId,
  version: 1,
  name: 'Elif Kaya',
  phone: null,
  email: null,
  notes: null,
};

test('someone known comes first, creating last', () => {
  expect(suggestionsFor('eli', [elif])).toEqual([
    { kind: 'existing', client: elif },
    { kind: 'create', name: 'eli' },
  ]);
});

test('a second client of the same name can be created', () => {
  expect(suggestionsFor('Elif Kaya', [elif]).at(-1)).toEqual({ kind: 'create', name: 'Elif Kaya' });
});

test('a name is created without stray spaces, and never from spaces alone', () => {
  expect(suggestionsFor('  Elif   Kaya ', [])).toEqual([{ kind: 'create', name: 'Elif Kaya' }]);
  expect(suggestionsFor('   ', [])).toEqual([]);
});

test('arrow keys wrap at both ends', () => {
  expect(wrappedIndex(0, -1, 3)).toBe(2);
  expect(wrappedIndex(2, 1, 3)).toBe(0);
  expect(wrappedIndex(0, 1, 0)).toBe(0);
});
