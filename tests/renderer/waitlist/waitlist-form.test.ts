import { describe, expect, test } from 'vitest';
import {
  newWaitlistForm,
  readWaitlistForm,
  type WaitlistForm,
  waitlistForm,
} from '../../../src/renderer/waitlist/waitlist-form.ts';
import { ok, refused } from '../../../src/shared/result.ts';
import { waits } from '../../shared/domain/waitlist.ts';
import { ana, cut, date, elif, time } from '../../shared/domain/world.ts';

const today = date('2026-03-02');
const known: Partial<WaitlistForm> = { client: elif, serviceIds: [cut.id] };
const wishes = {
  clientId: elif.id,
  serviceIds: [cut.id],
  staffIds: null,
  from: today,
  until: date('2026-03-16'),
  daysOfWeek: [0, 1, 2, 3, 4, 5, 6],
  startTime: time('00:00'),
  endTime: time('24:00'),
  notes: null,
};

test('who is put on the list waits two weeks for anybody, at any time, where nothing else is said', () => {
  expect(readWaitlistForm(newWaitlistForm(today, known))).toEqual(ok(wishes));
});

test('an entry comes back as it was, and what was not said is not written out', () => {
  const entry = { ...waits(1), clientName: 'Elif Kaya', clientPhone: null };
  const form = waitlistForm(entry);
  expect(form).toMatchObject({
    client: { id: elif.id, name: 'Elif Kaya' },
    startTime: '',
    endTime: '',
    notes: '',
  });
  const { from, until } = entry;
  expect(readWaitlistForm(form)).toEqual(ok({ ...wishes, from, until }));
  const narrow = { startTime: time('16:00'), staffIds: [ana.id], notes: 'Call' };
  expect(readWaitlistForm(waitlistForm({ ...entry, ...narrow }))).toMatchObject(ok(narrow));
});

describe('the first thing that is wrong is told', () => {
  test.each<[string, Partial<WaitlistForm>]>([
    ['clientMissing', { client: null, serviceIds: [] }],
    ['serviceMissing', { serviceIds: [] }],
    ['peopleMissing', { staffIds: [] }],
    ['fromUnreadable', { from: 'soon' }],
    ['dateMissing', { until: '' }],
    ['untilUnreadable', { until: 'later' }],
    ['untilBeforeFrom', { until: '2026-03-01' }],
    ['daysMissing', { days: [] }],
    ['startUnreadable', { startTime: 'noon' }],
    ['endUnreadable', { endTime: 'late' }],
    ['endBeforeStart', { startTime: '16:00', endTime: '16:00' }],
  ])('%s', (problem, changes) => {
    expect(readWaitlistForm({ ...newWaitlistForm(today, known), ...changes })).toEqual(refused(problem));
  });
});
