// A story is what happens at a desk, as plain data: short enough to read, complete enough to be told again.
import { idNamed, withNames } from './names.ts';
import type { ModelledMethod } from './oracle/oracle.ts';
import { timeTyped } from './oracle/rules.ts';
import { standing } from './oracle/several.ts';
import { blockingBookings, openBookings } from './oracle/stranding.ts';
import { dateAfter } from './oracle/wall-clock.ts';
import { asText, type Booking, isBlocking, type World } from './oracle/world.ts';

/**
 * A call, or time that passes. In an input
 * - `@ana` is the id of that name, `@nth2` the third of the bookings that there are, counted round;
 * - `@visit`, `@series`, `@away`, `@closed`, `@plan` and `@wait` are the last visit, series, time off, closure, schedule and entry of the
 *   waitlist that there are;
 * - `@nth2 staff` is who does that booking, `@nth2 start` and `@nth2 end` are its times;
 * - `d3` is the story's fourth day, `d3 10:15` a quarter past ten of it in Istanbul, `d3 10:15z` the same instant told in UTC;
 * - `+30` is 30 minutes after the start, `-15` 15 before it, `+fit` as long as the service lasts;
 * - `cancel all`, `keep all` and `move all` (a day on) are resolutions for every booking that can be stranded, where time is blocked by what is over too;
 * - the bookings `standing` are all of a visit or a series that stand, those `ahead` all of a client that are not begun; of `people` the `part` 1 is the second of them;
 * - the version `current` is the record's, `stale` the one before it, `ahead` the one after it.
 */
export type Step = Call | { readonly passMinutes: number };

export type Call = { readonly call: ModelledMethod; readonly input: object };

export type Story = {
  /** In spring New York's clock skips an hour on the morning of `d6`, in autumn it repeats one; Istanbul's never moves. */
  readonly week: Week;
  readonly steps: readonly Step[];
};

export type Week = keyof typeof mondays;

const mondays = { spring: '2026-03-02', autumn: '2026-10-26' };

/** When a story begins: at seven on the morning of `d0`. */
export const beginningOf = (week: Week): number => Date.parse(`${mondays[week]}T07:00:00+03:00`);

/** The first instant about which a story tells, and one after the last. */
export const frameOf = (week: Week): { readonly from: string; readonly to: string } => ({
  from: asText(beginningOf(week) - 40 * 86_400_000),
  to: asText(beginningOf(week) + 400 * 86_400_000),
});

/** What the words of a step stand for at its moment. */
export type Setting = { readonly week: Week; readonly world: World };

const dayPattern = /^d(-?\d+)$/;
const timePattern = /^d(-?\d+) (\d\d:\d\d)(z?)$/;

/** The record that a word means by being the last of its kind. */
function lastOf(word: string, { records }: World): string | undefined {
  const bookings = [...records.booking.values()];
  switch (word) {
    case '@visit':
      return bookings.findLast(({ visitId }) => visitId !== null)?.visitId ?? undefined;
    case '@series':
      return bookings.findLast(({ seriesId }) => seriesId !== null)?.seriesId ?? undefined;
    case '@away':
      return [...records.time_off.keys()].at(-1);
    case '@closed':
      return [...records.closure.keys()].at(-1);
    case '@wait':
      return [...records.waitlist_entry.keys()].at(-1);
    case '@plan':
      return [...records.schedule.keys()].at(-1);
    default:
      return undefined;
  }
}

const nthPattern = /^@nth(\d+)(?: (staff|start|end))?$/;

/** The booking of that number, or what is asked of it. */
function nthOf(index: number, part: string | undefined, { records }: World): string {
  const bookings = [...records.booking.values()];
  const booking = bookings[index % bookings.length];
  if (!booking) return idNamed('ghost');
  switch (part) {
    case 'staff':
      return booking.staffId;
    case 'start':
      return booking.startTime;
    case 'end':
      return booking.endTime;
    default:
      return booking.id;
  }
}

function meant(word: string, { week, world }: Setting): string {
  const [, index, part] = nthPattern.exec(word) ?? [];
  if (index !== undefined) return nthOf(Number(index), part, world);
  const last = lastOf(word, world);
  if (last !== undefined) return last;
  if (/^@[a-z0-9]+$/.test(word)) return idNamed(word.slice(1));
  const [, day] = dayPattern.exec(word) ?? [];
  if (day !== undefined) return dateAfter(mondays[week], Number(day));
  const [, dayOfTime, clock, isUtc] = timePattern.exec(word) ?? [];
  if (dayOfTime === undefined) return word;
  const local = `${dateAfter(mondays[week], Number(dayOfTime))}T${clock}:00+03:00`;
  return isUtc ? asText(Date.parse(local)) : local;
}

