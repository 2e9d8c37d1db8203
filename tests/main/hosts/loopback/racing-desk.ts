import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { MethodName, WireOutput } from '../../../../src/shared/contract/contract.ts';
import { httpStatusOf } from '../../../../src/shared/contract/errors.ts';
import { overlappingPairs } from '../../no-overlap.ts';
import { openFile } from '../../store/test-database.ts';
import { call, must as mustOver } from './desk-client.ts';
import { type ServeProcess, startServe } from './serve-process.ts';

/** A call, and what it is sent. */
export type Sent = readonly [MethodName, Readonly<Record<string, unknown>>];

/** What a call was answered: its code is `ok`, the codes of the rules that a refused booking breaks, or the code of another refusal. */
export type Answered = { readonly code: string; readonly value: unknown; readonly error: unknown };

type Wire = Awaited<ReturnType<typeof call>>;

/** Throws unless the status is that of the answer: there is no 500 in any race. */
function answered({ status, answer }: Wire, creates: boolean): Answered {
  if (answer.ok) {
    expect(status).toBe(creates ? 201 : 200);
    return { code: 'ok', value: answer.value, error: undefined };
  }
  const { error } = answer;
  expect(error.code).not.toBe('internal');
  expect(status).toBe(httpStatusOf[error.code]);
  const code =
    error.code === 'booking_rejected'
      ? error.violations.map((violation) => violation.code).join(' ')
      : error.code;
  return { code, value: undefined, error };
}

const minutes = { cut: 45, trim: 15, wax: 30, wash: 20, colour: 90 } as const;
type Kind = keyof typeof minutes;

type Salon = {
  readonly id: string;
  readonly services: Readonly<Record<Kind, string>>;
  /** Of the kind that a wash needs: all that there are. */
  readonly basins: readonly { readonly id: string; readonly version: number }[];
};

/** A date, far in the future, and a person of a round's own, and the calls that book there. */
export type Round = {
  readonly salon: Salon;
  readonly day: string;
  readonly staffId: string;
  /** A time on the date. */
  readonly at: (clock: string) => string;
  readonly create: (clock: string, kind?: Kind, more?: object) => Sent;
  readonly booked: (clock: string, kind?: Kind) => Promise<WireOutput<'bookings.create'>>;
  /** Somebody else in the same salon, on the same date. */
  readonly colleague: () => Promise<Round>;
};

/**
 * The real process on a database of its own, for calls that arrive at one moment. When the tests of a file are over, no bookings overlap in the
 * database, the history is sound, the process has complained of nothing, and the next desk opens what it left.
 */
export function racingDesk() {
  let home: string;
  let file: string;
  let serve: ServeProcess;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'front-desk-race-'));
    file = join(home, 'salon.sqlite');
    serve = await startServe(home, ['--database', file]);
  });
  afterAll(async () => {
    expect(overlappingPairs(file)).toEqual([]);
    expect(await must('history.verify', {})).toMatchObject({ sound: true });
    expect(await serve.end('SIGTERM')).toBe(0);
    expect(serve.said.errors.replace(/^The screens are not built[^\n]*\n$/, '')).toBe('');
    const opened = await openFile(file);
    expect(opened).toMatchObject({ ok: true });
    if (opened.ok) await opened.value.close();
    rmSync(home, { recursive: true });
  });

  /** Calls a method that must succeed. */
  const must = <Name extends MethodName>(method: Name, input: unknown): Promise<WireOutput<Name>> =>
    mustOver(serve, method, input);

  /** Sends all at once, each on a connection of its own, in this order or the other; answers in this order. */
  async function atOnce(calls: readonly Sent[], isReversed: boolean): Promise<readonly Answered[]> {
    const inOrder = isReversed ? [...calls].reverse() : calls;
    const answers = await Promise.all(
      inOrder.map(async ([method, input]) =>
        answered(await call(serve, method, input), method.endsWith('.create')),
      ),
    );
    return isReversed ? answers.reverse() : answers;
  }

  /**
   * A salon with a service of 45 minutes, one of 15, one of 30 that needs 15 minutes before it and 10 after it, one of 20 that needs one of two
   * basins, and one of 90 during which the person is free from the 30th to the 75th minute.
   */
  async function newSalon(): Promise<Salon> {
    const { id } = await must('salons.create', { name: 'Kuaför Ada', timeZone: 'Europe/Istanbul' });
    const offer = async (name: string, kind: Kind, more = {}): Promise<string> =>
      (await must('services.create', { salonId: id, name, durationMinutes: minutes[kind], ...more })).id;
    const { id: kindId } = await must('resourceKinds.create', { salonId: id, name: 'Basin' });
    const basins = [
      await must('resources.create', { kindId, name: 'Basin 1' }),
      await must('resources.create', { kindId, name: 'Basin 2' }),
    ];
    const cut = await offer('Cut', 'cut');
    const trim = await offer('Trim', 'trim');
    const wax = await offer('Wax', 'wax', { bufferBeforeMinutes: 15, bufferAfterMinutes: 10 });
    const wash = await offer('Wash', 'wash', { needs: [kindId] });
    const colour = await offer('Colour', 'colour', { processing: { afterMinutes: 30, minutes: 45 } });
    return { id, services: { cut, trim, wax, wash, colour }, basins };
  }

  async function newRound(salon: Salon, number: number): Promise<Round> {
    const day = new Date(Date.UTC(2030, 0, 1 + number)).toISOString().slice(0, 10);
    const { id: staffId } = await must('staff.create', { salonId: salon.id, name: `Person ${number}` });
    const at = (clock: string): string => `${day}T${clock}:00+03:00`;
    const create = (clock: string, kind: Kind = 'cut', more = {}): Sent => [
      'bookings.create',
      {
        staffId,
        serviceId: salon.services[kind],
        startTime: at(clock),
        endTime: new Date(Date.parse(at(clock)) + minutes[kind] * 60_000).toISOString(),
        ...more,
      },
    ];
    const booked = (clock: string, kind: Kind = 'cut') => must('bookings.create', create(clock, kind)[1]);
    return { salon, day, staffId, at, create, booked, colleague: () => newRound(salon, number) };
  }

  /** Plays a scene round after round, in a salon of its own, with the calls in either order. */
  const everyRound =
    (scene: (round: Round, isReversed: boolean) => Promise<void>): (() => Promise<void>) =>
    async () => {
      const salon = await newSalon();
      for (let number = 0; number < rounds; number += 1)
        await scene(await newRound(salon, number), number % 2 === 1);
    };

  return { must, atOnce, everyRound };
}

const rounds = 12;

type Named = { readonly id: string };

export const move = ({ id }: Named, change: object, version = 1): Sent => [
  'bookings.move',
  { id, version, ...change },
];

export const step = ({ id }: Named, status: string, version = 1): Sent => [
  'bookings.setStatus',
  { id, version, status },
];

/** The codes of all answers, in an order of their own. */
export function codesOf(answers: readonly Answered[]): readonly string[] {
  return answers.map(({ code }) => code).sort();
}
