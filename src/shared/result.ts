/**
 * What a function answers that may refuse.
 *
 * A refusal is something a person at the desk can fix; it is plain data so that it survives IPC and HTTP unchanged.
 * What only a programmer can fix is thrown instead.
 */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal };

/** A success that carries `value`. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A refusal that carries `error`. */
export function refused<Refusal>(error: Refusal): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error };
}

/** Marks a branch that no value can reach; throws when one does all the same. */
export function impossible(value: never, where: string): never {
  throw new Error(`${where}: impossible value ${JSON.stringify(value)}`);
}
