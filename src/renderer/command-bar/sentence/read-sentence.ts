import { isPhoneLike, phoneKey, type ShownClient } from '../../../shared/domain/client.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import { naming, weights } from './names.ts';
import { readRepetition } from './read-repetition.ts';
import { type DateRead, readWhen, type TimeRead, type Wall } from './read-when.ts';
import { type TypedWord, typedWords } from './typed-words.ts';

/** Whom and what a sentence may name. */
export type Known = {
  readonly clients: readonly ShownClient[];
  readonly services: readonly Service[];
  readonly staff: readonly Staff[];
};

/** What a sentence says of a booking. Several records of a kind are those that its words name equally well; none, that it names none. */
export type Reading = {
  readonly clients: readonly ShownClient[];
  readonly services: readonly Service[];
  readonly staff: readonly Staff[];
  readonly date: DateRead | undefined;
  readonly time: TimeRead | undefined;
  /** A telephone number, as it was typed. */
  readonly phone: string | undefined;
  /** How many weeks apart it repeats. */
  readonly everyWeeks: number | undefined;
  /** How often it is booked in all. */
  readonly count: number | undefined;
  /** The words that say nothing else: perhaps the name of a new client; empty where there are none. */
  readonly unread: string;
};

const nothingRead: Reading = {
  clients: [],
  services: [],
  staff: [],
  date: undefined,
  time: undefined,
  phone: undefined,
  everyWeeks: undefined,
  count: undefined,
  unread: '',
};

const allParts: ReadonlySet<keyof Reading> = new Set(Object.keys(nothingRead) as (keyof Reading)[]);

/** The parts of a sentence with a verb: what it asks for is done once. */
export const partsWithVerb: ReadonlySet<keyof Reading> = new Set(
  [...allParts].filter((part) => part !== 'everyWeeks' && part !== 'count'),
);

/** What a stretch of words may say. Its parts are said once in a sentence. */
type Meaning = { readonly says: Partial<Reading>; readonly weight: number };

/** The most words that say one thing: a name of five, or a telephone number in groups. */
export const maxStretch = 5;
export const digitsOfPhone = { least: 7, most: 15 } as const;

/** What stands between the parts of a sentence, and says nothing. */
export const linkingWords: ReadonlySet<string> = new Set(
  'with at on for to by the a an and in ile ve icin saat gunu gun saatinde saati de da'.split(' '),
);

/** Whether two texts of digits are one telephone number, with its country or without. */
const isSameNumber = (typed: string, phone: string): boolean =>
  phoneKey(phone).endsWith(phoneKey(typed).replace(/^0+/, ''));

