import { expect, test } from 'vitest';
import { personForm, personSettings } from '../../../src/renderer/settings/person-form.ts';
import type { ServiceId } from '../../../src/shared/domain/ids.ts';

const [cut, dye] = ['a', 'b'] as [ServiceId, ServiceId];
const ana = { name: 'Ana', color: 'teal', isActive: true };

test('who offers everything offers what is added later too', () => {
  expect(personSettings(personForm({ ...ana, serviceIds: null })).serviceIds).toBeNull();
});

test('who offers a few keeps them, and may offer none', () => {
  expect(personSettings(personForm({ ...ana, serviceIds: [dye, cut] })).serviceIds).toEqual([cut, dye]);
  expect(personSettings(personForm({ ...ana, serviceIds: [] })).serviceIds).toEqual([]);
});
