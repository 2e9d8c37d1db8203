import type { JobMessage } from '../../shared/contract/announcements.ts';
import type { Output, WireAnswer } from '../../shared/contract/contract.ts';
import { deskError } from '../../shared/contract/errors.ts';
import type { JobName } from '../../shared/contract/jobs.ts';
import type { JobId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/result.ts';
import { Cancelled, type Running } from '../jobs/workers.ts';
import type { Caller } from './caller.ts';
import type { Handlers } from './handlers.ts';
import { notFound } from './refusals.ts';

type State = Output<'jobs.get'>;

type Job = { readonly session: string; state: State; readonly cancel: () => void };

/** A result is kept until as many jobs were started after it. */
const maxRemembered = 20;

/** Begins the query of a job in the name of whoever starts it; `onProgress` hears how far it is. */
export type BeginJob = (
  caller: Caller,
  job: JobName,
  input: unknown,
  onProgress: (progress: number, total: number) => void,
) => Running<WireAnswer>;

/** The jobs of this desk: long queries that are started, looked after, and cancelled. `tell` announces to a session how its job goes on. */
export function jobHandlers(
  newId: () => string,
  begin: BeginJob,
  tell: (session: string, message: JobMessage) => void,
) {
  const jobs = new Map<JobId, Job>();

  const find = (id: JobId, { session }: Caller): Job | undefined => {
    const job = jobs.get(id);
    return job?.session === session ? job : undefined;
  };

  return {
    'jobs.start': async ({ job, input }, _, caller) => {
      // The desk's ids are UUIDs by construction; the brand says what this one is made for.
      const id = newId() as JobId;
      const started = { id, job };
      const { session } = caller;
      let counted: Pick<JobMessage, 'progress' | 'total'> = { progress: 0, total: null };
      const become = (state: State): void => {
        entry.state = state;
        tell(session, { id, state: state.state, ...counted });
      };
      const running = begin(caller, job, input, (progress, total) => {
        counted = { progress, total };
        become({ ...started, state: 'running', ...counted });
      });
      const entry: Job = {
        session,
        state: { ...started, state: 'running', ...counted },
        cancel: running.cancel,
      };
      running.answer.then(
        (answer) =>
          become(
            answer.ok
              ? { ...started, state: 'done', result: answer.value }
              : { ...started, state: 'failed', error: deskError.parse(answer.error) },
          ),
        (failure: unknown) => {
          if (!(failure instanceof Cancelled)) throw failure;
          become({ ...started, state: 'cancelled' });
        },
      );
      jobs.set(id, entry);
      const [oldest] = jobs.keys();
      if (jobs.size > maxRemembered && oldest !== undefined) jobs.delete(oldest);
      return ok({ id });
    },

    'jobs.get': async ({ id }, _, caller) => {
      const job = find(id, caller);
      return job ? ok(job.state) : notFound('job', id);
    },

    'jobs.cancel': async ({ id }, _, caller) => {
      const job = find(id, caller);
      if (!job) return notFound('job', id);
      job.cancel();
      return ok({ id });
    },
  } satisfies Partial<Handlers>;
}
