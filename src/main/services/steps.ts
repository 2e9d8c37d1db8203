import type { Command } from '../../shared/domain/command.ts';
import type { SavedChange } from '../../shared/domain/history.ts';
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

type Running = {
  /** What the command has saved so far; it may save in several transactions. */
  readonly step?: Step;
  readonly returns?: { readonly step: Step; readonly direction: Direction };
};

/** The session of one desk, from its opening to its closing: what its commands saved, as steps that can be taken back and done again. */
export type Steps = {
  /** From now on what is saved in the name of this command becomes a step, and ends what could be done again. */
  readonly begin: (command: Command) => void;
  /** From now on what this command saves takes that step back, or does it again. */
  readonly beginReturn: (command: Command, step: Step, direction: Direction) => void;
  /** The command has been answered, and saves nothing any more. */
  readonly end: (command: Command) => void;
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
  /** By their ids: the commands of this desk that are being carried out. */
  const running = new Map<string, Running>();
  // Changed in place: every booking passes here, and copying two hundred steps for each would be the dearest part of it.
  const done: Step[] = [];
  const undone: Step[] = [];
  let last: Promise<unknown> | undefined;

  function remove(steps: Step[], gone: Step | undefined): void {
    const place = gone === undefined ? -1 : steps.lastIndexOf(gone);
    if (place >= 0) steps.splice(place, 1);
  }

  function forget(step: Step | undefined): void {
    remove(done, step);
    remove(undone, step);
  }

  const stop = onSaved(({ command, changes }) => {
    const mine = running.get(command.id);
    // Another desk on the same database.
    if (!mine) return;
    if (mine.returns) {
      const { step, direction } = mine.returns;
      forget(step);
      if (direction === 'undo') undone.push(step);
      else done.push({ ...step, changes: asSaved(step, changes) });
    } else {
      undone.length = 0;
      // A salon is never removed.
      if (changes.some(({ entity, before }) => entity === 'salon' && before === undefined)) return;
      const { action, at } = command;
      const step: Step = { action, at, changes: netChanges([...(mine.step?.changes ?? []), ...changes]) };
      running.set(command.id, { step });
      forget(mine.step);
      done.push(step);
      if (done.length > stepLimit) done.shift();
    }
  });

  return {
    begin: ({ id }) => void running.set(id, {}),
    beginReturn: ({ id }, step, direction) => void running.set(id, { returns: { step, direction } }),
    end: ({ id }) => void running.delete(id),
    next: (direction) => (direction === 'undo' ? done : undone).at(-1),
    forget,
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
