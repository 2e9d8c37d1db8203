import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Cancelled, createWorkers } from '../../../src/main/jobs/workers.ts';
import type { Output } from '../../../src/shared/contract/contract.ts';
import type { JobName } from '../../../src/shared/contract/jobs.ts';
import { localeForSystem } from '../../../src/shared/locale.ts';
import { manager, openTestSalon } from '../open-test-desk.ts';
import { largeSalon } from '../store/large-salon.ts';
import { aBooking } from '../store/records.ts';
import { temporaryFolder } from '../store/test-database.ts';
import { openLargeDesk } from './open-large-desk.ts';

const { salonId, staffId, serviceId } = aBooking();
const program = { version: 'test', node: 'test', electron: null, isDemo: false };

type Desk = Pick<Awaited<ReturnType<typeof openLargeDesk>>, 'must'>;

/** Starts a job and asks for it until it has ended. */
async function ended({ must }: Desk, job: JobName, input: unknown): Promise<Output<'jobs.get'>> {
  const { id } = await must('jobs.start', { job, input });
  for (;;) {
    const state = await must('jobs.get', { id });
    if (state.state !== 'running') return state;
    await setTimeout(5);
  }
}

test('a job answers what its query answers, in a large database and in a small one', async () => {
  const large = await openLargeDesk(await largeSalon());
  const verdict = await large.must('history.verify', {});
  expect(verdict).toEqual({ sound: true, entries: 9 });
  expect(await ended(large, 'history.verify', {})).toMatchObject({ state: 'done', result: verdict });
  const small = await openTestSalon();
  expect(await ended(small, 'history.verify', {})).toMatchObject({ state: 'done', result: { sound: true } });
});

test('a worker sees what was saved before it was asked', async () => {
  const { must } = await openLargeDesk(await largeSalon());
  const tomorrow = Date.now() + 86_400_000;
  const startTime = new Date(tomorrow - (tomorrow % 60_000)).toISOString();
  const endTime = new Date(Date.parse(startTime) + 45 * 60_000).toISOString();
  await must('salons.update', { id: salonId, version: 1, businessHours: [] });
  const { id } = await must('bookings.create', { staffId, serviceId, startTime, endTime });
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
