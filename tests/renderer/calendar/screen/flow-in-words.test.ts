import { expect, test } from 'vitest';
import type { Flow, Refusal } from '../../../../src/renderer/calendar/carry/booking-flow.ts';
import { type Proposal, proposeMove, proposeNew } from '../../../../src/renderer/calendar/carry/proposal.ts';
import { flowInWords } from '../../../../src/renderer/calendar/screen/flow-in-words.ts';
import { ana, booked, cut, monday } from '../../../shared/domain/world.ts';
import { english, rangeWith } from '../range.ts';

const resting = { kind: 'idle' } as const;
const carried = booked(1, monday('10:00'));
const day = rangeWith({ bookings: [carried, booked(2, monday('11:00'))] });
const move = (clock: string) => proposeMove(day, { staffId: ana.id, startTime: monday(clock) }, carried);
const said = (flow: Flow, proposal: Proposal) =>
  flowInWords(day, { flow, proposal }, () => 'Ana 12:00', monday('08:00'), english);
const byKeys = (proposal: Proposal): string =>
  said({ kind: 'in_hand', by: 'keys', proposal, before: resting }, proposal);
const byPointer = (proposal: Proposal): string =>
  said({ kind: 'in_hand', by: 'pointer', proposal, before: resting }, proposal);
const refused = (suggestions: Refusal['suggestions']): string => {
  const proposal = move('10:45');
  const refusal = { reasons: [{ code: 'overlap', message: 'Ana is booked.' }] as const, suggestions };
  return said({ kind: 'refused', proposal, before: resting, refusal }, proposal);
};
const slot = { staffId: ana.id, serviceId: cut.id, startTime: monday('12:00'), endTime: monday('12:45') };

test('what the keys take in the hand is named, with how it is put back', () => {
  expect(byKeys(move('10:00'))).toMatch(/^Moving .*Esc puts it back\. 10:00–10:45 Cut, Ana/);
});

test('each key is answered with the time, also where one reason refuses several of them', () => {
  expect(byKeys(move('10:30'))).toMatch(/^10:30–11:15 Cut, Ana\. Ana is booked 11:00/);
  expect(byKeys(move('10:45'))).toMatch(/^10:45–11:30 Cut, Ana\. Ana is booked 11:00/);
});

test('where the pointer carries, a reason is said once', () => {
  expect(byPointer(move('10:30'))).toMatch(/^Ana is booked 11:00/);
  expect(byPointer(move('10:30'))).toBe(byPointer(move('10:45')));
});

test('a refusal is said once, with the nearest free times where there are any', () => {
  expect(refused('searching')).toBe('');
  expect(refused([slot])).toBe('Ana is booked. Nearest free times: Ana 12:00.');
  expect(refused([])).toBe('Ana is booked.');
});

test('an open card says itself why not; only what can be booked instead is added', () => {
  const proposal = proposeNew(day, { staffId: ana.id, startTime: monday('11:00') }, cut);
  const card = { kind: 'composing', proposal, isSaving: false } as const;
  expect(said({ ...card, refusal: undefined }, proposal)).toBe('');
  const refusal = { reasons: [{ code: 'overlap', message: 'Ana is booked.' }] as const, suggestions: [slot] };
  expect(said({ ...card, refusal }, proposal)).toBe('Nearest free times: Ana 12:00.');
});
