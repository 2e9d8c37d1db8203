import type { Branded } from './domain/brand.ts';
import type { DayOfWeek } from './domain/zoned-time.ts';
import { Memory } from './memory.ts';

/** The languages that the desk speaks. */
export const languages = ['en', 'tr'] as const;

export type Language = (typeof languages)[number];

/** What is not said about the clock or the week is as the region has it. */
export type LocaleParts = {
  readonly language: Language;
  /** ISO 3166: `TR`, `GB`. It decides how dates and numbers are written. */
  readonly region: string;
  readonly clock?: Clock;
  readonly firstDay?: DayOfWeek;
};

/** 1:00 pm or 13:00. */
export const clocks = ['h12', 'h23'] as const;

export type Clock = (typeof clocks)[number];

/** A canonical BCP 47 tag of a language that the desk speaks, with its region: `tr-TR`, `en-US-u-fw-mon-hc-h23`. */
export type Locale = Branded<string, 'Locale'>;

const weekdayKeys = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** The regions that are offered; what the computer says may be another one. */
export const regions = [
  'AE',
  'AT',
  'AU',
  'BE',
  'CA',
  'CH',
  'CY',
  'DE',
  'FR',
  'GB',
  'IE',
  'IN',
  'NL',
  'NZ',
  'TR',
  'US',
  'ZA',
] as const;

const usualRegions: Readonly<Record<Language, string>> = { en: 'GB', tr: 'TR' };

function isOneOf<Value extends string>(values: readonly Value[], text: string | undefined): text is Value {
  // Only widened: `includes` would take no other text than those it looks for.
  return (values as readonly (string | undefined)[]).includes(text);
}

/** The locale of which the parts are said. Throws for a region that is none. */
export function localeOf({ language, region, clock, firstDay }: LocaleParts): Locale {
  const extensions = [
    ...(firstDay === undefined ? [] : ['fw', weekdayKeys[firstDay]]),
    ...(clock === undefined ? [] : ['hc', clock]),
  ];
  const tag = [language, region, ...(extensions.length > 0 ? ['u', ...extensions] : [])].join('-');
  // Intl has understood it, or has thrown.
  return new Intl.Locale(tag).toString() as Locale;
}

/**
 * What a tag says, as far as the desk follows it: the rest (script, calendar, digits) is dropped. Undefined for what is no tag, and for
 * a language that the desk does not speak.
 */
function partsOfTag(tag: string): LocaleParts | undefined {
  let read: Intl.Locale;
  try {
    read = new Intl.Locale(tag);
  } catch {
    return undefined;
  }
  if (!isOneOf(languages, read.language)) return undefined;
  // Of the `-u-` part by hand: `Intl.Locale` cannot say the first day everywhere.
  const [, firstDay] = /-u-(?:.*-)?fw-([a-z]{3})\b/.exec(read.toString()) ?? [];
  return {
    language: read.language,
    region: read.region ?? usualRegions[read.language],
    ...(isOneOf(clocks, read.hourCycle) && { clock: read.hourCycle }),
    ...(isOneOf(weekdayKeys, firstDay) && {
      // The position in a list of seven.
      firstDay: weekdayKeys.indexOf(firstDay) as DayOfWeek,
    }),
  };
}

/** The locale that `tag` names; undefined for what is no tag, and for a language that the desk does not speak. */
export function parseLocale(tag: string): Locale | undefined {
  const parts = partsOfTag(tag);
  return parts && localeOf(parts);
}

// Every call of the desk asks for its caller's, and a desk has few.
const partsOfLocales = new Memory<Locale, LocaleParts>(100);

/** What `locale` says. */
export function partsOf(locale: Locale): LocaleParts {
  return partsOfLocales.of(locale, () => {
    const parts = partsOfTag(locale);
    if (!parts) throw new Error(`${locale} is not a locale of the desk`);
    return parts;
  });
}

/** Where a language is mostly spoken. */
export function usualRegion(language: Language): string {
  return usualRegions[language];
}

export function languageOf(locale: Locale): Language {
  return partsOf(locale).language;
}

/**
 * The locale for a computer whose programs speak the language of one tag, and which writes dates and numbers by another, where it has two.
 * Where the desk does not speak the language, it speaks English and writes as the region does.
 */
export function localeForSystem(languageTag: string, regionTag: string = languageTag): Locale {
  const parts = partsOfTag(languageTag) ?? { language: 'en', region: usualRegions.en };
  return localeOf({ ...parts, region: regionOf(regionTag) ?? parts.region });
}

function regionOf(tag: string): string | undefined {
  try {
    const { region, language } = new Intl.Locale(tag);
    // English alone is at home in Britain here, not where most of its speakers are.
    return region ?? (isOneOf(languages, language) ? undefined : new Intl.Locale(tag).maximize().region);
  } catch {
    // Not a tag: `C`, `POSIX`.
    return undefined;
  }
}
