import { beforeEach, expect, test } from 'vitest';
import { createDeskApi, type DeskApi } from '../../../src/renderer/api/desk-api.ts';
import { type JobState, runJob } from '../../../src/renderer/api/run-job.ts';

const id = '0198a000-0000-7000-8000-000000000001';
const other = '0198a000-0000-7000-8000-000000000002';
const reference = { id, job: 'history.verify' };
const verdict = { sound: true, entries: 9, erased: 0 };

let asked: unknown[];
let shown: JobState<'history.verify'>[];
let answers: Record<string, () => unknown>;
let say: (wireAnnouncement: unknown) => void;
let listeners: number;
let desk: DeskApi;

/** A desk that answers what `answers` says, and announces what `say` is given. */
beforeEach(() => {
  asked = [];
  shown = [];
  listeners = 0;
  answers = {
    'jobs.start': () => ({ ok: true, value: { id } }),
    'jobs.get': () => ({ ok: true, value: { ...reference, state: 'done', result: verdict } }),
    'jobs.cancel': () => ({ ok: true, value: { id } }),
  };
  desk = createDeskApi(
    {
      send: async (name, input) => {
        asked.push([name, input]);
        return answers[name]?.();
      },
      onAnnounced: (listener) => {
        say = listener;
        listeners += 1;
        return () => {
          listeners -= 1;
        };
      },
      openDemo: async () => undefined,
      connection: () => 'connected',
      onConnection: () => () => undefined,
    },
    () => ({ queryUnanswered: '', commandUnanswered: '', unintelligible: 'gibberish' }),
  );
});

const run = () => runJob(desk, 'history.verify', {}, (state) => shown.push(state));
const told = (state: string, progress = 0, of = id) =>
  say({ event: 'job', message: { id: of, state, progress, total: 9 } });
/** Lets everything happen that waits for nothing else. */
const settle = () => new Promise((resolve) => setImmediate(resolve));
const atOnce = { state: 'running', progress: 0, total: null };

test('a job is shown at once, as far as it is told to be, and with its result once it has ended', async () => {
  run();
  await settle();
  told('running', 4);
  told('done', 4);
  await settle();
  expect(shown).toEqual([
    atOnce,
    { state: 'running', progress: 4, total: 9 },
    { state: 'done', result: verdict },
  ]);
  expect(asked).toEqual([
    ['jobs.start', { job: 'history.verify', input: {} }],
    ['jobs.get', { id }],
  ]);
  expect(listeners).toBe(0);
});

test('what is told of a job before the answer that names it counts', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  answers['jobs.start'] = () => promise;
  run();
  told('running', 2, other);
  told('done');
  resolve({ ok: true, value: { id } });
  await settle();
  expect(shown).toEqual([atOnce, { state: 'done', result: verdict }]);
});

test('where announcements were missed the job is asked for, and one that goes on is shown further', async () => {
  run();
  await settle();
  answers['jobs.get'] = () => ({
    ok: true,
    value: { ...reference, state: 'running', progress: 6, total: 9 },
  });
  say(undefined);
  await settle();
  expect(shown).toEqual([atOnce, { state: 'running', progress: 6, total: 9 }]);
});

test('an old answer shows no job that has ended as running', async () => {
  run();
  await settle();
  const { promise, resolve } = Promise.withResolvers<unknown>();
  answers['jobs.get'] = () => promise;
  say(undefined);
  answers['jobs.get'] = () => ({ ok: true, value: { ...reference, state: 'cancelled' } });
  told('cancelled');
  await settle();
  resolve({ ok: true, value: { ...reference, state: 'running', progress: 6, total: 9 } });
  await settle();
  expect(shown).toEqual([atOnce, { state: 'cancelled' }]);
});

test.each(['before', 'after'])('a job that is cancelled %s it is named is cancelled once', async (when) => {
  const job = run();
  if (when === 'before') job.cancel();
  await settle();
  if (when === 'after') job.cancel();
  await settle();
  answers['jobs.get'] = () => ({ ok: true, value: { ...reference, state: 'cancelled' } });
  told('cancelled');
  await settle();
  job.cancel();
  expect(asked.slice(1)).toEqual([
    ['jobs.cancel', { id }],
    ['jobs.get', { id }],
  ]);
  expect(shown).toEqual([atOnce, { state: 'cancelled' }]);
});

test('a job that is not started, fails, is forgotten or answers gibberish has failed, with a sentence', async () => {
  const error = { code: 'not_found', message: 'No such job.', entity: 'job', id };
  const refusal = () => ({ ok: false, error });
  const failing: readonly (readonly [keyof typeof answers, () => unknown, unknown])[] = [
    ['jobs.start', refusal, error],
    ['jobs.get', refusal, error],
    ['jobs.get', () => ({ ok: true, value: { ...reference, state: 'failed', error } }), error],
    ['jobs.get', () => 'OK', { code: 'unintelligible', message: 'gibberish' }],
  ];
  const working = { ...answers };
  for (const [method, answer, failure] of failing) {
    answers = { ...working, [method]: answer };
    shown = [];
    run();
    await settle();
    told('done');
    await settle();
    expect(shown).toEqual([atOnce, { state: 'failed', failure }]);
    expect(listeners).toBe(0);
  }
});
