import { expect, test } from 'vitest';
import {
  type Flow,
  type FlowAction,
  flowReducer,
  idle,
} from '../../../../src/renderer/calendar/carry/booking-flow.ts';
import { proposeMove, proposeNew } from '../../../../src/renderer/calendar/carry/proposal.ts';
import { ana, booked, cut, monday } from '../../../shared/domain/world.ts';
import { rangeWith } from '../range.ts';

const here = proposeNew(rangeWith(), { staffId: ana.id, startTime: monday('10:00') }, cut);
const there = proposeNew(rangeWith(), { staffId: ana.id, startTime: monday('13:30') }, cut);
const reasons = [{ code: 'outside_availability', message: 'Ana is off 13:00–14:00.' }] as const;
const refusal = { reasons, suggestions: 'searching' } as const;

const after = (...steps: readonly FlowAction[]): Flow => steps.reduce(flowReducer, idle);

test('a ghost that is put back leaves an open card as it was', () => {
  const open = after({ kind: 'open', proposal: here });
  const held = flowReducer(open, { kind: 'take', by: 'pointer', proposal: there });
  expect(flowReducer(held, { kind: 'back' })).toEqual(open);
});

test('a refusal of a ghost that came from an open card goes back to that card', () => {
  const refused = after(
    { kind: 'open', proposal: here },
    { kind: 'take', by: 'pointer', proposal: there },
    { kind: 'refuse', proposal: there, refusal },
  );
  expect(refused.kind).toBe('refused');
  expect(flowReducer(refused, { kind: 'back' })).toMatchObject({ kind: 'composing', proposal: here });
});

test('typing at a refused place opens the card there, with the refusal in it; a move has no card', () => {
  const refused = after({ kind: 'refuse', proposal: there, refusal });
  const composing = flowReducer(refused, { kind: 'compose' });
  expect(composing).toEqual({ kind: 'composing', proposal: there, refusal, isSaving: false });
  const found = { reasons, suggestions: [] };
  expect(flowReducer(composing, { kind: 'suggest', proposal: there, refusal: found })).toMatchObject({
    refusal: found,
  });
  const booking = booked(100, monday('10:00'));
  const day = rangeWith({ bookings: [booking] });
  const move = proposeMove(day, { staffId: ana.id, startTime: monday('13:30') }, booking);
  const refusedMove = after({ kind: 'refuse', proposal: move, refusal });
  expect(flowReducer(refusedMove, { kind: 'compose' })).toBe(refusedMove);
});

test('a refusal by the desk leaves the card open with what was typed beside it', () => {
  const refused = after(
    { kind: 'open', proposal: here },
    { kind: 'send' },
    { kind: 'refuse', proposal: here, refusal },
  );
  expect(refused).toEqual({ kind: 'composing', proposal: here, refusal, isSaving: false });
});

test('suggestions reach the refusal that asked for them, and no later one', () => {
  const found = { reasons, suggestions: [] };
  const refused = after({ kind: 'refuse', proposal: there, refusal });
  expect(flowReducer(refused, { kind: 'suggest', proposal: there, refusal: found })).toMatchObject({
    refusal: found,
  });
  expect(flowReducer(refused, { kind: 'suggest', proposal: here, refusal: found })).toBe(refused);
  expect(flowReducer(idle, { kind: 'suggest', proposal: there, refusal: found })).toBe(idle);
});

test('a move that is refused ends with nothing in the hand', () => {
  const refused = after({ kind: 'move', proposal: there }, { kind: 'refuse', proposal: there, refusal });
  expect(flowReducer(refused, { kind: 'back' })).toEqual(idle);
});

test('nothing is sent when no card is open', () => {
  expect(after({ kind: 'send' })).toBe(idle);
});
