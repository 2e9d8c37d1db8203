import type { Authorship, SavedChange } from '../../shared/domain/history.ts';
import { type Direction, netChanges, type Step } from '../../shared/domain/step.ts';
import type { Store } from '../store/port.ts';

/** So many steps of a session can be taken back. */
const stepLimit = 200;

/** The changes of a step that was done again: what it leaves has grown by a version. */
function asSaved({ changes }: Step, saved: readonly SavedChange[]): readonly SavedChange[] {
  return changes.map((change) => {
    const again = saved.find(({ entity, key }) => entity === change.entity && key === change.key);
    // Both are of one kind and of one record, which the union cannot see.
    return again ? ({ ...change, after: again.after } as SavedChange) : change;
  });
}

/** The session of one desk, from its opening to its closing: what its commands saved, as steps that can be taken back and done again. */
export type Steps = {
  /** Notes that this desk issues a command: what is saved in its name becomes a step, and ends what could be done again. */
  readonly issue: (by: Authorship) => void;
  /** Notes that a step is about to be taken back or done again: it has been once something is saved in this name. */
  readonly issueReturn: (by: Authorship, step: Step, direction: Direction) => void;
  /** The step that is next to be taken back, or to be done again. */
  readonly next: (direction: Direction) => Step | undefined;
  /** Forgets a step that can never be taken back or done again any more. */
  readonly forget: (step: Step) => void;
  readonly counts: () => { readonly undoable: number; readonly redoable: number };
  /** Runs what is asked one after the other: two who undo at once take back two steps, not one of them twice. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Ends the session. */
  readonly close: () => void;
};

/**
 * Hears from the store what each command saved, so that none of them can forget to tell. The order is that of the commits: a command that
 * is saved while a step is being taken back comes after it or before it, just as in the database.
 */
export function createSteps(onSaved: Store['onSaved']): Steps {
  const issued = new WeakSet<Authorship>();
  const returns = new WeakMap<Authorship, { readonly step: Step; readonly direction: Direction }>();
  /** Whose command made a step: a command may save in several transactions. */
  const madeBy = new WeakMap<Step, Authorship>();
  let done: readonly Step[] = [];
  let undone: readonly Step[] = [];
  let last: Promise<unknown> | undefined;

  const without = (steps: readonly Step[], gone: Step | undefined): readonly Step[] =>
    steps.filter((step) => step !== gone);

  const stop = onSaved((by, changes) => {
    const returned = returns.get(by);
    if (returned) {
      const { step, direction } = returned;
      done = without(done, step);
      undone = without(undone, step);
      if (direction === 'undo') undone = [...undone, step];
      else done = [...done, { ...step, changes: asSaved(step, changes) }];
    } else if (issued.has(by)) {
      undone = [];
      // A salon is never removed.
      if (changes.some(({ entity, before }) => entity === 'salon' && before === undefined)) return;
      const begun = done.find((step) => madeBy.get(step) === by);
      const step: Step = {
        action: by.action,
        at: by.at,
        changes: netChanges([...(begun?.changes ?? []), ...changes]),
      };
      madeBy.set(step, by);
      done = [...without(done, begun), step].slice(-stepLimit);
    }
  });

  return {
    issue: (by) => void issued.add(by),
    issueReturn: (by, step, direction) => void returns.set(by, { step, direction }),
    next: (direction) => (direction === 'undo' ? done : undone).at(-1),
    forget: (step) => {
      done = without(done, step);
      undone = without(undone, step);
    },
    counts: () => ({ undoable: done.length, redoable: undone.length }),
    inTurn: (work) => {
      // At once where nothing runs: a command that is called after an undo must not become what it takes back.
      const turn = last ? last.then(work) : work();
      const end: Promise<void> = turn.then(over, over);
      function over(): void {
        if (last === end) last = undefined;
      }
      last = end;
      return turn;
    },
    close: stop,
  };
}
