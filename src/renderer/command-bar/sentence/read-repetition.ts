import { maxSeriesDates } from '../../../shared/domain/series.ts';
import { type BegunRepetition, usualRepetition } from '../../calendar/carry/usual-repetition.ts';

/** What some words say of how a booking repeats. */
export type RepetitionRead = { readonly everyWeeks: number } | { readonly count: number };

const maxWeeksApart = 52;
/** The desk repeats by weeks: a month is told as four of them, and whoever means another date sees it before anything is booked. */
const weeksOfMonth = 4;

const spelled: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, other: 2, second: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
  ...{ nine: 9, ten: 10, eleven: 11, twelve: 12 },
  ...{ bir: 1, iki: 2, uc: 3, dort: 4, bes: 5, alti: 6, yedi: 7, sekiz: 8, dokuz: 9, on: 10 },
};
const number = `\\d{1,3}|${Object.keys(spelled).join('|')}`;

const weeksApart = [
  new RegExp(`^(?:every|each)(?: (?<many>${number}))? (?:weeks?|(?<months>months?))$`),
  new RegExp(`^(?:(?<many>${number}) )?(?:haftada|(?<months>ayda)) bir$`),
  /^her (?:hafta|(?<months>ay))$/,
  /^(?:weekly|(?<months>monthly))$/,
];
const timesOver = [
  new RegExp(`^(?<many>${number}) (?:times|visits|kez|kere|defa|sefer)$`),
  /^(?<many>\d{1,3})x$|^x(?<many>\d{1,3})$/,
];

function matched(patterns: readonly RegExp[], text: string) {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found.groups ?? {};
  }
  return undefined;
}

const numberIn = (many: string | undefined): number =>
  many === undefined ? 1 : (spelled[many] ?? Number(many));

/**
 * What all of these words say of a repetition, as `searchKey` leaves them: `every 4 weeks`, `4 haftada bir`, `6 times`, `6 kez`; undefined for anything else.
 * Never more than a series may have.
 */
export function readRepetition(text: string): RepetitionRead | undefined {
  const apart = matched(weeksApart, text);
  if (apart) {
    const weeks = numberIn(apart['many']) * (apart['months'] === undefined ? 1 : weeksOfMonth);
    return weeks < 1 ? undefined : { everyWeeks: Math.min(weeks, maxWeeksApart) };
  }
  const times = matched(timesOver, text);
  const count = times && numberIn(times['many']);
  return count === undefined || count < 1 ? undefined : { count: Math.min(count, maxSeriesDates) };
}

/** What alone tells that more than one booking is meant, though not how many. Somebody may be called Weeks. */
const tellsOfSeveral =
  /(?:^| )(?:every|each|weekly|monthly|\d+ (?:weeks?|months?)|weeks? apart|times|her|haftada|ayda|kez|kere|defa)(?: |$)/i;

/**
 * How the booking of a sentence repeats, where it does; what is not said is as usual. What is only half understood repeats as well: nothing that may be meant
 * more than once is booked once. `unread` are the words that say nothing else.
 */
export function repetitionMeant({
  everyWeeks,
  count,
  unread,
}: {
  readonly everyWeeks: number | undefined;
  readonly count: number | undefined;
  readonly unread: string;
}): BegunRepetition | undefined {
  // Once is no repetition.
  if (count === 1) return undefined;
  if (everyWeeks === undefined && count === undefined && !tellsOfSeveral.test(unread)) return undefined;
  return { everyWeeks: everyWeeks ?? usualRepetition.everyWeeks, count: count ?? usualRepetition.count };
}
