// Tells a story to the real desk and to the oracle at once, and stops where the two disagree.
import { methodOf, type WireOutput } from '../../src/shared/contract/contract.ts';
import { type Choices, difference } from './compare.ts';
import { type HistorySum, sumHistory } from './history-sum.ts';
import { withNames } from './names.ts';
import { type ModelDesk, openModelDesk } from './open-model-desk.ts';
import { opening } from './opening.ts';
import { samePerson } from './oracle/erasure.ts';
import { foretell, type ModelledMethod } from './oracle/oracle.ts';
import { blockOf, heldSpans, overlap, spanOf } from './oracle/rules.ts';
import { evolved } from './oracle/undo.ts';
import { sorted, type Verdict } from './oracle/verdict.ts';
import { type Booking, emptyWorld, isBlocking, type World, type Write } from './oracle/world.ts';
import { beginningOf, frameOf, type Step, type Story, spokenOut, type Week } from './story.ts';
import type { Tally } from './tally.ts';

/** The desk did not do what the documents say. */
export class Disagreement extends Error {
  override readonly name = 'Disagreement';
}

type Telling = {
  readonly desk: ModelDesk;
  readonly week: Week;
  readonly history: HistorySum;
  readonly tally: Tally | undefined;
  world: World;
  minted: number;
};

type Advice = WireOutput<'bookings.check'>['advice'][number];

type Heard = {
  /** `ok`, or the code of the refusal. */
  readonly outcome: string;
  /** The codes of the rules that a refusal names. */
  readonly broken: readonly string[];
  /** What the desk answered. */
  readonly value: unknown;
  /** What the oracle writes, in the desk's own ids. */
  readonly writes: readonly Write[];
};

/** Asks the desk and the oracle, and throws when they differ. */
async function askBoth(telling: Telling, call: ModelledMethod, input: unknown): Promise<Heard> {
  const { desk, world, tally } = telling;
  const mint = (): string => {
    telling.minted += 1;
    return `minted:${telling.minted}`;
  };
  const verdict = foretell(world, call, input, mint);
  const answer = await desk.ask(call, input);
  const complain = (what: string): never => {
    const inside = desk.failures.map((failure) => (failure instanceof Error ? failure.stack : failure));
    throw new Disagreement(withNames([`${call} ${sorted(input)}`, what, ...inside].join('\n')));
  };
  if (answer.ok !== verdict.ok) {
    const expected = verdict.ok ? 'that it is accepted' : sorted(verdict.error);
    return complain(`expected ${expected}, was answered ${sorted(answer.ok ? answer.value : answer.error)}`);
  }
  const choices: Choices = new Map();
  const wrong = answer.ok
    ? difference(verdict.ok && verdict.value, answer.value, choices)
    : differenceOfRefusals(verdict, answer.error);
  if (wrong !== undefined) return complain(wrong);
  const outcome = answer.ok ? 'ok' : answer.error.code;
  const named = violationsIn(answer.ok ? answer.value : answer.error);
  const advised = advisedIn(answer.ok ? answer.value : answer.error);
  tally?.count(call, isNothing(answer) ? 'nothing' : outcome, { broken: named, advised });
  const writes = verdict.ok ? inTheDesksIds(verdict.writes, choices) : [];
  return { outcome, broken: answer.ok ? [] : named, value: answer.ok ? answer.value : undefined, writes };
}

/** Of a refusal, its code and the facts that the oracle knows of; its sentence is for people. */
function differenceOfRefusals(verdict: Verdict, error: { readonly code: string }): string | undefined {
  if (verdict.ok) return undefined;
  const facts = Object.entries(error).filter(([name]) => Object.hasOwn(verdict.error, name));
  return difference(verdict.error, Object.fromEntries(facts), new Map(), 'refusal');
}

/** Whether an undo or a redo found nothing to return. */
const isNothing = (answer: object): boolean =>
  'value' in answer &&
  typeof answer.value === 'object' &&
  answer.value !== null &&
  'done' in answer.value &&
  answer.value.done === null;

function violationsIn(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  // Of the contract: why each of several was refused.
  if ('rejections' in answer) return (answer.rejections as readonly unknown[]).flatMap(violationsIn);
  if (!('violations' in answer)) return [];
  // Of the contract: the violations of a rejection or a check.
  return (answer.violations as readonly { readonly code: string }[]).map(({ code }) => code);
}

/** The codes of all advice in an answer, wherever in it the advice is told. */
function advisedIn(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, part]) =>
    // Of the contract: a list for one booking, or one such list for each.
    name === 'advice'
      ? (part as readonly (Advice | readonly Advice[])[]).flat().map(({ code }) => code)
      : advisedIn(part),
  );
}

function inTheDesksIds(writes: readonly Write[], choices: Choices): readonly Write[] {
  if (choices.size === 0) return writes;
  const text = JSON.stringify(writes).replace(/minted:\d+/g, (token) => choices.get(token) ?? token);
  return JSON.parse(text);
}

