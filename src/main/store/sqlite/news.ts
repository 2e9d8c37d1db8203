import type { Change } from '../../../shared/domain/history.ts';
import { createListeners } from '../listeners.ts';
import type { Saved, Store } from '../port.ts';
import type { Database } from './database.ts';
import type { History } from './history.ts';

type Parts = {
  readonly database: Database;
  readonly history: History;
  readonly onSaved: Store['onSaved'];
  /** Takes what a listener throws. */
  readonly reportFault: (fault: unknown) => void;
};

/** How often the database is asked whether somebody else has written to it: a pragma that reads no page. */
const intervalMilliseconds = 1_000;

/** Hears what others add to the history: the entries that lie between those of this desk, and after them. */
export function createNews({ database, history, onSaved, reportFault }: Parts): Pick<Store, 'onNews'> & {
  readonly stop: () => void;
} {
  const { connection, read } = database;
  const dataVersion = connection.prepare<[], number>('PRAGMA data_version').pluck();
  const listeners = createListeners<[readonly Change[]]>(reportFault);
  let stopListening: (() => void) | undefined;

  function start(): () => void {
    let seenVersion = dataVersion.get();
    let seenSequence = history.lastSequence();
    let untold: { readonly after: number; readonly last: number }[] = [];

    function follow({ first, last }: Pick<Saved, 'first' | 'last'>): void {
      if (first > seenSequence + 1) untold.push({ after: seenSequence, last: first - 1 });
      seenSequence = last;
    }

    function look(): void {
      const version = dataVersion.get();
      if (version === seenVersion && untold.length === 0) return;
      void read(() => {
        const last = history.lastSequence();
        follow({ first: last + 1, last });
        seenVersion = version;
        const entries = untold.flatMap((gap) => history.between(gap.after, gap.last));
        untold = [];
        return entries;
      }).then(tell, reportFault);
    }

    const stopFollowing = onSaved(follow);
    const timer = setInterval(look, intervalMilliseconds).unref();
    return () => {
      stopFollowing();
      clearInterval(timer);
    };
  }

  function tell(entries: readonly Change[]): void {
    if (entries.length > 0) listeners.tell(entries);
  }

  function stop(): void {
    stopListening?.();
    stopListening = undefined;
  }

  return {
    onNews: (listener) => {
      stopListening ??= start();
      const remove = listeners.add(listener);
      return () => {
        remove();
        if (listeners.isEmpty()) stop();
      };
    },
    stop,
  };
}
