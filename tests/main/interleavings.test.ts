import { AsyncLocalStorage } from 'node:async_hooks';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '../../src/main/store/port.ts';
import type { WireAnswer } from '../../src/shared/contract/contract.ts';
import { blockOf, blocks, type NamedBooking } from '../../src/shared/domain/booking.ts';
import { intervalOf, overlaps } from '../../src/shared/domain/interval.ts';
import { at } from '../shared/domain/world.ts';
import { type CommandName, commandNames, commands } from './interleaving/commands.ts';
import { scheduledStore } from './interleaving/scheduled-store.ts';
import { bookingsOn, openPlayer, openStage, paintScene, told, whatIsLeft } from './interleaving/stage.ts';

// Commands that run at the same time on a store that answers in its own time, at two desks, in every order that fast-check finds. However
// their steps are mixed, they come out as if they had been called one after the other in some order: every answer, every record, the history
// of every record, and everything that the windows heard.

/** A command, and at which of two desks it is given. */
type Cue = { readonly name: CommandName; readonly desk: 0 | 1 };

/** What becomes of commands: what each was answered, and what is left on the stage. */
type Outcome = { readonly answers: readonly unknown[]; readonly stage: unknown };

const anyCues = (desks: readonly (0 | 1)[]) =>
  fc.array(fc.record({ name: fc.constantFrom(...commandNames), desk: fc.constantFrom(...desks) }), {
    minLength: 2,
    maxLength: 3,
  });

/** What becomes of commands that are called one after the other. */
async function inTurn(scene: Buffer, cues: readonly Cue[], desks: readonly (0 | 1)[]): Promise<Outcome> {
  const store = openStage(scene);
  const failures: unknown[] = [];
  const players = desks.map((desk) => openPlayer(store, desk, failures));
  const answers: unknown[] = [];
  for (const { name, desk } of cues) answers.push(told(await players[desk]?.send(commands[name])));
  const stage = await whatIsLeft(store, players, failures);
  await store.close();
  return { answers, stage };
}

/** The whole numbers from `first` to `last`, both included. */
const numbers = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The number of the newest entry of the history. */
async function lastSequence(store: Store): Promise<number> {
  const query = { salonId: undefined, entityId: undefined, before: undefined, limit: 1 };
  return (await store.history.list(query))[0]?.sequence ?? 0;
}

/** The bookings as they were when a command asked the store for something. */
type Glimpse = readonly NamedBooking[];

type Options = { readonly desks: readonly (0 | 1)[]; readonly closes: boolean };

/** What becomes of commands that are called at once, and what each of them saw; perhaps the first desk is closed in the middle. */
async function atOnce(
  scene: Buffer,
  cues: readonly Cue[],
  scheduler: fc.Scheduler,
  { desks, closes }: Options,
) {
  const store = openStage(scene);
  const lastBefore = await lastSequence(store);
  const failures: unknown[] = [];
  const glimpses = new AsyncLocalStorage<Promise<Glimpse>[]>();
  // Asked in the same breath as the command's own question, and not by way of the scheduler: it sees the same state.
  const looked = (): void => void glimpses.getStore()?.push(bookingsOn(store));
  const view = scheduledStore(store, scheduler, looked);
  const players = desks.map((desk) => openPlayer(view, desk, failures));

  const called = cues.map(async ({ name, desk }) => {
    const seen: Promise<Glimpse>[] = [];
    const send = async (): Promise<WireAnswer> => {
      if (closes) await scheduler.schedule(Promise.resolve(), `somebody ${name}`);
      const player = players[desk];
      if (!player) throw new Error(`desk ${desk} is not open`);
      return player.send(commands[name]);
    };
    return { answer: await glimpses.run(seen, send), seen: (await Promise.all(seen)).at(-1) ?? [] };
  });
  const closing = async (): Promise<void> => {
    if (!closes) return;
    await scheduler.schedule(Promise.resolve(), 'somebody closes the desk');
    await players[0]?.desk.close();
  };
  const [results] = await scheduler.waitFor(Promise.all([Promise.all(called), closing()]));

  // What one desk saved, the other hears a moment later.
  await scheduler.waitIdle();
  const bookings = await bookingsOn(store);
  const stage = await whatIsLeft(store, players, []);
  const saved = numbers(lastBefore + 1, await lastSequence(store));
  await store.close();
  const heard = players.map((player) =>
    player.heard.flatMap(({ first, sequence }) => numbers(first, sequence)),
  );
  return { results, bookings, stage, saved, heard, failures: failures.map(String) };
}

const permutations = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  items.length <= 1
    ? [items]
    : items.flatMap((item, index) =>
        permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest] as const),
      );

/** The outcomes of the commands one after the other, in the orders that there are, and what they were at once, each as a text. */
async function explanations(
  scene: Buffer,
  cues: readonly Cue[],
  desks: Options['desks'],
  { answers, stage }: Outcome,
) {
  const orders = permutations(cues.map((_, index) => index));
  const serial = await Promise.all(
    orders.map(async (order) => {
      const outcome = await inTurn(
        scene,
        order.flatMap((index) => cues[index] ?? []),
        desks,
      );
      // Each answer where its command stood, so that only what became of the commands is compared.
      return { answers: cues.map((_, index) => outcome.answers[order.indexOf(index)]), stage: outcome.stage };
    }),
  );
  return {
    serial: serial.map((outcome) => JSON.stringify(outcome)),
    actual: JSON.stringify({ answers, stage }),
  };
}

/** The pairs of bookings of one person that stand in each other's way. */
function overlapping(bookings: Glimpse): readonly (readonly NamedBooking[])[] {
  const standing = bookings.filter(({ status }) => blocks(status));
  return standing.flatMap((one, index) =>
    standing
      .slice(index + 1)
      .filter((other) => one.staffId === other.staffId && overlaps(blockOf(one), blockOf(other)))
      .map((other) => [one, other]),
  );
}

