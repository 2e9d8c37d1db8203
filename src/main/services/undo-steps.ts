import { forgetting } from '../../shared/domain/client-erasure.ts';
import type { Command } from '../../shared/domain/command.ts';
import { isOfBooking, type SavedChange } from '../../shared/domain/history.ts';
import { type Direction, netChanges, type UndoStep } from '../../shared/domain/undo-step.ts';
import type { Saved, Store } from '../store/port.ts';

/** The most steps of a session that can be undone. */
const stepLimit = 200;

/** The changes of a step that was done again: what it leaves has grown by a version. */
function asSaved({ changes }: UndoStep, saved: readonly SavedChange[]): readonly SavedChange[] {
  return changes.map((change) => {
    const again = saved.find(({ entity, key }) => entity === change.entity && key === change.key);
    // Both are of one kind and of one record, which the union cannot see.
    return again ? ({ ...change, after: again.after } as SavedChange) : change;
  });
}

/** A step of the session; `order` is that of its command among all that were called. */
type OrderedUndoStep = UndoStep & { readonly order: number };

/** A command that is being carried out. */
type Running = {
  readonly order: number;
  /** It takes a step back, or does one again: whatever is called after it waits for it. */
  isReturn: boolean;
  /** What it has saved so far; it may save in several transactions. */
  step?: OrderedUndoStep;
  returns?: { readonly step: UndoStep; readonly direction: Direction };
  readonly ended: Promise<void>;
  readonly end: () => void;
};

/** The session of one desk, from its opening to its closing: what its commands saved, as steps that can be taken back and done again. */
export type UndoSteps = {
  /**
   * From now on what is saved in the name of this command becomes a step, and ends what could be done again. `turn` is over when the command may go
   * on, where that is not at once: what was called after an undo is saved after it, so that it is never what the undo finds in its way.
   */
  readonly begin: (command: Command) => { readonly turn: Promise<unknown> | undefined };
  /** From now on what this command saves takes that step back, or does it again. */
  readonly beginReturn: (command: Command, step: UndoStep, direction: Direction) => void;
  /** The command has been answered, and saves nothing any more. */
  readonly end: (command: Command) => void;
  /** The step that this command is to take back, the newest of those called before it; or the one that was taken back last, to do it again. */
  readonly next: (command: Command, direction: Direction) => UndoStep | undefined;
  /** The step that would be taken back now, and the one that would be done again. */
  readonly upcoming: () => { readonly undo: UndoStep | undefined; readonly redo: UndoStep | undefined };
  /** Forgets a step that can never be taken back or done again any more. */
  readonly forget: (step: UndoStep) => void;
  readonly counts: () => { readonly undoable: number; readonly redoable: number };
  /** Runs `work` once all commands that were called before this one have ended: two who undo at once take back two steps. */
  readonly inTurn: <Value>(command: Command, work: () => Promise<Value>) => Promise<Value>;
  /** The newest entry of the history of which the steps know; what is saved after it may have erased what they tell. */
  readonly newestHeard: () => number;
  /** Ends the session. */
  readonly close: () => void;
};

/** Hears from the store what each command saved, in the order of the commits, so that none of them can forget to tell. */
export function createUndoSteps(onSaved: Store['onSaved']): UndoSteps {
  /** By their ids: the commands of this desk that are being carried out. */
  const running = new Map<string, Running>();
  let order = 0;
  let newestHeard = 0;
  // Changed in place: every booking passes here, and copying two hundred steps for each would cost more than the rest.
  const done: OrderedUndoStep[] = [];
  const undone: UndoStep[] = [];

  function remove(steps: UndoStep[], gone: UndoStep | undefined): void {
    const index = gone === undefined ? -1 : steps.lastIndexOf(gone);
    if (index >= 0) steps.splice(index, 1);
  }

  function forget(step: UndoStep | undefined): void {
    remove(done, step);
    remove(undone, step);
  }

  function isRunning({ id }: Command): Running {
    const one = running.get(id);
    if (!one) throw new Error(`command ${id} is not being carried out`);
    return one;
  }

  /** Takes out of all steps what they know of clients who are erased. */
  function forgetClients({ changes, erased }: Pick<Saved, 'changes' | 'erased'>): void {
    if (erased.length === 0) return;
    const clients = new Set<string>(erased);
    const bookings = new Set(changes.filter(isOfBooking).map(({ key }) => key));
    for (const [index, step] of done.entries()) {
      const left = { ...step, ...forgetting(step, clients, bookings) };
      done[index] = left;
      for (const one of running.values()) if (one.step === step) one.step = left;
    }
    undone.length = 0;
  }

  const stop = onSaved(({ command, changes, erased, last }) => {
    newestHeard = last;
    forgetClients({ changes, erased });
    const mine = running.get(command.id);
    // Another desk on the same database.
    if (!mine) return;
    if (mine.returns) {
      const { step, direction } = mine.returns;
      forget(step);
      if (direction === 'undo') undone.push(step);
      else done.push({ ...step, changes: asSaved(step, changes), order: mine.order });
      return;
    }
    undone.length = 0;
    // Creating a salon cannot be undone: a salon is never removed.
    if (changes.some(({ entity, before }) => entity === 'salon' && before === undefined)) return;
    const { action, at, session } = command;
    forget(mine.step);
    mine.step = {
      action,
      at,
      session,
      order: mine.order,
      changes: netChanges([...(mine.step?.changes ?? []), ...changes]),
    };
    done.push(mine.step);
    // The step itself: it stands there to say that it is not taken back.
    forgetClients({ changes, erased });
    if (done.length > stepLimit) done.shift();
  });

  return {
    begin: ({ id }) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      order += 1;
      const returns = [...running.values()].filter(({ isReturn }) => isReturn);
      running.set(id, { order, isReturn: false, ended: promise, end: resolve });
      return { turn: returns.length > 0 ? Promise.all(returns.map(({ ended }) => ended)) : undefined };
    },
    beginReturn: (command, step, direction) => {
      isRunning(command).returns = { step, direction };
    },
    end: (command) => {
      isRunning(command).end();
      running.delete(command.id);
    },
    next: (command, direction) =>
      direction === 'redo' ? undone.at(-1) : done.findLast((step) => step.order < isRunning(command).order),
    forget,
    upcoming: () => ({ undo: done.at(-1), redo: undone.at(-1) }),
    counts: () => ({ undoable: done.length, redoable: undone.length }),
    inTurn: async (command, work) => {
      const mine = isRunning(command);
      mine.isReturn = true;
      const before = [...running.values()].filter((one) => one.order < mine.order);
      if (before.length > 0) await Promise.all(before.map(({ ended }) => ended));
      return work();
    },
    newestHeard: () => newestHeard,
    close: stop,
  };
}
