import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Cancelled, createWorkers } from '../../../src/main/jobs/workers.ts';
import type { Output } from '../../../src/shared/contract/contract.ts';
import type { JobName } from '../../../src/shared/contract/jobs.ts';
import { localeForSystem } from '../../../src/shared/locale.ts';
import { manager } from '../open-test-desk.ts';
import { largeSalon } from '../store/large-salon.ts';
import { aBooking } from '../store/records.ts';
import { temporaryFolder } from '../store/test-database.ts';
import { openLargeDesk } from './open-large-desk.ts';

const { salonId, staffId, serviceId } = aBooking();
const program = { version: 'test', node: 'test', electron: null, isDemo: false };

type Desk = Pick<Awaited<ReturnType<typeof openLargeDesk>>, 'must' | 'jobsOf'>;

/** Starts a job, waits until it is told to have ended, and asks what became of it. */
async function ended({ must, jobsOf }: Desk, job: JobName, input: unknown): Promise<Output<'jobs.get'>> {
  const told = jobsOf(manager);
  const { id } = await must('jobs.start', { job, input });
  await told.ended(id);
  return must('jobs.get', { id });
}

const tomorrow = Math.ceil(Date.now() / 86_400_000) * 86_400_000;
const isoAt = (minutes: number): string => new Date(tomorrow + minutes * 60_000).toISOString();

/** Writes more than two thousand entries into the history: eight series of five years. */
async function writeLongHistory({ must }: Pick<Desk, 'must'>): Promise<void> {
  await must('salons.update', { id: salonId, version: 1, businessHours: [] });
  for (let hour = 0; hour < 8; hour += 1) {
    const times = { startTime: isoAt(hour * 60), endTime: isoAt(hour * 60 + 45) };
    const weeks = { everyWeeks: 1, count: 260, accept: 'good' } as const;
    await must('series.create', { staffId, serviceId, ...times, ...weeks });
  }
}

test('a job answers what its query answers, in a large database and in a small one', async () => {
  const large = await openLargeDesk(await largeSalon());
  const verdict = await large.must('history.verify', {});
  expect(verdict).toEqual({ sound: true, entries: 9, erased: 0 });
  expect(await ended(large, 'history.verify', {})).toMatchObject({ state: 'done', result: verdict });
  const small = await openLargeDesk(join(temporaryFolder(), 'salon.sqlite'));
  expect(await ended(small, 'history.verify', {})).toMatchObject({ state: 'done', result: { sound: true } });
});

test('a worker sees what was saved before it was asked', async () => {
  const { must } = await openLargeDesk(await largeSalon());
  await must('salons.update', { id: salonId, version: 1, businessHours: [] });
  const times = { startTime: isoAt(0), endTime: isoAt(45) };
  const { id } = await must('bookings.create', { staffId, serviceId, ...times });
  await must('staff.update', { id: staffId, version: 1, isActive: false });
  expect(await must('bookings.stranded', { salonId })).toMatchObject([
    { id, violations: [{ code: 'staff_inactive' }] },
  ]);
});

test('a job that is refused has failed, with the refusal', async () => {
  const desk = await openLargeDesk(await largeSalon());
  expect(await ended(desk, 'bookings.stranded', {})).toMatchObject({
    state: 'failed',
    error: { code: 'invalid_input' },
  });
});

test('a cancelled job has ended at once, and the next one is done', async () => {
  const desk = await openLargeDesk(await largeSalon());
  const { id } = await desk.must('jobs.start', { job: 'history.verify', input: {} });
  expect(await desk.must('jobs.get', { id })).toMatchObject({ state: 'running' });
  await desk.must('jobs.cancel', { id });
  expect(await desk.must('jobs.get', { id })).toMatchObject({ state: 'cancelled' });
  expect(await ended(desk, 'history.verify', {})).toMatchObject({ state: 'done' });
});

test('a job is known to nobody but the session that started it', async () => {
  const { must, askAs } = await openLargeDesk(await largeSalon());
  const { id } = await must('jobs.start', { job: 'history.verify', input: {} });
  const other = { ...manager, session: 'another' };
  for (const method of ['jobs.get', 'jobs.cancel'] as const)
    expect(await askAs(other, method, { id })).toMatchObject({
      ok: false,
      error: { code: 'not_found', entity: 'job' },
    });
});

test('a job is told of to the session that started it, and to no other', async () => {
  const { must, jobsOf } = await openLargeDesk(await largeSalon());
  const [own, others] = [jobsOf(manager), jobsOf({ ...manager, session: 'another' })];
  const { id } = await must('jobs.start', { job: 'history.verify', input: {} });
  await own.ended(id);
  expect(own.heard).toEqual([{ id, state: 'done', progress: 0, total: null }]);
  expect(others.heard).toEqual([]);
});

test('how far a check of the history is, is told in entries', async () => {
  const desk = await openLargeDesk(await largeSalon());
  await writeLongHistory(desk);
  const told = desk.jobsOf(manager);
  const { id } = await desk.must('jobs.start', { job: 'history.verify', input: {} });
  await told.ended(id);
  const { entries } = await desk.must('history.verify', {});
  expect(told.heard).toEqual([
    { id, state: 'running', progress: 2000, total: entries },
    { id, state: 'done', progress: 2000, total: entries },
  ]);
});

test('that a job was cancelled or refused is told like any other end', async () => {
  const { must, jobsOf } = await openLargeDesk(await largeSalon());
  const told = jobsOf(manager);
  const refused = await must('jobs.start', { job: 'bookings.stranded', input: {} });
  await told.ended(refused.id);
  const cancelled = await must('jobs.start', { job: 'history.verify', input: {} });
  await must('jobs.cancel', { id: cancelled.id });
  await told.ended(cancelled.id);
  expect(told.heard).toMatchObject([
    { id: refused.id, state: 'failed' },
    { id: cancelled.id, state: 'cancelled' },
  ]);
});

test('a worker that dies fails the work that it had, and another one takes the next', async () => {
  const file = join(temporaryFolder(), 'dies.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ input }) => input === 'structure' ? process.exit(3) : parentPort.postMessage({ kind: 'answer' }));`,
  );
  const workers = createWorkers(
    file,
    { databaseFile: 'none', program, systemLocale: localeForSystem('en-GB') },
    () => undefined,
  );
  const names = ['structure', 'structure', 'overlaps'] as const;
  const ended = await Promise.allSettled(names.map((name) => workers.run('scan', name).answer));
  const died = { status: 'rejected', reason: new Error('the worker has ended') };
  expect(ended).toEqual([died, died, { status: 'fulfilled', value: undefined }]);
  await workers.close();
});

test('work that waits for a free worker can be cancelled, and closing cancels all of it', async () => {
  const file = join(temporaryFolder(), 'never-answers.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => undefined);`,
  );
  const workers = createWorkers(
    file,
    { databaseFile: 'none', program, systemLocale: localeForSystem('en-GB') },
    () => undefined,
  );
  const names = ['structure', 'references', 'overlaps'] as const;
  const work = names.map((name) => workers.run('scan', name));
  const ended = Promise.allSettled(work.map(({ answer }) => answer));
  work[2]?.cancel();
  const closed = workers.close();
  for (const one of await ended)
    expect(one).toMatchObject({ status: 'rejected', reason: expect.any(Cancelled) });
  await closed;
  await expect(workers.run('scan', 'overlaps').answer).rejects.toThrow(Cancelled);
});