/** The places that a refusal offers, each with the booking that asked for it, where there was one already. */
function offeredBy(answer: WireAnswer, asking: unknown) {
  if (answer.ok) return [];
  const { error } = answer;
  if (error.code === 'booking_rejected') return error.suggestions.map((slot) => ({ slot, asking }));
  if (error.code !== 'bookings_rejected') return [];
  return error.rejections.flatMap(({ bookingId, suggestions }) =>
    suggestions.map((slot) => ({ slot, asking: bookingId })),
  );
}

/** Whose blocks stood in an offered slot when the command looked for the last time. */
function inTheWay({ slot, asking }: ReturnType<typeof offeredBy>[number], seen: Glimpse): Glimpse {
  const offered = intervalOf(at(slot.startTime), at(slot.endTime));
  return seen
    .filter(({ id, status, staffId }) => id !== asking && blocks(status) && staffId === slot.staffId)
    .filter((booking) => overlaps(blockOf(booking), offered));
}

/** Commands at once, which come out as if they had been called one after the other. */
const asOneAfterTheOther = (scene: Buffer) =>
  fc.asyncProperty(fc.scheduler(), anyCues([0, 1]), async (scheduler, cues) => {
    const { results, bookings, stage, saved, heard, failures } = await atOnce(scene, cues, scheduler, {
      desks: [0, 1],
      closes: false,
    });
    expect(failures).toEqual([]);
    expect(overlapping(bookings)).toEqual([]);
    // The windows of both desks hear of all that was saved, whoever did it, in the order of the history.
    expect(heard).toEqual([saved, saved]);
    const answers = results.map(({ answer }) => told(answer));
    const { serial, actual } = await explanations(scene, cues, [0, 1], { answers, stage });
    expect(serial).toContain(actual);
  });

test('commands at once come out as if they had been called one after the other', async () => {
  await fc.assert(asOneAfterTheOther(await paintScene()), { numRuns: 250 });
});

test('an undo takes back what was done before it was called, though another booking is moved before it is carried out', async () => {
  await fc.assert(asOneAfterTheOther(await paintScene()), { numRuns: 1, seed: 1384337330, path: '235' });
});

test('what is called after an undo is saved after it, so that it cannot make it impossible', async () => {
  await fc.assert(asOneAfterTheOther(await paintScene()), { numRuns: 1, seed: 719974321, path: '151' });
});

/** Commands of which each that is refused offers what was free; `offered` is told of every offer. */
function offeringWhatIsFree(scene: Buffer, offered: () => void) {
  return fc.asyncProperty(fc.scheduler(), anyCues([0, 1]), async (scheduler, cues) => {
    const { results } = await atOnce(scene, cues, scheduler, { desks: [0, 1], closes: false });
    for (const [index, { answer, seen }] of results.entries()) {
      const cue = cues[index];
      // The refusal of an undo does not say which booking asks, and its own block is not in its way.
      if (
        cue?.name === 'takes back what was done last' &&
        !answer.ok &&
        answer.error.code === 'booking_rejected'
      )
        continue;
      for (const offer of offeredBy(answer, cue && commands[cue.name][1]['id'])) {
        offered();
        expect(inTheWay(offer, seen)).toEqual([]);
      }
    }
  });
}

test('what a refusal offers was free when it was looked for, whatever else was being booked', async () => {
  let offers = 0;
  const property = offeringWhatIsFree(await paintScene(), () => {
    offers += 1;
  });
  await fc.assert(property, { numRuns: 250 });
  expect(offers).toBeGreaterThan(100);
});

/** Commands at a desk that is closed in the middle; `tooLate` is told how many came after that. */
function closedMeanwhile(scene: Buffer, tooLate: (count: number) => void) {
  return fc.asyncProperty(fc.scheduler(), anyCues([0]), async (scheduler, cues) => {
    const { results, stage, failures } = await atOnce(scene, cues, scheduler, {
      desks: [0],
      closes: true,
    });
    const isInTime = results.map(({ answer }) => answer.ok || answer.error.code !== 'internal');
    expect(failures).toEqual(isInTime.filter((inTime) => !inTime).map(() => 'Error: the desk is closing'));
    tooLate(failures.length);
    const done = cues.filter((_, index) => isInTime[index]);
    const answers = results.filter((_, index) => isInTime[index]).map(({ answer }) => told(answer));
    const { serial, actual } = await explanations(scene, done, [0], { answers, stage });
    expect(serial).toContain(actual);
  });
}

test('a desk that is closed meanwhile has done what it answered, and nothing else', async () => {
  const scene = await paintScene();
  let tooLate = 0;
  const property = closedMeanwhile(scene, (count) => {
    tooLate += count;
  });
  await fc.assert(property, { numRuns: 150 });
  expect(tooLate).toBeGreaterThan(50);
});

test('an undo whose step was chosen while another command was being saved does not take back the one before it', async () => {
  await fc.assert(
    closedMeanwhile(await paintScene(), () => undefined),
    { numRuns: 1, seed: 1240157844, path: '118' },
  );
});

test('a booking that was moved after a visit was refused is not in what the refusal offers', async () => {
  await fc.assert(
    offeringWhatIsFree(await paintScene(), () => undefined),
    { numRuns: 1, seed: 525310587, path: '5' },
  );
});

test('a booking that cannot be put back is not in the way of what is offered for it', async () => {
  await fc.assert(
    offeringWhatIsFree(await paintScene(), () => undefined),
    { numRuns: 1, seed: 952100424, path: '249:2:2' },
  );
});
