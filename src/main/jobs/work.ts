import type { Damage } from '../store/opening.ts';
import type { ScanName } from '../store/sqlite/examination.ts';

/** What a worker can do: each piece of work with its input and its answer. Both are copied from one thread to the other. */
export type Work = {
  /** One scan of the examination of the database. */
  readonly scan: { readonly input: ScanName; readonly answer: Damage | undefined };
};

export type WorkName = keyof Work;

/** How far a piece of work is, in units of its own. */
export type Progress = { readonly progress: number; readonly total: number };

/** What a worker is told when it starts. */
export type WorkerStart = { readonly databaseFile: string };

/** What a worker is told to do. */
export type Order = {
  readonly [Name in WorkName]: { readonly name: Name; readonly input: Work[Name]['input'] };
}[WorkName];

/** What a worker says about the piece of work that it was given. */
export type WorkerMessage =
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly failure: unknown };
