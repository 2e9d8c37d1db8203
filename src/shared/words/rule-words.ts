import { shortName } from '../domain/client.ts';
import { instant } from '../domain/interval.ts';
import type { OutsideHours, WorkingHoursViolation } from '../domain/rules/hours.ts';
import type { Conflict, OverlapViolation } from '../domain/rules/overlap.ts';
import type { ResourcesViolation, TakenUnit } from '../domain/rules/resources.ts';
import type { TimeWindow } from '../domain/rules/rule.ts';
import type { Violation, ViolationCode } from '../domain/rules/violation.ts';
import { dateAt, dayIn, type TimeZone } from '../domain/zoned-time.ts';
import type { Formats } from './formats.ts';

/** A sentence for each broken rule, for the reception: what is wrong and, where it helps, what to do. */
export type RuleWords = {
  readonly [Code in ViolationCode]: (
    violation: Extract<Violation, { code: Code }>,
    formats: Formats,
  ) => string;
};

/** The rules whose sentence names a person. */
export type PersonRule = Extract<
  ViolationCode,
  'staff_inactive' | 'service_not_offered' | 'outside_availability' | 'staff_time_off' | 'overlap'
>;

/** How somebody, or the salon, is said not to be there at a time. */
export type AbsenceWords = {
  readonly allDay: (date: string) => string;
  readonly before: (opens: string) => string;
  readonly gap: (times: string) => string;
  readonly touching: (at: string) => string;
  readonly after: (closes: string) => string;
  readonly midnight: string;
};

/** Where a time lies to the windows of its date, in these words. */
export function outsideInWords(
  { position, date, timeZone }: OutsideHours,
  formats: Formats,
  words: AbsenceWords,
): string {
  switch (position.kind) {
    case 'none':
      return words.allDay(formats.date(date, 'spoken'));
    case 'before':
      return words.before(formats.time(position.opens, timeZone));
    case 'gap':
      return words.gap(formats.times(position.closes, position.opens, timeZone));
    case 'touching':
      return words.touching(formats.time(position.at, timeZone));
    case 'after':
      return words.after(formats.time(position.closes, timeZone));
    case 'midnight':
      return words.midnight;
  }
}

/** The same of a person, who may not work here yet, or not any more. */
export type AvailabilityWords = AbsenceWords & {
  readonly from: (first: string) => string;
  readonly until: (last: string) => string;
};

/** Why a time is outside of a person's working time, in these words: that they are not employed on its date, or where it lies to their windows. */
export function availabilityInWords(
  violation: WorkingHoursViolation,
  formats: Formats,
  words: AvailabilityWords,
): string {
  const { startsOn = null, endsOn = null } = violation.employment ?? {};
  if (startsOn !== null && violation.date < startsOn) return words.from(formats.date(startsOn, 'long'));
  if (endsOn !== null) return words.until(formats.date(endsOn, 'long'));
  return outsideInWords(violation, formats, words);
}

/**
 * What a sentence about a collision is made of: `kept` and `needed` are what the two keep free, their buffers included; `whose` and `back` are for whom
 * the person comes back after processing, and when.
 */
type CollisionFacts = {
  readonly staff: string;
  readonly whose: string;
  readonly back: string;
  readonly booked: string;
  readonly kept: string;
  readonly needed: string;
};

/** How a collision is said, by what of the two bookings touches. */
export type CollisionWords = { readonly [Cause in Conflict['cause']]: (facts: CollisionFacts) => string } & {
  readonly unseen: string;
};

/** What an `overlap` collides with, in these words. The times alone would look free where only buffers touch: then that is said. */
export function collisionInWords(
  violation: OverlapViolation,
  formats: Formats,
  words: CollisionWords,
): string {
  if (violation.staff === undefined) return words.unseen;
  const { staff, conflicts, block, timeZone } = violation;
  const bookingInWords = ({ part, serviceName, clientName }: Conflict): string => {
    const whose = clientName === null ? '' : `, ${shortName(clientName)}`;
    return `${formats.times(part.start, part.end, timeZone)} (${serviceName}${whose})`;
  };
  const whoseInWords = ({ serviceName, clientName }: Conflict): string =>
    clientName === null ? serviceName : shortName(clientName);
  const say = (cause: Conflict['cause'], some: readonly Conflict[]): string =>
    words[cause]({
      staff,
      whose: formats.list(some.map(whoseInWords)),
      back: formats.list(some.map(({ part }) => formats.time(part.start, timeZone))),
      booked: formats.list(some.map(bookingInWords)),
      kept: formats.list(some.map((one) => formats.times(one.hold.start, one.hold.end, timeZone))),
      needed: formats.times(block.start, block.end, timeZone),
    });
  if (conflicts.some(({ cause }) => cause === 'times')) return say('times', conflicts);
  const byCause = Map.groupBy(conflicts, ({ cause }) => cause);
  return [...byCause]
    .flatMap(([cause, some]) =>
      cause === 'back' ? some.map((one) => say(cause, [one])) : [say(cause, some)],
    )
    .join(' ');
}

/** How it is said that no unit is to be had; `units` are those that are in use with those who have them, `whom` the holders of one. */
export type TakenWords = {
  readonly noneInUse: (kind: string) => string;
  readonly noneFree: (kind: string, units: string) => string;
  readonly outOfUse: (unit: string) => string;
  readonly taken: (unit: string, whom: string) => string;
};

/** What a `resource_taken` is about, in these words. */
export function takenInWords(
  { kind, units, isNamed, timeZone }: Extract<ResourcesViolation, { code: 'resource_taken' }>,
  formats: Formats,
  words: TakenWords,
): string {
  const whom = ({ holders }: TakenUnit): string =>
    formats.list(
      holders.map(({ block, serviceName, clientName }) => {
        const whose = clientName === null ? serviceName : shortName(clientName);
        return `${formats.times(block.start, block.end, timeZone)} (${whose})`;
      }),
    );
  const [named] = units;
  if (isNamed && named) {
    return named.isActive ? words.taken(named.name, whom(named)) : words.outOfUse(named.name);
  }
  if (units.length === 0) return words.noneInUse(kind);
  return words.noneFree(kind, formats.list(units.map((unit) => `${unit.name} ${whom(unit)}`)));
}

/** How the time of an absence is said: by its hours, as a whole day, or by its first and last date. */
export type AbsentWords = {
  readonly hours: (times: string) => string;
  readonly day: (date: string) => string;
  readonly days: (first: string, last: string) => string;
};

/** When somebody is away. Within one day the hours say enough, where they are not the whole of it; beyond it the dates are named. */
export function absentInWords(
  { startTime, endTime }: TimeWindow,
  zone: TimeZone,
  { date, times }: Formats,
  said: AbsentWords,
): string {
  const first = dateAt(startTime, zone);
  const last = dateAt(instant(endTime - 1), zone);
  if (first !== last) return said.days(date(first, 'spoken'), date(last, 'spoken'));
  const day = dayIn(first, zone);
  const isWhole = startTime === day.start && endTime === day.end;
  return isWhole ? said.day(date(first, 'spoken')) : said.hours(times(startTime, endTime, zone));
}
