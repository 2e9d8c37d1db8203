import type { JobMessage } from '../../shared/contract/announcements.ts';
import type { Output, WireInput } from '../../shared/contract/contract.ts';
import type { JobName } from '../../shared/contract/jobs.ts';
import type { JobId } from '../../shared/domain/ids.ts';
import type { DeskApi, DeskFailure, News } from './desk-api.ts';

/** How a job stands. `progress` is in units of its own; `total` is null while nobody knows it. */
export type JobState<Name extends JobName> =
  | { readonly state: 'running'; readonly progress: number; readonly total: number | null }
  | { readonly state: 'done'; readonly result: Output<Name> }
  | { readonly state: 'failed'; readonly failure: DeskFailure }
  | { readonly state: 'cancelled' };

export type RunningJob = {
  /** Ends it, if it has not ended yet. */
  readonly cancel: () => void;
};

/**
 * Starts a job and calls `show` with how it stands: at once, then whenever the desk tells, and once when it has ended. Nothing is asked
 * meanwhile, unless announcements were missed.
 */
export function runJob<Name extends JobName>(
  desk: Pick<DeskApi, 'call' | 'read' | 'onAnnounced'>,
  job: Name,
  input: WireInput<Name>,
  show: (state: JobState<Name>) => void,
): RunningJob {
  let id: JobId | undefined;
  let hasEnded = false;
  let isCancelled = false;
  // A job can be told of before the answer that says which one it is.
  const early: News[] = [];
  const stopListening = desk.onAnnounced(hear);

  function hear(news: News): void {
    if (id === undefined) early.push(news);
    else if (news === 'missed') void look(id);
    else if (news.event === 'job' && news.message.id === id) follow(news.message);
  }

  function follow({ id: itself, state, progress, total }: JobMessage): void {
    if (state === 'running') goOn(progress, total);
    else void look(itself);
  }

  function goOn(progress: number, total: number | null): void {
    if (!hasEnded) show({ state: 'running', progress, total });
  }

  function end(state: JobState<Name>): void {
    if (hasEnded) return;
    hasEnded = true;
    stopListening();
    show(state);
  }

  async function look(itself: JobId): Promise<void> {
    const answer = await desk.call('jobs.get', { id: itself });
    if (!answer.ok) return end({ state: 'failed', failure: answer.error });
    const { value } = answer;
    switch (value.state) {
      case 'running':
        return goOn(value.progress, value.total);
      case 'cancelled':
        return end({ state: 'cancelled' });
      case 'failed':
        return end({ state: 'failed', failure: value.error });
      case 'done': {
        const read = desk.read(job, { ok: true, value: value.result });
        return end(
          read.ok ? { state: 'done', result: read.value } : { state: 'failed', failure: read.error },
        );
      }
    }
  }

  function cancel(): void {
    isCancelled = true;
    if (id !== undefined && !hasEnded) void desk.call('jobs.cancel', { id });
  }

  async function start(): Promise<void> {
    const answer = await desk.call('jobs.start', { job, input });
    if (!answer.ok) return end({ state: 'failed', failure: answer.error });
    id = answer.value.id;
    for (const news of early.splice(0)) hear(news);
    if (isCancelled) cancel();
  }

  goOn(0, null);
  void start();
  return { cancel };
}
