import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { type Caller, createFrontDesk, type FrontDesk } from '../../src/main/front-desk.ts';
import type { Store } from '../../src/main/store/port.ts';
import { openSqliteStore } from '../../src/main/store/sqlite/open.ts';
import type { WireChangedMessage } from '../../src/shared/contract/announcements.ts';
import {
  decodeAnswer,
  isMethodName,
  type MethodName,
  methodOf,
  type Output,
  type WireAnswer,
  type WireInput,
} from '../../src/shared/contract/contract.ts';
import type { WordedError } from '../../src/shared/contract/errors.ts';
import { refusalShape, screenMethods } from '../../src/shared/contract/screen-contract.ts';
import { fromWire, toWire } from '../../src/shared/contract/wire-values.ts';
import type { NamedBooking } from '../../src/shared/domain/booking.ts';
import { type Instant, instant } from '../../src/shared/domain/interval.ts';
import { localeForSystem } from '../../src/shared/locale.ts';

/** Whoever may do everything, as everybody may until a PIN is set. */
export const manager: Caller = { session: 'test', role: 'manager', locale: localeForSystem('en') };

export type TestDesk = {
  readonly desk: FrontDesk;
  /** Calls a method and answers what it answers, decoded. */
  readonly ask: <Name extends MethodName>(
    name: Name,
    input: WireInput<Name>,
  ) => Promise<{ ok: true; value: Output<Name> } | { ok: false; error: WordedError }>;
  /** Calls a method that must succeed, and answers its value. */
  readonly must: <Name extends MethodName>(name: Name, input: WireInput<Name>) => Promise<Output<Name>>;
  /** The code of the refusal that a call must meet. */
  readonly refusal: <Name extends MethodName>(name: Name, input: WireInput<Name>) => Promise<WordedError>;
  readonly heard: WireChangedMessage[];
  readonly failures: unknown[];
  /** What the clock of this desk shows; a test may set it. */
  readonly time: { now: Instant };
  readonly file: string;
  /** Another desk on the same open store, or on what `around` makes of it: a session of its own. */
  readonly openAnother: (around?: (store: Store) => Store) => Session;
};

/** How a test talks to a desk. */
export type Session = Pick<TestDesk, 'desk' | 'ask' | 'must' | 'refusal'>;

/** 2026-03-02 07:00 in Istanbul, the Monday on which most tests book. */
export const mondayMorning = instant(Date.UTC(2026, 2, 2, 4));

const migrationsFolder = join(import.meta.dirname, '..', '..', 'drizzle');

let lastId = 0;

/** A desk on a real database in a folder of its own, both gone when the test is over. */
export async function openTestDesk(): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'front-desk-test-'));
  const file = join(folder, 'salon.sqlite');
  const time = { now: mondayMorning };
  const store = await openSqliteStore({ file, clock: () => time.now, migrationsFolder });
  if (!store.ok) throw new Error(store.error.kind);
  const failures: unknown[] = [];
  const { value: opened } = store;
  const openAnother: TestDesk['openAnother'] = (around = (same) => same) =>
    openSession(around(opened), () => time.now, failures);
  const session = openAnother();
  const { desk } = session;
  onTestFinished(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const heard: WireChangedMessage[] = [];
  const unannounced: string[] = [];
  opened.onSaved(({ command: { action }, changes }) => {
    if (!isMethodName(action)) return;
    const method = methodOf(action);
    for (const { entity } of changes)
      if (method.kind === 'query' || !method.writes.includes(entity))
        unannounced.push(`${action}: ${entity}`);
  });
  // Of every desk of every test: what a method writes is what the contract says.
  onTestFinished(() => expect(unannounced).toEqual([]));
  onChanged(desk, (message) => heard.push(message));
  return { ...session, heard, failures, time, file, openAnother };
}