/** Whether two bookings keep the same person, or the same unit, free at one time. */
function isInTheWay(one: Booking, other: Booking): boolean {
  const spans = (booking: Booking) => heldSpans(spanOf(booking), booking);
  if (one.staffId === other.staffId && spans(one).some((a) => spans(other).some((b) => overlap(a, b))))
    return true;
  const ids = one.resources.map(({ resourceId }) => resourceId);
  return (
    overlap(blockOf(one), blockOf(other)) &&
    other.resources.some(({ resourceId }) => ids.includes(resourceId))
  );
}

/** Every booking of every salon, as the desk lists them: as the oracle has them, and no two in each other's way. */
async function lookAtBookings(telling: Telling): Promise<void> {
  const quiet = { ...telling, tally: undefined };
  const blocks: Booking[] = [];
  for (const salonId of telling.world.records.salon.keys()) {
    const { value } = await askBoth(quiet, 'bookings.list', { salonId, ...frameOf(telling.week) });
    // Of the contract, and just compared with the oracle's records.
    blocks.push(...(value as readonly Booking[]).filter(isBlocking));
  }
  for (const [index, one] of blocks.entries()) {
    const other = blocks.slice(0, index).find((before) => isInTheWay(before, one));
    if (other) throw new Disagreement(`two bookings hold one person or unit: ${sorted([one, other])}`);
  }
}

/** Every record of every kind, through the lists of the contract. */
async function lookAtEverything(telling: Telling): Promise<void> {
  const { records } = telling.world;
  const look = (call: ModelledMethod, input: object) => askBoth(telling, call, input);
  await look('salons.list', {});
  for (const salonId of records.salon.keys()) {
    await look('staff.list', { salonId, includeInactive: true });
    await look('services.list', { salonId, includeInactive: true });
    await look('resourceKinds.list', { salonId });
    await look('resources.list', { salonId });
    await look('clients.search', { salonId, query: '', limit: 200 });
    await look('closures.list', { salonId });
    await look('waitlist.list', { salonId });
  }
  for (const staffId of records.staff.keys()) {
    await look('availability.list', { staffId });
    await look('schedules.list', { staffId });
    await look('overrides.list', { staffId, from: '2000-01-01', to: '2899-12-31' });
    await look('timeOff.list', { staffId });
  }
  for (const id of records.client.keys()) {
    await look('clients.get', { id });
    await look('clients.upcoming', { id });
  }
}

async function tellStep(telling: Telling, step: Step): Promise<void> {
  const { desk, history } = telling;
  if ('passMinutes' in step) {
    desk.time.now += step.passMinutes * 60_000;
    telling.world = { ...telling.world, now: desk.time.now };
    return;
  }
  const input = spokenOut(step.input, telling);
  const heardBefore = desk.heard();
  const { world: before } = telling;
  const { outcome, broken, writes } = await askBoth(telling, step.call, input);
  telling.world = evolved(before, step.call, { outcome, broken }, writes);

  const erased = step.call === 'clients.erase' ? writes.at(-1)?.key : undefined;
  const kept = erased === undefined ? undefined : await history.forget(samePerson(before, erased));
  if (kept !== undefined) throw new Disagreement(`${step.call} ${sorted(input)}\n${kept}`);
  const by = { action: step.call, at: desk.time.now };
  const { complaint, added } = await history.takeIn(telling.world, writes, by);
  if (complaint !== undefined) throw new Disagreement(`${step.call} ${sorted(input)}\n${complaint}`);
  if (outcome !== 'ok' && (added > 0 || desk.heard() > heardBefore))
    throw new Disagreement(`${step.call} was refused and left ${added} entries, or announced a change`);
  if (methodOf(step.call).kind === 'command') await lookAtBookings(telling);
}

/** What every story begins with: looked at once, when it is over. */
async function tellOpening(telling: Telling): Promise<void> {
  const quiet = { ...telling, tally: undefined };
  for (const { call, input } of opening) {
    const { outcome, broken, writes } = await askBoth(quiet, call, spokenOut(input, telling));
    telling.world = evolved(telling.world, call, { outcome, broken }, writes);
    quiet.world = telling.world;
  }
  const { complaint } = await telling.history.takeIn(telling.world, [], undefined);
  if (complaint !== undefined) throw new Disagreement(`the opening\n${complaint}`);
}

/** Tells the story. Throws a `Disagreement` that names the step at which the desk and the oracle part. */
export async function tellStory({ week, steps }: Story, tally?: Tally): Promise<void> {
  const desk = await openModelDesk(beginningOf(week));
  const telling: Telling = {
    desk,
    week,
    history: sumHistory(desk),
    tally,
    world: emptyWorld(desk.time.now),
    minted: 0,
  };
  try {
    await tellOpening(telling);
    for (const step of steps) await tellStep(telling, step);
    await lookAtEverything({ ...telling, tally: undefined });
    const unsound = await telling.history.verify();
    if (unsound !== undefined) throw new Disagreement(unsound);
  } finally {
    await desk.close();
  }
}
