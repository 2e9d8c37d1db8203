import type { Birthday } from './birthday.ts';
import type { ClientId, SalonId } from './ids.ts';
import type { CalendarDate } from './zoned-time.ts';

/** A person who is booked for. */
export type Client = {
  readonly id: ClientId;
  readonly salonId: SalonId;
  readonly version: number;
  readonly name: string;
  /** E.164 (`+905321234567`) where it is a number; anything else as it was typed. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly notes: string | null;
  /** A short text that is shown wherever somebody books for them. */
  readonly alert: string | null;
  readonly birthday: Birthday | null;
  /** Whether they may be contacted for other things than their bookings; null where they were not asked. */
  readonly mayContact: boolean | null;
  /** When they answered that, on the salon's calendar; null where they were not asked. */
  readonly contactAskedOn: CalendarDate | null;
  /** When their personal data was erased, on the salon's calendar; the record then says nothing of whose it was. Null for everybody else. */
  readonly erasedOn: CalendarDate | null;
};

/** What stands in the place of a name that was erased: it means the same in every language, and the screens have words for it. */
export const erasedName = '•••';

/** A client as every method answers them: with the telephone number as it is written where the salon is. */
export type ShownClient = Client & { readonly shownPhone: string | null };

/** The name as it stands on a card and in a sentence: `Elif Kaya` becomes `Elif K.`; one word stays as it is. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? '';
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return last ? `${first} ${[...last][0]}.` : first;
}

/** What is typed as it is kept and compared: without space around it, with one space in place of several. */
export function tidied(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

// Letters that Unicode does not take apart into a base and a mark, as they are typed without the right keyboard.
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};

/**
 * `text` as it is compared in a search: lower case, without accents, single spaces.
 * `Çağla IŞIK` and `cagla isik` are the same key.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[ıßøđłæœþð]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

const looksLikePhone = /^[\d\s()+./-]*\d[\d\s()+./-]*$/;

/** Whether `text` is a telephone number or a part of one, rather than a name. */
export function isPhoneLike(text: string): boolean {
  // A number that was copied brings marks along that nobody sees.
  return looksLikePhone.test(text.replace(/\p{Format}/gu, ''));
}

/** The digits of a telephone number, as they are compared in a search. */
export function phoneKey(phone: string): string {
  return phone.replace(/\D+/g, '');
}

/** What of a client is searched beside name and telephone number. */
export function searchedTexts({
  alert,
  notes,
  email,
}: Pick<Client, 'alert' | 'notes' | 'email'>): readonly string[] {
  return [alert, notes, email].filter((text) => text !== null);
}
