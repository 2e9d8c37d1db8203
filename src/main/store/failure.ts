/** What can keep a store from doing what it is asked. Nothing is wrong with the call: it may be repeated once the cause is gone. */
export type StoreFailureCode =
  /** The database cannot be read at present. */
  | 'unreachable'
  /** The store cannot tell whether what it was saving is kept. A repeated call with the same ids finds out. */
  | 'unconfirmed'
  /** Somebody else is writing, and has not ended within the time that the store waits. */
  | 'busy'
  | 'disk_full'
  | 'read_only';

/** Thrown by every method of the store alike: unlike a refusal it is no answer to what was asked. Nothing was saved, but for `unconfirmed`. */
export class StoreFailure extends Error {
  readonly code: StoreFailureCode;

  constructor(code: StoreFailureCode, cause: unknown) {
    super(`the store is ${code}`, { cause });
    this.name = 'StoreFailure';
    this.code = code;
  }
}