function phoneOf(words: readonly TypedWord[], { clients }: Known): readonly Meaning[] {
  const text = words.map((word) => word.text).join(' ');
  const digits = phoneKey(text);
  const begins = /^(?:\+|\(|0\d\d|\d{7})/.test(text);
  if (!begins || !isPhoneLike(text)) return [];
  if (digits.length < digitsOfPhone.least || digits.length > digitsOfPhone.most) return [];
  const theirs = clients.filter(({ phone }) => phone !== null && isSameNumber(text, phone));
  // Numbers have ten digits nearly everywhere: what makes them more, or leaves some out, is rather a time beside them.
  const isComplete = theirs.length > 0 || digits.replace(/^0+/, '').length === 10;
  const weight = words.length * weights.date + (isComplete ? weights.fullWord : 0);
  return [
    ...(theirs.length > 0 ? [{ says: { clients: theirs, phone: text }, weight }] : []),
    { says: { phone: text }, weight },
  ];
}

function namesIn(words: readonly TypedWord[], known: Known): readonly Meaning[] {
  const [keys, stems] = [words.map(({ key }) => key), words.map(({ stem }) => stem)];
  // An apostrophe stands in a name or before an ending, or both: O'Connor'a.
  const named = <Item extends { readonly name: string }>(records: readonly Item[]) =>
    naming(keys, records) ?? naming(stems, records);
  const [clients, services, staff] = [named(known.clients), named(known.services), named(known.staff)];
  return [
    ...(clients ? [{ says: { clients: clients.items }, weight: clients.weight }] : []),
    ...(services ? [{ says: { services: services.items }, weight: services.weight }] : []),
    ...(staff ? [{ says: { staff: staff.items }, weight: staff.weight }] : []),
  ];
}

function repetitionIn(words: readonly TypedWord[]): readonly Meaning[] {
  const says = readRepetition(words.map(({ key }) => key).join(' '));
  return says ? [{ says, weight: words.length * weights.date }] : [];
}

/** The keys of a part of a reading are those of a reading. */
const partsIn = (says: Partial<Reading>) => Object.keys(says) as (keyof Reading)[];

function meaningsOf(
  words: readonly TypedWord[],
  known: Known,
  wall: Wall,
  linking: ReadonlySet<string>,
  parts: ReadonlySet<keyof Reading>,
): readonly Meaning[] {
  const [word] = words;
  const links = words.length === 1 && word && linking.has(word.key);
  const meanings: readonly Meaning[] = [
    ...namesIn(words, known),
    ...phoneOf(words, known),
    ...repetitionIn(words),
    ...readWhen(words, wall).map(({ when, weight }) => ({ says: when, weight })),
  ];
  return [
    ...meanings.filter(({ says }) => partsIn(says).every((part) => parts.has(part))),
    ...(links ? [{ says: {}, weight: weights.linkingWord }] : []),
  ];
}

/** What was read of the words before one of them, and how much speaks for it. */
type SoFar = { readonly reading: Reading; readonly weight: number };

/** Which parts have been said: what is read behind does not depend on more. */
function partsSaid({ clients, services, staff, date, time, phone, everyWeeks, count }: Reading): string {
  const said = [clients.length, services.length, staff.length, date, time, phone, everyWeeks, count];
  return said.map((part) => (part ? '1' : '0')).join('');
}

/** Nobody names two clients in one booking: a part that has been said is not said again. */
function canFollow({ reading }: SoFar, { says }: Meaning): boolean {
  const isSaid = (part: keyof Reading): boolean => {
    const before = reading[part];
    return Array.isArray(before) ? before.length > 0 : before !== undefined;
  };
  return partsIn(says).every((part) => !isSaid(part));
}

/** Who is said first of a client and a person of one name is rather the client. */
const clientFirst = 0.1;

function followedBy(before: SoFar, { says, weight }: Meaning): SoFar {
  const isInOrder = says.staff !== undefined && before.reading.clients.length > 0;
  return {
    reading: { ...before.reading, ...says },
    weight: before.weight + weight + (isInOrder ? clientFirst : 0),
  };
}

function leavingOut({ reading, weight }: SoFar, { text }: TypedWord): SoFar {
  return { reading: { ...reading, unread: `${reading.unread} ${text}`.trim() }, weight };
}

/** Of clients of one name, the one whose number is typed beside it. */
function narrowedByPhone(reading: Reading): Reading {
  const { clients, phone } = reading;
  if (phone === undefined) return reading;
  const theirs = clients.filter((client) => client.phone !== null && isSameNumber(phone, client.phone));
  return theirs.length === 0 ? reading : { ...reading, clients: theirs };
}

/**
 * What a sentence says of a booking, its parts in any order. Of all ways to take it apart it is the one for which most speaks; names that are typed in full
 * go before dates, dates before mere beginnings of names. Never throws, and says nothing of what it does not know. Words of `linking` are not left over; those
 * that say another part than `parts` are.
 */
export function readSentence(
  sentence: string,
  known: Known,
  wall: Wall,
  linking: ReadonlySet<string> = linkingWords,
  parts: ReadonlySet<keyof Reading> = allParts,
): Reading {
  const words = typedWords(sentence);
  const best: Map<string, SoFar>[] = words.map(() => new Map());
  best.push(new Map());
  const keep = (at: number, found: SoFar): void => {
    const parts = partsSaid(found.reading);
    const rival = best[at]?.get(parts);
    if (!rival || rival.weight < found.weight) best[at]?.set(parts, found);
  };
  keep(0, { reading: nothingRead, weight: 0 });
  for (const [from, word] of words.entries()) {
    const before = [...(best[from]?.values() ?? [])];
    for (const one of before) keep(from + 1, leavingOut(one, word));
    for (let to = from + 1; to <= Math.min(words.length, from + maxStretch); to += 1) {
      for (const meaning of meaningsOf(words.slice(from, to), known, wall, linking, parts)) {
        for (const one of before) if (canFollow(one, meaning)) keep(to, followedBy(one, meaning));
      }
    }
  }
  const ends = [...(best[words.length]?.values() ?? [])];
  const [first] = ends.toSorted((one, other) => other.weight - one.weight);
  return first ? narrowedByPhone(first.reading) : nothingRead;
}

/** Whether something is to be booked: two parts of a booking are said, and not only by whom and for whom. Words that were not read may be a new client. */
export function isBooking({ clients, services, staff, date, time, phone, unread }: Reading): boolean {
  const hasService = services.length > 0;
  if (!hasService && !date && !time) return false;
  const client = clients.length > 0 || phone !== undefined || (hasService && unread !== '');
  return [client, hasService, staff.length > 0, date, time].filter(Boolean).length > 1;
}
