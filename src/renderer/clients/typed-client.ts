import { isPhoneLike } from '../../shared/domain/client.ts';

/** What is typed for a client who is not chosen yet. */
export type TypedClient = {
  /** A part of a name or of a number that is looked for, or the name of a new client. */
  readonly name: string;
  /** The telephone number of a new client. */
  readonly phone: string;
};

export const nothingTyped: TypedClient = { name: '', phone: '' };

/** What they are called as long as nobody is chosen: their name, or the number where that is all; empty where nothing is typed. */
export function typedInWords({ name, phone }: TypedClient): string {
  return name.trim().replace(/\s+/g, ' ') || phone.trim();
}

/** The new client that is typed: a number in the place of the name is their number, and their name is empty until it is known. */
export function newClientOf(typed: TypedClient): TypedClient {
  const name = typed.name.trim().replace(/\s+/g, ' ');
  const phone = typed.phone.trim();
  if (!isPhoneLike(name)) return { name, phone };
  return { name: '', phone: phone === '' ? name : phone };
}
