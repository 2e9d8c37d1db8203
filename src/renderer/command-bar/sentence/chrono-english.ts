import { casual, type Parser, ParsingComponents } from 'chrono-node/en';

const hours: readonly string[] = [
  'twelve',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
];

const fractions: Readonly<Record<string, number>> = {
  'half past': 30,
  half: 30,
  'quarter past': 15,
  'quarter to': -15,
};

/** "half past three", "quarter to 4", which chrono-node does not read. */
const fractionOfHour: Parser = {
  pattern: () =>
    new RegExp(`\\b(?<part>half past|half|quarter past|quarter to) (?<hour>\\d{1,2}|${hours.join('|')})\\b`),
  extract: ({ reference }, { groups }) => {
    const { part = '', hour = '' } = groups ?? {};
    const spelled = hours.indexOf(hour);
    const minutes = ((spelled >= 0 ? spelled : Number(hour)) || 12) * 60 + (fractions[part] ?? 0);
    return new ParsingComponents(reference)
      .assign('hour', Math.floor(minutes / 60))
      .assign('minute', minutes % 60);
  },
};

/** Dates and times as they are typed in English. */
export const english = casual.clone();
english.parsers.push(fractionOfHour);
