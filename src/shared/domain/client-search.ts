import { isPhoneLike, phoneKey, searchKey } from './client.ts';
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
