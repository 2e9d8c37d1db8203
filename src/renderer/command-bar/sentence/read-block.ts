import type { Salon } from '../../../shared/domain/salon.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { minutesOfHalfDay, timeMeant } from './meant-time.ts';
import { linkingWords, type Reading, readSentence } from './read-sentence.ts';
import { readWhen, type TimeRead, type Wall } from './read-when.ts';
import { typedWords } from './typed-words.ts';

/** What a sentence says of time that is to be blocked. */
export type BlockRead = {
  /** Those whom its words name equally well; none, where it names nobody. */
  readonly staff: readonly Staff[];
  readonly date: CalendarDate | undefined;
  /** The minute of that date at which it begins. */
  readonly fromMinute: number | undefined;
  /** Undefined where no end is said, or none behind the beginning. */
  readonly toMinute: number | undefined;
  /** Why; empty where nothing is said of it. */
  readonly reason: string;
};

const clock = String.raw`\d{1,2}(?:[.:h]\d\d)?(?: ?[ap]m)?`;
const before = String.raw`(?<![\p{L}\p{N}.:/-])`;
const behind = String.raw`(?![\p{L}\p{N}/:-]|\.\d)`;

/** From one time to another: `between 5 and 6`, `17-18 arası`, `17:00'den 18:00'e`, `17:00-18:00`, `5 to 6pm`. */
const ranges = [
  `between (?<from>${clock}) and (?<until>${clock})`,
  `(?<from>${clock})(?: ile | ve | ?[-–—] ?| )(?<until>${clock}) aras[ıi](?:nda)?`,
  `(?<from>${clock})['’]?[dt][ae]n (?<until>${clock})(?:['’]?y?[ae])?(?: kadar)?`,
  `(?<from>${clock}) ?(?:[-–—]|to|till|until) ?(?<until>${clock})`,
].map((pattern) => new RegExp(before + pattern + behind, 'iu'));

/** The sentence with only the beginning of a range in it, and its end. */
function withoutEnd(sentence: string): { readonly sentence: string; readonly until: string | undefined } {
  for (const range of ranges) {
    const { from, until } = range.exec(sentence)?.groups ?? {};
    if (from === undefined || until === undefined) continue;
    return { sentence: sentence.replace(range, () => from), until };
  }
  return { sentence, until: undefined };
}

function timeIn(text: string, wall: Wall): TimeRead | undefined {
  const [read] = readWhen(typedWords(text), wall).flatMap(({ when }) => when.time ?? []);
  return read;
}

/** The first time behind `minute` that is meant by an end. */
function endBehind(minute: number, { minute: end, isEitherHalf }: TimeRead): number | undefined {
  return [end, ...(isEitherHalf ? [end + minutesOfHalfDay] : [])].find((one) => one > minute);
}

/** What stands between a reason and the other parts is not of it; what stands amid its words is. */
function withoutLinksAround(words: string): string {
  const said = words.split(' ');
  const isLink = (word: string): boolean => typedWords(word).every(({ key }) => linkingWords.has(key));
  const first = said.findIndex((word) => !isLink(word));
  const last = said.findLastIndex((word) => !isLink(word));
  return first < 0 ? '' : said.slice(first, last + 1).join(' ');
}

const noLinks: ReadonlySet<string> = new Set();
/** A telephone number belongs to the reason, and so does how often it would repeat: time is blocked once. */
const partsOfBlock: ReadonlySet<keyof Reading> = new Set(['staff', 'date', 'time']);

/** Reads whose time is to be blocked, when, and why: all words that say nothing else are the reason. Never throws. */
export function readBlock(
  sentence: string,
  staff: readonly Staff[],
  wall: Wall,
  salon: Pick<Salon, 'businessHours'>,
): BlockRead {
  const text = typedWords(sentence)
    .map((word) => word.text)
    .join(' ');
  const range = withoutEnd(text);
  const known = { clients: [], services: [], staff };
  const reading = readSentence(range.sentence, known, wall, noLinks, partsOfBlock);
  const { date, minute } = timeMeant(reading, wall, salon);
  const end = range.until === undefined ? undefined : timeIn(range.until, wall);
  return {
    staff: reading.staff,
    date,
    fromMinute: minute,
    toMinute: minute === undefined || !end ? undefined : endBehind(minute, end),
    reason: withoutLinksAround(reading.unread),
  };
}
