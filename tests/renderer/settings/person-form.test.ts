import { expect, test } from 'vitest';
import {
  employmentProblems,
  isPersonComplete,
  personForm,
  personSettings,
} from '../../../src/renderer/settings/person-form.ts';
import type { ServiceId } from '../../../src/shared/domain/ids.ts';

const [cut, dye] = ['a', 'b'] as [ServiceId, ServiceId];
const ana = { name: 'Ana', color: 'teal', isActive: true, serviceIds: null, startsOn: null, endsOn: null };

test('who offers everything offers what is added later too', () => {
  expect(personSettings(personForm(ana)).serviceIds).toBeNull();
});

test('who offers a few keeps them, and may offer none', () => {
  expect(personSettings(personForm({ ...ana, serviceIds: [dye, cut] })).serviceIds).toEqual([cut, dye]);
  expect(personSettings(personForm({ ...ana, serviceIds: [] })).serviceIds).toEqual([]);
});

test('the dates of employment may be empty, and the last is not before the first', () => {
  const form = personForm(ana);
  expect(personSettings(form)).toMatchObject({ startsOn: null, endsOn: null });
  const oneDay = { ...form, startsOn: '2026-03-02', endsOn: '2026-03-02' };
  expect(isPersonComplete(oneDay)).toBe(true);
  expect(personSettings(oneDay)).toMatchObject({ startsOn: '2026-03-02', endsOn: '2026-03-02' });
  expect(employmentProblems({ ...oneDay, endsOn: '2026-03-01' })).toEqual({ endsOn: 'ends_before_start' });
  expect(employmentProblems({ ...oneDay, startsOn: 'soon' })).toEqual({ startsOn: 'date_unreadable' });
  expect(isPersonComplete({ ...oneDay, endsOn: 'never' })).toBe(false);
});