type Fields = { readonly [field: string]: unknown };

function meantBy(value: unknown, setting: Setting): unknown {
  if (typeof value === 'string') return meant(value, setting);
  if (Array.isArray(value)) return value.map((part) => meantBy(part, setting));
  if (typeof value !== 'object' || value === null) return value;
  const fields: Fields = Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, meantBy(part, setting)]),
  );
  return [withVersion, withEnd, withResolutions, withStanding, withAhead].reduce(
    (said, spell) => spell(said, setting.world),
    fields,
  );
}

function withVersion(fields: Fields, { records }: World): Fields {
  const { version } = fields;
  if (typeof version !== 'string') return fields;
  const id = String(fields['id'] ?? fields['bookingId']);
  const { booking, salon, staff, service, resource_kind: kinds, resource, client, schedule } = records;
  const others = [records.time_off, records.waitlist_entry];
  const versioned = [booking, salon, staff, service, kinds, resource, client, schedule, ...others];
  const known = versioned.map((kind) => kind.get(id)?.version);
  const current = known.find((one) => one !== undefined) ?? 1;
  const shift = { current: 0, stale: -1, ahead: 1 }[version] ?? 0;
  return { ...fields, version: Math.max(1, current + shift) };
}

function withEnd(fields: Fields, { records }: World): Fields {
  const { endTime } = fields;
  if (typeof endTime !== 'string' || !/^(\+fit|[+-]\d+)$/.test(endTime)) return fields;
  const id = String(fields['id'] ?? fields['bookingId']);
  const booking: Booking | undefined = records.booking.get(id);
  const serviceId = fields['serviceId'] ?? booking?.serviceId;
  const lasts =
    booking?.serviceId === serviceId
      ? booking?.durationMinutes
      : records.service.get(String(serviceId))?.durationMinutes;
  const start = timeTyped(String(fields['startTime'] ?? (booking ?? records.time_off.get(id))?.startTime));
  const minutes = endTime === '+fit' ? (lasts ?? 30) : Number(endTime);
  // Without a start there is nothing to be after; the text stays, and is no time.
  return start === undefined ? fields : { ...fields, endTime: asText(start + minutes * 60_000) };
}

function withResolutions(fields: Fields, world: World): Fields {
  const [kind, all] = String(fields['resolutions']).split(' ');
  if (all !== 'all') return fields;
  const kindOfTimeOff = fields['kind'] ?? world.records.time_off.get(String(fields['id']))?.kind;
  const bookings = kindOfTimeOff === 'blocked' ? blockingBookings(world) : openBookings(world);
  const resolutions = bookings.map(({ id, version, startTime }) => ({
    kind,
    bookingId: id,
    version,
    ...(kind === 'move' && { startTime: asText(Date.parse(startTime) + 86_400_000) }),
  }));
  return { ...fields, resolutions };
}

function withStanding(fields: Fields, world: World): Fields {
  const { id, bookings, people } = fields;
  const theirs = standing([...world.records.booking.values()]).filter(
    ({ visitId, seriesId }) => visitId === id || seriesId === id,
  );
  return {
    ...fields,
    ...(bookings === 'standing' && { bookings: theirs.map((one) => ({ id: one.id, version: one.version })) }),
    ...(Array.isArray(people) && {
      people: people.map(({ part, staffId }) => ({
        id: theirs[part % theirs.length]?.id ?? idNamed('ghost'),
        staffId,
      })),
    }),
  };
}

function withAhead(fields: Fields, { records, now }: World): Fields {
  if (fields['bookings'] !== 'ahead') return fields;
  const theirs = [...records.booking.values()].filter(
    (one) => one.clientId === fields['id'] && isBlocking(one) && Date.parse(one.startTime) >= now,
  );
  return { ...fields, bookings: theirs.map(({ id, version }) => ({ id, version })) };
}

/** What the desk is sent for an input of a story. */
export function spokenOut(input: object, setting: Setting): unknown {
  // As every host sends it: what is undefined is not there.
  return JSON.parse(JSON.stringify(meantBy(input, setting)));
}

/** A value as it is written in a program. */
function asSource(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map(asSource).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => `${name}: ${asSource(part)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** The story as it can be put down in `regressions.ts`. */
export function storyAsSource({ week, steps }: Story): string {
  const lines = steps.map((step) => `    ${asSource(step)},`);
  return withNames(['{', `  week: '${week}',`, '  steps: [', ...lines, '  ],', '},'].join('\n'));
}
