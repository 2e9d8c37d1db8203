import { isPhoneLike, phoneKey, tidied } from '../../shared/domain/client.ts';

/** What is typed for a client who is not chosen yet. */
export type TypedClient = {
  /** A part of a name or of a number that is looked for, or the name of a new client. */
  readonly name: string;
  /** The telephone number of a new client. */
  readonly phone: string;
};

export const nothingTyped: TypedClient = { name: '', phone: '' };

/** The fewest digits that are a telephone number beside a name; fewer may belong to the name. */
const leastDigits = 7;

const numberBehind = /^(?<name>.*\p{L}[^\s\d,]*)[\s,]+(?<phone>[+(\d][\d\s()+./-]*)$/u;
const numberBefore = /^(?<phone>[+(\d][\d\s()+./-]*)[\s,]+(?<name>\p{L}.*)$/u;

/** A name and the number behind or before it, as they are said in one breath on the telephone. */
function nameBesideNumber(text: string): TypedClient | undefined {
  const { name = '', phone = '' } = (numberBehind.exec(text) ?? numberBefore.exec(text))?.groups ?? {};
  return phoneKey(phone).length < leastDigits ? undefined : { name, phone: phone.trim() };
}

/** The new client that is typed: a number in the place of the name, or beside it there, is their number. Their name is empty until it is known. */
export function newClientOf(typed: TypedClient): TypedClient {
  const name = tidied(typed.name);
  const phone = typed.phone.trim();
  if (isPhoneLike(name)) return { name: '', phone: phone === '' ? name : phone };
  return (phone === '' ? nameBesideNumber(name) : undefined) ?? { name, phone };
}

/** What they are called as long as nobody is chosen: their name, or the number where that is all; empty where nothing is typed. */
export function typedInWords(typed: TypedClient): string {
  const { name, phone } = newClientOf(typed);
  return name || phone;
}

/** What the salon's clients are searched for: of a name and a number that are typed in one, the number, which only they have. */
export function soughtIn({ name }: TypedClient): string {
  return nameBesideNumber(name.trim())?.phone ?? name;
}
