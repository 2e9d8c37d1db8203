import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, must } from '../main/hosts/loopback/desk-client.ts';
import { openServedDesk, type ServedDesk } from '../main/hosts/loopback/open-served-desk.ts';
import { type CaseFile, ownCases, requestWithIds, sharedCases } from './case-files.ts';
import { buildWorld } from './desk-world.ts';
import { engineFor } from './engine-world.ts';

/** What a refusal says, as a case states it: codes in the rules' order, and the bookings in the way, by start. */
type Verdict = { readonly codes: readonly string[]; readonly conflicts: readonly string[] };

type PlainViolation = {
  readonly code: string;
  readonly conflicts?: readonly { readonly bookingId: string }[] | undefined;
};

/** What is pointed out, as a case states it: codes in their order, and the client's other bookings, by start. */
type PointedOut = { readonly codes: readonly string[]; readonly alsoBooked: readonly string[] };

type PlainAdvice = {
  readonly code: string;
  readonly bookings?: readonly { readonly id: string }[];
  readonly conflicts?: readonly { readonly bookingId: string }[] | undefined;
};

/** Of the engine's advice, with its facts, and of the contract's, which is worded. */
function pointedOutBy(advice: readonly PlainAdvice[]): PointedOut {
  return {
    codes: advice.map(({ code }) => code),
    alsoBooked: advice.flatMap(
      ({ bookings, conflicts }) =>
        bookings?.map(({ id }) => id) ?? conflicts?.map(({ bookingId }) => bookingId) ?? [],
    ),
  };
}

type Place = { readonly staffId: string; readonly startTime: string };

const placesOf = (suggestions: readonly Place[]): readonly Place[] =>
  suggestions.map(({ staffId, startTime }) => ({ staffId, startTime: new Date(startTime).toISOString() }));

function verdictOf(violations: readonly PlainViolation[]): Verdict {
  return {
    codes: violations.map(({ code }) => code),
    conflicts: violations.flatMap(({ conflicts = [] }) => conflicts.map(({ bookingId }) => bookingId)),
  };
}

const count = (files: readonly CaseFile[]): number => files.flatMap(({ cases }) => cases).length;
const found = sharedCases.length > 0 ? `there: its ${count(sharedCases)} cases run too` : 'not there';

test(`${count(ownCases)} cases of our own run; the folder of shared cases is ${found}`, () => {
  expect(count(ownCases)).toBeGreaterThan(100);
});

const files = [
  ...ownCases.map((file) => ({ origin: 'our own', file })),
  ...sharedCases.map((file) => ({ origin: 'shared', file })),
];

describe.each(files)('$origin cases: $file.name', ({ file: { world, cases } }) => {
  const judge = engineFor(world);
  let desk: ServedDesk;
  let idOf: (name: string) => string;

  beforeAll(async () => {
    desk = await openServedDesk();
    idOf = await buildWorld(desk, world);
  });

  afterAll(async () => {
    expect(desk.faults).toEqual([]);
    await desk.close();
  });

  const historyLength = async (): Promise<number> => {
    const [newest] = await must(desk, 'history.list', { limit: 1 });
    return newest?.sequence ?? 0;
  };

  test.each(cases)('$name: $expect', async (conformanceCase) => {
    const expected: Verdict = {
      codes: conformanceCase.expect,
      conflicts: (conformanceCase.conflicts ?? []).map(idOf),
    };
    const pointedOut = conformanceCase.advice && {
      codes: conformanceCase.advice,
      alsoBooked: conformanceCase.alsoBooked.map(idOf),
    };
    const places =
      conformanceCase.suggestions &&
      placesOf(conformanceCase.suggestions.map((place) => ({ ...place, staffId: idOf(place.staffId) })));
    const request = requestWithIds(conformanceCase, idOf);
    const before = await historyLength();

    const judged = judge(conformanceCase);
    expect(verdictOf(judged.violations), 'the engine').toEqual(expected);
    if (pointedOut) expect(pointedOutBy(judged.advice), 'the engine').toEqual(pointedOut);

    const checked = await must(desk, 'bookings.check', request);
    expect(verdictOf(checked.violations), 'bookings.check').toEqual(expected);
    if (pointedOut) expect(pointedOutBy(checked.advice), 'bookings.check').toEqual(pointedOut);
    if (places) expect(placesOf(checked.suggestions), 'bookings.check').toEqual(places);
    expect(await historyLength(), 'a check writes nothing').toBe(before);

    const created = await call(desk, 'bookings.create', request);
    if (expected.codes.length === 0) {
      expect(created).toMatchObject({ status: 201, answer: { ok: true } });
      const { id, version, advice } = created.answer.ok
        ? (created.answer.value as { id: string; version: number; advice: readonly PlainAdvice[] })
        : never();
      if (pointedOut) expect(pointedOutBy(advice), 'bookings.create').toEqual(pointedOut);
      await must(desk, 'bookings.setStatus', { id, version, status: 'cancelled' });
    } else {
      expect(created).toMatchObject({
        status: 400,
        answer: { ok: false, error: { code: 'booking_rejected' } },
      });
      if (created.answer.ok || created.answer.error.code !== 'booking_rejected') return never();
      expect(verdictOf(created.answer.error.violations), 'bookings.create').toEqual(expected);
      const { suggestions, advice = [] } = created.answer.error;
      if (pointedOut) expect(pointedOutBy(advice), 'bookings.create').toEqual(pointedOut);
      if (places) expect(placesOf(suggestions), 'bookings.create').toEqual(places);
      expect(suggestions.length).toBeLessThanOrEqual(5);
      expect(await historyLength(), 'a refusal writes nothing').toBe(before);
    }
  });
});

function never(): never {
  throw new Error('the assertion before has already failed');
}
