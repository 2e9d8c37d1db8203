import { expect, test } from 'vitest';
import { fieldInWords } from '../../../src/renderer/waitlist/form-in-words.ts';
import { newWaitlistForm, type WaitlistForm } from '../../../src/renderer/waitlist/waitlist-form.ts';
import type { Locale } from '../../../src/shared/locale.ts';
import { formatsOf } from '../../../src/shared/words/formats.ts';
import { ana, cut, date, elif, wax } from '../../shared/domain/world.ts';
import { english } from '../english.ts';

const american = { ...english, formats: formatsOf('en-US' as Locale) };

const said = (name: keyof WaitlistForm, known: Partial<WaitlistForm>, language = english) =>
  fieldInWords(
    newWaitlistForm(date('2026-03-02'), known),
    name,
    { services: [cut, wax], staff: [ana] },
    language,
  );

test('what the desk has in a field is said under the name of the field', () => {
  expect(said('client', { client: { id: elif.id, name: 'Elif Kaya' } })).toBe('Client: Elif Kaya');
  expect(said('serviceIds', { serviceIds: [wax.id, cut.id] })).toBe('Service: Wax and Cut');
  expect(said('staffIds', { staffIds: [ana.id] })).toBe('With: Ana');
  expect(said('days', { days: [1, 2] })).toBe('Days that suit: Mon and Tue');
});

test('dates and times are said as they are written everywhere, and what cannot be read as it was typed', () => {
  expect(said('until', { until: '2026-03-16' })).toBe('Until (included): Mon, 16 Mar 2026');
  expect(said('until', { until: 'soon' })).toBe('Until (included): soon');
  expect(said('startTime', { startTime: '14:00' })).toBe('Not before: 14:00');
  expect(said('startTime', { startTime: '14:00' }, american)).toMatch(/^Not before: 2:00\sPM$/);
  expect(said('endTime', {})).toBe('Done by: empty');
});

test('what is empty is said as well, and that anybody would do', () => {
  expect(said('notes', {})).toBe('Notes: empty');
  expect(said('staffIds', { staffIds: null })).toBe('With: Anybody');
});
