// For the desk's own process only: the numbering plans of all countries are too large for the scripts of the screens.

// `getTimeZones` is newer than the language level of the rest; both processes have it.
/// <reference lib="esnext.intl" />

import {
  AsYouType,
  type CountryCode,
  getCountries,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { regions } from '../locale.ts';
import { Memory } from '../memory.ts';
import { parseTimeZone, type TimeZone } from './zoned-time.ts';

/** A country with a numbering plan, by ISO 3166: `TR`, `GB`. */
export type Country = CountryCode;

// Those that Settings offers come first: to look through all of them takes a tenth of a second on a slow computer.
const likeliestFirst: readonly Country[] = [...regions, ...getCountries()];

// In a record, so that a zone of no country is remembered too.
const countries = new Memory<TimeZone, { readonly country: Country | undefined }>(100);

/** The country whose clocks `zone` shows; undefined for `UTC`, the Antarctic, and a zone that this computer does not know. */
export function countryOf(zone: TimeZone): Country | undefined {
  return countries.of(zone, () => {
    if (parseTimeZone(zone) === undefined) return { country: undefined };
    // `Asia/Istanbul` is listed as `Europe/Istanbul`.
    const listed = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    const country = likeliestFirst.find((region) =>
      new Intl.Locale('und', { region }).getTimeZones()?.includes(listed),
    );
    return { country };
  }).country;
}

/** The number that `text` is, all of it; undefined for anything else, and for a number with an extension or a carrier, which E.164 cannot hold. */
function numberIn(text: string, country: Country | undefined): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(text, {
    extract: false,
    ...(country !== undefined && { defaultCountry: country }),
  });
  return number?.isValid() && number.ext === undefined && number.carrierCode === undefined
    ? number
    : undefined;
}

/** `typed` as it is kept: E.164 (`+905321234567`) where it is a number that can be called from `country`, else exactly as it is. */
export function keptPhone(typed: string, country: Country | undefined): string {
  return numberIn(typed, country)?.number ?? typed;
}

/**
 * Whether `kept` is what `typed` was kept as, then or now: in whatever country the salon was, and before numbers were kept as E.164.
 */
export function isKeptAs(typed: string, kept: string): boolean {
  return kept === typed || keptPhone(typed, numberIn(kept, undefined)?.country) === kept;
}

const shownPhones = new Memory<string, string>(10_000);

/**
 * `kept` as it is written: in the national form in its own country (`0532 123 45 67`), in the international one elsewhere
 * (`+90 532 123 45 67`), and as it is where it is no number.
 */
export function shownPhone(kept: string, country: Country | undefined): string {
  return shownPhones.of(`${country} ${kept}`, () => {
    const number = numberIn(kept, country);
    if (!number) return kept;
    return number.country === country ? number.formatNational() : number.formatInternational();
  });
}

/** The digits of a number, or of the beginning of one, that are the same in its national and its international form: `532 12` of `0532 12` and of `+90 532 12`. */
export function significantDigits(typed: string, country: Country | undefined): string {
  const number = new AsYouType(country);
  number.input(typed);
  return number.getNumber()?.nationalNumber ?? '';
}
