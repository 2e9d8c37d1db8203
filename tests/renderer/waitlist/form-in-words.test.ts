import { expect, test } from 'vitest';
import { fieldInWords } from '../../../src/renderer/waitlist/form-in-words.ts';
import { newWaitlistForm, type WaitlistForm } from '../../../src/renderer/waitlist/waitlist-form.ts';
import { ana, cut, date, elif, wax } from '../../shared/domain/world.ts';
import { english } from '../english.ts';

const said = (name: keyof WaitlistForm, known: Partial<WaitlistForm>) =>
  fieldInWords(
    newWaitlistForm(date('2026-03-02'), known),
    name,
    { services: [cut, wax], staff: [ana] },
    english,
  );

test('what the desk has in a field is said under the name of the field', () => {
  expect(said('client', { client: { id: elif.id, name: 'Elif Kaya' } })).toBe('Client: Elif Kaya');
  expect(said('serviceIds', { serviceIds: [wax.id, cut.id] })).toBe('Service: Wax and Cut');
  expect(said('staffIds', { staffIds: [ana.id] })).toBe('With: Ana');
  expect(said('days', { days: [1, 2] })).toBe('Days that suit: Mon and Tue');
  expect(said('startTime', { startTime: '14:00' })).toBe('Not before: 14:00');
});

test('what is empty is said as well, and that anybody would do', () => {
  expect(said('notes', {})).toBe('Notes: empty');
  expect(said('staffIds', { staffIds: null })).toBe('With: Anybody');
});
