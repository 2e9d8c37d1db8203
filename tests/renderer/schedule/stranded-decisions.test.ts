import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cancelRest,
  choose,
  countsOf,
  type Decision,
  freeSlots,
  keepAll,
  moveAll,
  previewedAgain,
  resolutionsOf,
  sharedReason,
  toCallAbout,
  withNewlyStranded,
  withRejections,
} from '../../../src/renderer/schedule/stranded-decisions.ts';
import type { StrandedBooking, WordedViolation } from '../../../src/shared/contract/records.ts';
import type { NamedBooking } from '../../../src/shared/domain/booking.ts';
import { blockOf } from '../../../src/shared/domain/booking.ts';
import type { ResourceId, ResourceKindId, StaffId } from '../../../src/shared/domain/ids.ts';
import { addMinutes, overlaps } from '../../../src/shared/domain/interval.ts';
import type { Slot } from '../../../src/shared/domain/slot.ts';
import { ana, booked, cut, idOf, monday, wax } from '../../shared/domain/world.ts';

const bea: StaffId = idOf(11);
const closed: WordedViolation = { code: 'salon_closed', message: 'The salon is closed.' };
const off: WordedViolation = { code: 'outside_availability', message: 'Ana is off after 13:00.' };

const slot = (clock: string, staffId: StaffId = ana.id, minutes = cut.durationMinutes): Slot => ({
  staffId,
  serviceId: cut.id,
  startTime: monday(clock),
  endTime: addMinutes(monday(clock), minutes),
});

function stranded(
  index: number,
  clock: string,
  suggestions: readonly Slot[],
  changes: Partial<NamedBooking> = {},
): StrandedBooking {
  return { ...booked(index, monday(clock), changes), violations: [closed], suggestions };
}

const slotOf = ({ choice }: Decision): Slot | undefined =>
  choice?.kind === 'move' ? choice.slot : undefined;

describe('places', () => {
  const [first, second] = [slot('15:00'), slot('15:30')];
  const elif = stranded(1, '10:00', [first, second]);
  const jonas = stranded(2, '11:00', [first, second, slot('15:00', bea), slot('15:45')]);

  test('one that overlaps what another booking has chosen is not offered, at another person it is', () => {
    const decided = choose(keepAll([elif, jonas]), elif.id, { kind: 'move', slot: first });
    expect(freeSlots(decided, jonas)).toEqual([slot('15:00', bea), slot('15:45')]);
    expect(freeSlots(decided, elif)).toEqual(elif.suggestions);
  });

  test('what a booking keeps free after itself counts as well', () => {
    const waxed = stranded(3, '12:00', [slot('15:00', ana.id, 30)], {
      serviceId: wax.id,
      bufferAfterMinutes: wax.bufferAfterMinutes,
      durationMinutes: wax.durationMinutes,
    });
    const decided = moveAll(keepAll([waxed]));
    const other = stranded(4, '13:00', [slot('15:30'), slot('15:45')]);
    expect(freeSlots([...decided, ...keepAll([other])], other)).toEqual([slot('15:45')]);
  });

  test('a booking that is cancelled or kept takes none', () => {
    const decided = choose(keepAll([elif, jonas]), elif.id, { kind: 'cancel' });
    expect(freeSlots(decided, jonas)).toEqual(jonas.suggestions);
  });
});

