import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Caller } from '../../../src/main/front-desk.ts';
import { openDesk } from '../../../src/main/open-desk.ts';
import { announcement, type JobMessage } from '../../../src/shared/contract/announcements.ts';
import { decodeAnswer, type MethodName, type WireInput } from '../../../src/shared/contract/contract.ts';
import type { JobId } from '../../../src/shared/domain/ids.ts';
import { localeForSystem } from '../../../src/shared/locale.ts';
import { manager } from '../open-test-desk.ts';
import { migrationsFolder } from '../store/test-database.ts';

export const workerFile = join(import.meta.dirname, '..', '..', '..', 'src', 'main', 'jobs', 'worker.ts');

/** A whole desk on the file, as a host opens it, with its workers; closed when the test is over. */
export async function openLargeDesk(databaseFile: string) {
  const faults: unknown[] = [];
  const log = { info: () => undefined, fault: (cause: unknown) => String(faults.push(cause)) };
  const open = await openDesk(
    { databaseFile, isDemo: false },
    {
      log,
      version: '0.0.0-test',
      migrationsFolder,
      workerFile,
      electronVersion: null,
      systemLocale: localeForSystem('en-GB'),
    },
  );
  if (!open.ok) throw new Error(open.error.kind);
  const { desk, close } = open.value;
  onTestFinished(close);
  const askAs = async <Name extends MethodName>(caller: Caller, name: Name, input: WireInput<Name>) =>
    decodeAnswer(name, await desk.call(caller, name, input));
  const ask = <Name extends MethodName>(name: Name, input: WireInput<Name>) => askAs(manager, name, input);
  const must = async <Name extends MethodName>(name: Name, input: WireInput<Name>) => {
    const answer = await ask(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message} ${faults.map(String).join()}`);
    return answer.value;
  };
  /** What is announced to a session of its jobs, from now on. */
  const jobsOf = ({ session }: Caller) => {
    const heard: JobMessage[] = [];
    let wake: () => void = () => undefined;
    desk.onAnnounced(session, (wire) => {
      const told = announcement.parse(wire);
      if (told.event !== 'job') return;
      heard.push(told.message);
      wake();
    });
    return {
      heard,
      /** Resolves when the job has been told to have ended. */
      ended: async (id: JobId): Promise<void> => {
        while (!heard.some((message) => message.id === id && message.state !== 'running'))
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      },
    };
  };
  return { askAs, ask, must, jobsOf, close, faults };
}
