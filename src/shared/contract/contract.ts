import { z } from 'zod';
import { deskError, type WordedError } from './errors.ts';
import type { Method } from './method.ts';
import { bookingMethods } from './methods/bookings.ts';
import { calendarMethods } from './methods/calendar.ts';
import { clientMethods } from './methods/clients.ts';
import { deskMethods } from './methods/desk.ts';
import { historyMethods } from './methods/history.ts';
import { jobMethods } from './methods/jobs.ts';
import { placeMethods } from './methods/places.ts';
import { resourceMethods } from './methods/resources.ts';
import { salonMethods } from './methods/salons.ts';
import { scheduleMethods } from './methods/schedules.ts';
import { seriesMethods } from './methods/series.ts';
import { serviceMethods } from './methods/services.ts';
import { settingsMethods } from './methods/settings.ts';
import { slotMethods } from './methods/slots.ts';
import { staffMethods } from './methods/staff.ts';
import { visitMethods } from './methods/visits.ts';
import { waitlistMethods } from './methods/waitlist.ts';

/**
 * The desk's whole API. Channel names, the preload bridge, the handlers, the loopback routes and their types derive from this
 * object; none of them is listed a second time.
 */
export const contract = {
  ...salonMethods,
  ...staffMethods,
  ...serviceMethods,
  ...resourceMethods,
  ...scheduleMethods,
  ...clientMethods,
  ...bookingMethods,
  ...seriesMethods,
  ...visitMethods,
  ...waitlistMethods,
  ...slotMethods,
  ...placeMethods,
  ...calendarMethods,
  ...historyMethods,
  ...settingsMethods,
  ...jobMethods,
  ...deskMethods,
};

export type Contract = typeof contract;
export type MethodName = keyof Contract;
type NamesOf<Kind extends Method['kind']> = {
  [Name in MethodName]: Contract[Name]['kind'] extends Kind ? Name : never;
}[MethodName];
/** The methods that only read. */
export type QueryName = NamesOf<'query'>;
/** The methods that may write. */
export type CommandName = NamesOf<'command'>;

/** What a handler receives: parsed, with instants as numbers and ids branded. */
export type Input<Name extends MethodName> = z.output<Contract[Name]['input']>;
/** What a handler answers, before it is encoded. */
export type Output<Name extends MethodName> = z.output<Contract[Name]['output']>;
/** What travels towards the desk. */
export type WireInput<Name extends MethodName> = z.input<Contract[Name]['input']>;
/** What travels back. */
export type WireOutput<Name extends MethodName> = z.input<Contract[Name]['output']>;

/** Every call answers with one of these, over IPC and HTTP alike; plain data. */
export type WireAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: z.input<typeof deskError> };

/** Whether `name` is a method of the contract: own names only, never what objects inherit. */
export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name);
}

/** All names, in the contract's order. */
export const methodNames: readonly MethodName[] = Object.keys(contract).filter(isMethodName);

/** A method with its schemas forgotten, for code that treats all of them alike. */
export function methodOf(name: MethodName): Method {
  return contract[name];
}

const wireAnswer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: deskError }),
]);

/**
 * What travelled back, as values of the domain. Throws when the answer is not of the contract: the two ends are of
 * different versions, or something other than the desk answered.
 */
export function decodeAnswer<Name extends MethodName>(
  name: Name,
  answer: unknown,
): { readonly ok: true; readonly value: Output<Name> } | { readonly ok: false; readonly error: WordedError } {
  const read = wireAnswer.parse(answer);
  if (!read.ok) return read;
  // The schema of this very method has just produced the value; TypeScript cannot follow an indexed generic that far.
  return { ok: true, value: contract[name].output.parse(read.value) as Output<Name> };
}
