import { Chrono, Meridiem, type Parser, ParsingComponents } from 'chrono-node/en';

// chrono-node has no Turkish. These parsers are a locale of it; they read what `searchKey` leaves of a text: lower case, without accents.

/** From Sunday on; the name in full, then its abbreviations. */
const weekdays = [
  ['pazar', 'paz'],
  ['pazartesi', 'pzt'],
  ['sali', 'sal'],
  ['carsamba', 'car', 'crs'],
  ['persembe', 'per', 'prs'],
  ['cuma', 'cum'],
  ['cumartesi', 'cmt'],
] as const;

const months = [
  ['ocak', 'oca'],
  ['subat', 'sub'],
  ['mart', 'mar'],
  ['nisan', 'nis'],
  ['mayis', 'may'],
  ['haziran', 'haz'],
  ['temmuz', 'tem'],
  ['agustos', 'agu'],
  ['eylul', 'eyl'],
  ['ekim', 'eki'],
  ['kasim', 'kas'],
  ['aralik', 'ara'],
] as const;

const numbers: readonly string[] = [
  'sifir',
  'bir',
  'iki',
  'uc',
  'dort',
  'bes',
  'alti',
  'yedi',
  'sekiz',
  'dokuz',
  'on',
  'on bir',
  'on iki',
];

const anyOf = (names: readonly string[]): string =>
  names.toSorted((one, other) => other.length - one.length).join('|');

const indexIn = (lists: readonly (readonly string[])[], name: string): number =>
  lists.findIndex((names) => names.includes(name));

const numberPattern = `\\d{1,2}|${anyOf(numbers)}`;
const numberOf = (text: string): number => {
  const spelled = numbers.indexOf(text);
  return spelled >= 0 ? spelled : Number(text);
};

/** A parser of what stands between two ends of words. */
function parser(pattern: string, extract: Parser['extract']): Parser {
  const whole = new RegExp(`(?<![a-z0-9])${pattern}(?![a-z0-9])`);
  return { pattern: () => whole, extract };
}

const casesOfDay = '(?:y?[ae])?(?: gunu)?';

const weekday = parser(
  `(?:(?<which>haftaya|gelecek hafta|onumuzdeki hafta|onumuzdeki|gelecek|bu) )?(?<day>${anyOf(weekdays.flat())})${casesOfDay}`,
  ({ reference }, { groups }) => {
    const day = indexIn(weekdays, groups?.['day'] ?? '');
    const which = groups?.['which'];
    const components = new ParsingComponents(reference);
    if (which === undefined || which === 'bu') return components.assign('weekday', day);
    const today = reference.getDateWithAdjustedTimezone().getDay();
    // A week begins with its Monday.
    const ahead = which.includes('hafta')
      ? 7 - ((today + 6) % 7) + ((day + 6) % 7)
      : ((day - today + 6) % 7) + 1;
    return ParsingComponents.createRelativeFromReference(reference, { day: ahead });
  },
);

const casual = parser(
  '(?<what>haftaya bugun|haftaya|bugun|yarin|obur gun)(?:[ae])?',
  ({ reference }, { groups }) => {
    const days = { bugun: 0, yarin: 1, 'obur gun': 2 }[groups?.['what'] ?? ''] ?? 7;
    return ParsingComponents.createRelativeFromReference(reference, { day: days });
  },
);

const relative = parser(
  `(?<count>${numberPattern}) (?<unit>gun|hafta|ay) sonra(?:ya)?`,
  ({ reference }, { groups }) => {
    const count = numberOf(groups?.['count'] ?? '');
    const unit = groups?.['unit'];
    if (unit !== 'ay')
      return ParsingComponents.createRelativeFromReference(reference, {
        day: unit === 'hafta' ? count * 7 : count,
      });
    const inMonths = ParsingComponents.createRelativeFromReference(reference, { month: count });
    return inMonths.assign('day', inMonths.get('day') ?? 1);
  },
);

const dayOfMonth = parser(
  `(?<day>\\d{1,2})\\.? (?<month>${anyOf(months.flat())})(?:['’]?(?:[dt][ae]|y?[ae]))?(?: (?<year>\\d{4}))?`,
  ({ reference }, { groups }) => {
    const components = new ParsingComponents(reference)
      .assign('day', Number(groups?.['day']))
      .assign('month', indexIn(months, groups?.['month'] ?? '') + 1);
    const year = groups?.['year'];
    return year === undefined ? components : components.assign('year', Number(year));
  },
);

type PartOfDay = 'morning' | 'noon' | 'afternoon';

const partsOfDay: Readonly<Record<string, PartOfDay>> = {
  sabah: 'morning',
  'ogleden once': 'morning',
  oglen: 'noon',
  ogle: 'noon',
  'ogleden sonra': 'afternoon',
  aksamustu: 'afternoon',
  aksam: 'afternoon',
  gece: 'afternoon',
};

function hourIn(part: PartOfDay | undefined, hour: number): number {
  switch (part) {
    case 'noon':
      return hour < 10 ? hour + 12 : hour;
    case 'afternoon':
      return hour < 12 ? hour + 12 : hour;
    case 'morning':
    case undefined:
      return hour;
  }
}

const time = parser(
  `(?:(?<part>${anyOf(Object.keys(partsOfDay))}|saat) )?(?<hour>${numberPattern})(?:[.:](?<minute>[0-5]\\d)| (?<half>bucuk))?(?:['’]?[dt][ae])?`,
  ({ reference }, { groups }) => {
    const { part, hour, minute, half } = groups ?? {};
    // A number alone may be anything.
    if (part === undefined && minute === undefined && half === undefined) return null;
    const meant = partsOfDay[part ?? ''];
    const typed = numberOf(hour ?? '');
    if (typed > 24) return null;
    const components = new ParsingComponents(reference)
      .assign('hour', hourIn(meant, typed))
      .assign('minute', half === undefined ? Number(minute ?? 0) : 30);
    if (meant === undefined) return components;
    return components.assign('meridiem', hourIn(meant, typed) < 12 ? Meridiem.AM : Meridiem.PM);
  },
);

const noon = parser('(?:oglen|ogleyin)', ({ reference }) =>
  new ParsingComponents(reference).assign('hour', 12).assign('minute', 0).assign('meridiem', Meridiem.PM),
);

/** Dates and times as they are typed in Turkish. Each stands for itself: nothing is merged. */
export const turkish = new Chrono({
  parsers: [weekday, casual, relative, dayOfMonth, time, noon],
  refiners: [],
});
