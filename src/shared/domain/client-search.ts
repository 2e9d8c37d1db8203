import { type Client, isPhoneLike, phoneKey, searchedTexts, searchKey } from './client.ts';
import { type Country, significantDigits } from './phone.ts';

/** A word that a client is searched by. */
export type SearchWord = {
  /** It begins a word of the name, as `searchKey` has it. */
  readonly key: string;
  /** Of a word of digits: it may be a part of the telephone number instead. */
  readonly phone?: {
    /** These occur anywhere in the digits of the number. */
    readonly digits: string;
    /** Or these near their beginning, behind what differs between the forms of a number. May be empty: then they do not. */
    readonly significant: string;
  };
};

function phoneWord(text: string, country: Country | undefined): SearchWord {
  const digits = phoneKey(text);
  return { key: digits, phone: { digits, significant: significantDigits(text, country) } };
}

/**
 * The words that a search is made of: what looks like a telephone number is one, in whichever form it is typed; else what stands between
 * spaces. None for a blank one. `country` is the salon's.
 */
export function searchWords(query: string, country: Country | undefined): readonly SearchWord[] {
  if (isPhoneLike(query)) return [phoneWord(query, country)];
  return searchKey(query)
    .split(' ')
    .filter(Boolean)
    .map((key) => (/\D/.test(key) ? { key } : phoneWord(key, country)));
}

/** A word that a client can be found by is compared up to here: nobody types more, and notes may hold anything. */
const longestWord = 60;

const wordsIn = (key: string): readonly string[] => key.split(' ').filter(Boolean);

/** The words of a text as it is found by them: what stands between spaces and, of an address or what is joined by signs, its parts. */
function textWords(text: string): readonly string[] {
  const words = wordsIn(searchKey(text));
  return [...words, ...words.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u))].filter(Boolean);
}

/** Before a word of a name, and before the end of a telephone number: what is typed holds neither of them, so that each is looked for by itself. */
const [ofName, ofPhone] = ['\u0001', '\u0002'];

/** Fewer digits stand in so many numbers that they are found soon in the order of names. */
const fewestDigits = 4;

/** A telephone number from each of its digits on: digits anywhere in it begin one of these. */
const endsOf = (digits: string): readonly string[] =>
  Array.from({ length: Math.max(0, digits.length - fewestDigits + 1) }, (_, from) => digits.slice(from));

/** Every word that a client can be found by, each once: those of the name, the telephone number, the e-mail address, the alert and the notes. */
export function wordsOfClient(client: Client): readonly string[] {
  const words = [
    ...wordsIn(searchKey(client.name)).map((word) => ofName + word),
    ...endsOf(phoneKey(client.phone ?? '')).map((digits) => ofPhone + digits),
    ...searchedTexts(client).flatMap(textWords),
  ];
  return [...new Set(words.map((word) => word.slice(0, longestWord)))];
}

/**
 * How a word of `wordsOfClient` begins of whoever is found by a word: by `name`, their telephone number included, or by their texts as well. Undefined for digits that
 * are too few to be looked for so.
 */
export function beginningsOf({ key, phone }: SearchWord, by: 'name' | 'text'): readonly string[] | undefined {
  const digits = phone ? [phone.digits, phone.significant].filter((some) => some !== '') : [];
  if (digits.some((some) => some.length < fewestDigits)) return undefined;
  const beginnings = [ofName + key, ...digits.map((some) => ofPhone + some), ...(by === 'text' ? [key] : [])];
  return beginnings.map((beginning) => beginning.slice(0, longestWord));
}

/** How many digits stand before the significant ones at most: `00` and a calling code of three. */
export const mostDigitsBefore = 5;

/**
 * Whether a word begins a word of the name or is a part of the telephone number: `isMatch` of the store (`src/main/store/sqlite/clients.ts`) says
 * the same in SQL.
 */
function isInNameOrPhone({ key, phone }: SearchWord, nameKey: string, digits: string): boolean {
  if (` ${nameKey}`.includes(` ${key}`)) return true;
  if (!phone) return false;
  const at = phone.significant === '' ? -1 : digits.indexOf(phone.significant);
  return digits.includes(phone.digits) || (at >= 0 && at <= mostDigitsBefore);
}

/**
 * How a client is found by words: by `name` where each begins a word of the name or is a part of the telephone number; by `text` where some of them
 * begin words of the e-mail address, the alert or the notes instead. Undefined where one of them is nowhere.
 */
export function foundBy(words: readonly SearchWord[], client: Client): 'name' | 'text' | undefined {
  const nameKey = searchKey(client.name);
  const digits = phoneKey(client.phone ?? '');
  const others = words.filter((word) => !isInNameOrPhone(word, nameKey, digits));
  if (others.length === 0) return 'name';
  const texts = searchedTexts(client).flatMap(textWords);
  return others.every(({ key }) => texts.some((word) => word.startsWith(key))) ? 'text' : undefined;
}