/** Of every call of every test: the screens, which have no schemas, send and read what the schemas say. */
function screensAgree(name: MethodName, wireInput: unknown, answer: WireAnswer): void {
  const { input, output } = screenMethods[name];
  const schema = methodOf(name).input;
  const read = schema.safeParse(wireInput);
  if (read.success) expect(schema.parse(toWire(input, read.data))).toEqual(read.data);
  const screens = answer.ok
    ? { ok: true, value: fromWire(output, answer.value) }
    : { ok: false, error: fromWire(refusalShape, answer.error) };
  expect(screens).toEqual(decodeAnswer(name, answer));
}

function openSession(store: Store, clock: () => Instant, failures: unknown[]): Session {
  const desk = createFrontDesk({
    store,
    clock,
    newId: () => {
      lastId += 1;
      return `00000000-0000-7000-9000-${String(lastId).padStart(12, '0')}`;
    },
    actor: 'reception',
    systemLocale: localeForSystem('en-GB'),
    program: { version: '0.0.0-test', node: process.version, electron: null, isDemo: false },
    logFailure: (_, __, failure) => failures.push(failure),
  });

  // Through JSON, as every host sends it: what does not survive that must not pass here either.
  const ask: TestDesk['ask'] = async (name, input) => {
    const wireInput = JSON.parse(JSON.stringify(input));
    const answer = JSON.parse(JSON.stringify(await desk.call(manager, name, wireInput)));
    screensAgree(name, wireInput, answer);
    return decodeAnswer(name, answer);
  };
  const must: TestDesk['must'] = async (name, input) => {
    const answer = await ask(name, input);
    if (!answer.ok)
      throw new Error(`${name}: ${JSON.stringify(answer.error)} ${failures.map(String).join()}`);
    return answer.value;
  };
  const refusal: TestDesk['refusal'] = async (name, input) => {
    const answer = await ask(name, input);
    if (answer.ok) throw new Error(`${name} was not refused: ${JSON.stringify(answer.value)}`);
    return answer.error;
  };
  return { desk, ask, must, refusal };
}

/** A booking that was just made, as it is answered everywhere else: without the advice that stands beside it there. */
export async function booked(answer: Promise<Output<'bookings.create'>>): Promise<NamedBooking> {
  const { advice: _, ...booking } = await answer;
  return booking;
}

/** Calls `listener` with each change that the desk announces; answers how to stop. */
export const onChanged = (
  desk: Pick<FrontDesk, 'onAnnounced'>,
  listener: (message: WireChangedMessage) => void,
): (() => void) =>
  desk.onAnnounced(manager.session, (announcement) => {
    if (announcement.event === 'changed') listener(announcement.message);
  });

/** The kinds of record that each announcement tells of. */
export const kindsIn = (heard: readonly WireChangedMessage[]): readonly (readonly string[])[] =>
  heard.map(({ records }) => [...new Set(records.map(({ entity }) => entity))]);

/** A desk with a salon in Istanbul, Ana and Bea, a cut of 45 minutes, a wax of 30 with 15 to clean up, and Elif. */
export async function openTestSalon() {
  const test = await openTestDesk();
  const { must } = test;
  const salon = await must('salons.create', { name: 'Kuaför Ada', timeZone: 'Europe/Istanbul' });
  const cut = await must('services.create', { salonId: salon.id, name: 'Cut', durationMinutes: 45 });
  const wax = await must('services.create', {
    salonId: salon.id,
    name: 'Wax',
    durationMinutes: 30,
    bufferAfterMinutes: 15,
  });
  const ana = await must('staff.create', { salonId: salon.id, name: 'Ana' });
  const bea = await must('staff.create', { salonId: salon.id, name: 'Bea' });
  const elif = await must('clients.create', { salonId: salon.id, name: 'Elif Kaya', phone: '+90 555 123' });
  test.heard.length = 0;
  return { ...test, salon, cut, wax, ana, bea, elif };
}

/** A time on that Monday in Istanbul. */
export const mondayAt = (clock: string): string => `2026-03-02T${clock}:00+03:00`;