describe('moving all', () => {
  test('whoever has arrived stays', () => {
    const here = stranded(1, '10:00', [slot('15:00')], { status: 'arrived' });
    const ahead = stranded(2, '11:00', [slot('16:00')]);
    expect(moveAll(keepAll([here, ahead])).map(slotOf)).toEqual([undefined, slot('16:00')]);
  });

  test('two that need a unit of one kind are not moved to one time, though with different people', () => {
    const basin = { kindId: idOf<ResourceKindId>(70), resourceId: idOf<ResourceId>(71) };
    const near = [slot('15:00'), slot('15:00', bea), slot('16:00')];
    const needy = [1, 2].map((index) => stranded(index, `1${index}:00`, near, { resources: [basin] }));
    expect(moveAll(keepAll(needy)).map(slotOf)).toEqual([slot('15:00'), slot('16:00')]);
    const others = [1, 2].map((index) => stranded(index, `1${index}:00`, near));
    expect(moveAll(keepAll(others)).map(slotOf)).toEqual([slot('15:00'), slot('15:00', bea)]);
  });

  test('each goes to its nearest slot', () => {
    const all = [stranded(1, '10:00', [slot('15:00')]), stranded(2, '11:00', [slot('16:00'), slot('15:00')])];
    expect(moveAll(keepAll(all)).map(slotOf)).toEqual([slot('15:00'), slot('16:00')]);
  });

  test('the one that has no other place goes first, so that nobody is left out', () => {
    const all = [stranded(1, '10:00', [slot('15:00'), slot('16:00')]), stranded(2, '11:00', [slot('15:00')])];
    expect(moveAll(keepAll(all)).map(slotOf)).toEqual([slot('16:00'), slot('15:00')]);
  });

  test('one that finds no place stays where it is', () => {
    const all = [stranded(1, '10:00', [slot('15:00')]), stranded(2, '11:00', [slot('15:00')])];
    const [first, second] = moveAll(keepAll(all));
    expect(first && slotOf(first)).toEqual(slot('15:00'));
    expect(second?.choice).toEqual({ kind: 'keep' });
  });

  test('those that found no place can be cancelled, all at once', () => {
    const all = [stranded(1, '10:00', [slot('15:00')]), stranded(2, '11:00', [slot('15:00')])];
    expect(countsOf(cancelRest(moveAll(keepAll(all))))).toEqual({ move: 1, cancel: 1, keep: 0, open: 0 });
    const open = withRejections(keepAll(all), [
      { index: 0, bookingId: all[0]?.id ?? null, violations: [closed], suggestions: [] },
    ]);
    const [first, second] = cancelRest(open);
    expect(first).toMatchObject({ choice: { kind: 'cancel' }, objection: undefined });
    expect(second?.choice).toEqual({ kind: 'cancel' });
  });

  test('no two ever take the same time of a person, and each goes to a place of its own list', () => {
    const clocks = fc.constantFrom('14:00', '14:15', '14:30', '15:00', '15:45', '16:00', '16:30', '17:00');
    const suggestion = fc
      .tuple(clocks, fc.constantFrom(ana.id, bea))
      .map(([clock, staffId]) => slot(clock, staffId));
    const list = fc.array(fc.array(suggestion, { maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(list, (suggestions) => {
        const decided = moveAll(keepAll(suggestions.map((slots, at) => stranded(at, '10:00', slots))));
        const taken = decided.flatMap((decision) => {
          const slot = slotOf(decision);
          return slot
            ? [{ slot, block: blockOf({ ...decision.booking, ...slot }), of: decision.booking }]
            : [];
        });
        for (const one of taken) {
          expect(one.of.suggestions).toContainEqual(one.slot);
          for (const other of taken)
            expect(
              one === other || one.slot.staffId !== other.slot.staffId || !overlaps(one.block, other.block),
            ).toBe(true);
        }
        // Whoever stays has no place left.
        for (const decision of decided)
          if (!slotOf(decision)) expect(freeSlots(decided, decision.booking)).toEqual([]);
      }),
    );
  });
});

describe('what is sent', () => {
  const [elif, jonas, ada] = [
    stranded(1, '10:00', [slot('15:00', bea)]),
    stranded(2, '11:00', [], { version: 4 }),
    stranded(3, '12:00', []),
  ];
  const all = [elif, jonas, ada];

  test('everything stays until something else is chosen', () => {
    expect(countsOf(keepAll(all))).toEqual({ move: 0, cancel: 0, keep: 3, open: 0 });
  });

  test('names every booking in the version that was seen, in the order of the list', () => {
    const decided = choose(moveAll(keepAll(all)), jonas.id, { kind: 'cancel' });
    expect(countsOf(decided)).toEqual({ move: 1, cancel: 1, keep: 1, open: 0 });
    expect(resolutionsOf(decided)).toEqual([
      { bookingId: elif.id, version: 1, kind: 'move', staffId: bea, startTime: '2026-03-02T12:00:00.000Z' },
      { bookingId: jonas.id, version: 4, kind: 'cancel' },
      { bookingId: ada.id, version: 1, kind: 'keep' },
    ]);
  });

  test('is nothing as long as one is open', () => {
    const decided = withNewlyStranded(keepAll([elif, ada]), [jonas]);
    expect(decided.map(({ booking }) => booking.id)).toEqual([elif.id, jonas.id, ada.id]);
    expect(countsOf(decided)).toEqual({ move: 0, cancel: 0, keep: 2, open: 1 });
    expect(resolutionsOf(decided)).toBeUndefined();
  });
});

describe('after the desk refused', () => {
  const elif = stranded(1, '10:00', [slot('15:00')]);
  const jonas = stranded(2, '11:00', [slot('16:00')]);
  const decided = moveAll(keepAll([elif, jonas]));

  test('the refused booking has its reason and its new places, and must be chosen anew; the others stay', () => {
    const busy: WordedViolation = { code: 'overlap', message: 'Ana is booked 16:00–16:45.' };
    const rejection = { index: 1, bookingId: jonas.id, violations: [busy], suggestions: [slot('17:00')] };
    const [first, second] = withRejections(decided, [rejection]);
    expect(first).toEqual(decided[0]);
    expect(second).toEqual({
      booking: { ...jonas, suggestions: [slot('17:00')] },
      choice: undefined,
      objection: 'Ana is booked 16:00–16:45.',
    });
    const again = choose([...(second ? [second] : [])], jonas.id, { kind: 'keep' });
    expect(again[0]?.objection).toBeUndefined();
  });

  test('a new preview keeps the choices for bookings that are as they were, as long as their places are near', () => {
    const farther = { ...jonas, suggestions: [slot('17:00')] };
    expect(previewedAgain(decided, [elif, farther]).map(({ choice }) => choice)).toEqual([
      { kind: 'move', slot: slot('15:00') },
      undefined,
    ]);
    expect(previewedAgain(decided, [{ ...elif, version: 2 }])[0]?.choice).toBeUndefined();
    expect(previewedAgain(decided, [])).toEqual([]);
    const cancelled = choose(decided, jonas.id, { kind: 'cancel' });
    expect(previewedAgain(cancelled, [farther])[0]?.choice).toEqual({ kind: 'cancel' });
  });
});

test('a reason is told once when all share it, and not for a single booking', () => {
  const other = { violations: [closed, off] };
  expect(sharedReason([{ violations: [closed] }, { violations: [closed] }])).toBe('The salon is closed.');
  expect(sharedReason([{ violations: [closed] }, other])).toBeUndefined();
  expect(sharedReason([other])).toBeUndefined();
});

test('whoever is moved or cancelled is to be called, and nobody who stays', () => {
  const [elif, jonas, zelda] = [1, 2, 3].map((index) => stranded(index, '10:00', [slot('15:00')]));
  if (!elif || !jonas || !zelda) throw new Error('three were made');
  const moved = choose(keepAll([elif, jonas, zelda]), elif.id, { kind: 'move', slot: slot('15:00') });
  expect(toCallAbout(choose(moved, jonas.id, { kind: 'cancel' }))).toEqual([
    { booking: elif, movedTo: slot('15:00') },
    { booking: jonas, movedTo: undefined },
  ]);
});
