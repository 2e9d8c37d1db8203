import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { WireInput } from '../../shared/contract/contract.ts';
import type { JobName } from '../../shared/contract/jobs.ts';
import { useDesk } from './desk-context.ts';
import { type JobState, type RunningJob, runJob } from './run-job.ts';

export type DeskJob<Name extends JobName> = {
  /** Undefined until it is started. */
  readonly state: JobState<Name> | undefined;
  readonly start: (input: WireInput<Name>) => void;
  readonly cancel: () => void;
};

/** A long query as a job. `onEnded` hears once how each has ended; one whose component goes is cancelled. */
export function useJob<Name extends JobName>(
  job: Name,
  onEnded: (state: JobState<Name>) => void,
): DeskJob<Name> {
  const desk = useDesk();
  const [state, setState] = useState<JobState<Name>>();
  const running = useRef<RunningJob>(undefined);
  const tell = useEffectEvent(onEnded);

  useEffect(() => {
    if (state && state.state !== 'running') tell(state);
  }, [state]);
  useEffect(() => () => running.current?.cancel(), []);

  return {
    state,
    start: (input) => {
      running.current = runJob(desk, job, input, setState);
    },
    cancel: () => running.current?.cancel(),
  };
}
