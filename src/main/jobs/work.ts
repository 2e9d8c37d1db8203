import type { WireAnswer } from '../../shared/contract/contract.ts';
import type { JobName } from '../../shared/contract/jobs.ts';
import type { Locale } from '../../shared/locale.ts';
import type { Damage } from '../../shared/start-refusal.ts';
import type { Caller } from '../services/caller.ts';
import type { ProgramIdentity } from '../services/desk-status.ts';
import type { ScanName } from '../store/sqlite/examination.ts';

/** What a worker can do: each piece of work with its input and its answer. Both are copied from one thread to the other. */
export type Work = {
  /** One scan of the examination of the database. */
  readonly scan: { readonly input: ScanName; readonly answer: Damage | undefined };
  /** A query of the contract, answered as the desk itself would answer it. */
  readonly query: {
    readonly input: { readonly caller: Caller; readonly method: JobName; readonly input: unknown };
    readonly answer: WireAnswer;
  };
};

export type WorkName = keyof Work;

/** How far a piece of work is, in units of its own. */
export type Progress = { readonly progress: number; readonly total: number };

/** What a worker is given when it starts. */
export type WorkerStart = {
  readonly databaseFile: string;
  readonly program: ProgramIdentity;
  /** Of the desk that starts it: a worker's own may differ. */
  readonly systemLocale: Locale;
};

/** The order that a worker is given. */
export type Order = {
  readonly [Name in WorkName]: { readonly name: Name; readonly input: Work[Name]['input'] };
}[WorkName];

/** What a worker says about the piece of work that it was given. */
export type WorkerMessage =
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'fault'; readonly reference: string; readonly method: string; readonly failure: unknown }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly failure: unknown };
