// R1–R15 as docs/rules.md states them, over everything that the oracle remembers: no index, no bounded look, no shortcut.
import { dateAfter, dateInReal, dayOfWeek, instantOf, wallAt } from './wall-clock.ts';
import {
  asText,
  at,
  type Booking,
  isBlocking,
  type Salon,
  type Schedule,
  type Service,
  type Staff,
  type World,
} from './world.ts';

/** A request as it was typed. `moving` is the booking that is changed, if any. */
export type Request = {
  readonly staffId?: string | null | undefined;
  readonly serviceId?: string | null | undefined;
  readonly clientId?: string | null | undefined;
  readonly startTime?: string | null | undefined;
  readonly endTime?: string | null | undefined;
  readonly resourceIds?: readonly string[] | undefined;
  readonly moving?: Booking | undefined;
};

export type Violation = {
  readonly code: string;
  readonly field: string;
  readonly conflicts?: readonly object[];
  /** The intervals of which the answer may name one, where it names one. */
  readonly windows?: readonly Span[];
};

export type Span = { readonly start: number; readonly end: number };

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const isNamed = (typed: string | null | undefined): typed is string => (typed ?? '').trim() !== '';

const bookable = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:00(\.0+)?)?(Z|[+-]\d\d:\d\d)$/;

/** The instant that was typed, when a booking may start or end at it. */
export function timeTyped(typed: string | null | undefined): number | undefined {
  const instant = bookable.test(typed ?? '') ? at(typed ?? '') : Number.NaN;
  return at('1980-01-01T00:00Z') <= instant && instant < at('2900-01-01T00:00Z') ? instant : undefined;
}

/** A window on a date in real time; none when a clock change swallows it. */
function spanOn(date: string, window: { startTime: string; endTime: string }, zone: string): Span[] {
  const span = {
    start: instantOf(date, window.startTime, zone),
    end: instantOf(date, window.endTime, zone),
  };
  return span.start < span.end ? [span] : [];
}

/** Which of its weeks a schedule is in on a date from its first on, told off Sunday by Sunday: with each a week is over. */
function weekOn({ from, weeks }: Schedule, date: string): number {
  let sunday = from;
  while (dayOfWeek(sunday) !== 0) sunday = dateAfter(sunday, 1);
  let week = 1;
  for (; sunday < date; sunday = dateAfter(sunday, 7)) week = week === weeks ? 1 : week + 1;
  return week;
}

/** The schedule that is in force on a date: the one that began last. */
function scheduleOn(world: World, staff: Staff, date: string): Schedule | undefined {
  return [...world.records.schedule.values()]
    .filter(({ staffId, from }) => staffId === staff.id && from <= date)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
}

/** The windows that a person works in on a date; `open` where nothing limits them. */
export function workingSpans(world: World, staff: Staff, salon: Salon, date: string): 'open' | Span[] {
  if ((staff.startsOn !== null && date < staff.startsOn) || (staff.endsOn !== null && staff.endsOn < date))
    return [];
  const override = world.records.override.get(`${staff.id}/${date}`);
  if (override) return override.windows.flatMap((window) => spanOn(date, window, salon.timeZone));
  const schedule = scheduleOn(world, staff, date);
  const undated = world.records.availability.get(staff.id)?.windows ?? [];
  const active = (schedule?.windows ?? undated).filter(({ isActive }) => isActive);
  const ofDay = active
    .filter((window) => !schedule || !('week' in window) || window.week === weekOn(schedule, date))
    .filter((window) => window.dayOfWeek === dayOfWeek(date));
  if (active.length === 0 || (ofDay.length === 0 && salon.daysWithoutHours === 'open')) return 'open';
  return ofDay.flatMap((window) => spanOn(date, window, salon.timeZone));
}

/** The windows in which a salon is open on a date; `open` where nothing limits them. */
export function openingSpans(salon: Salon, date: string): 'open' | Span[] {
  if (salon.businessHours.length === 0) return 'open';
  return salon.businessHours
    .filter((window) => window.dayOfWeek === dayOfWeek(date))
    .flatMap((window) => spanOn(date, window, salon.timeZone));
}

export const spanOf = (record: { startTime: string; endTime: string }): Span => ({
  start: at(record.startTime),
  end: at(record.endTime),
});

type Terms = Pick<Booking, 'bufferBeforeMinutes' | 'bufferAfterMinutes' | 'processing'>;

export function widen(span: Span, terms: Terms | undefined): Span {
  return {
    start: span.start - (terms?.bufferBeforeMinutes ?? 0) * 60_000,
    end: span.end + (terms?.bufferAfterMinutes ?? 0) * 60_000,
  };
}

export const blockOf = (booking: Booking): Span => widen(spanOf(booking), booking);

/** The block without the processing in it: what is left of it before and after, where something is left of the booking itself on both sides. */
export function heldSpans(span: Span, terms: Terms | undefined): Span[] {
  const block = widen(span, terms);
  if (!terms?.processing) return [block];
  const leaves = span.start + terms.processing.afterMinutes * 60_000;
  const returns = leaves + terms.processing.minutes * 60_000;
  if (returns >= span.end) return [block];
  return [
    { start: block.start, end: leaves },
    { start: returns, end: block.end },
  ];
}

function judgeParties(request: Request, staff: Staff | undefined, service: Service | undefined): Violation[] {
  const broken: Violation[] = [];
  const say = (code: string, field: string): unknown => broken.push({ code, field });
  if (!isNamed(request.staffId)) say('staff_required', 'staffId');
  else if (!staff) say('staff_unknown', 'staffId');
  else if (!staff.isActive) say('staff_inactive', 'staffId');
  if (!isNamed(request.serviceId)) say('service_required', 'serviceId');
  else if (!service) say('service_unknown', 'serviceId');
  else if (!service.isActive) say('service_inactive', 'serviceId');
  if (staff && service && staff.salonId !== service.salonId) say('staff_other_salon', 'staffId');
  if (staff && service && staff.serviceIds !== null && !staff.serviceIds.includes(service.id))
    say('service_not_offered', 'serviceId');
  return broken;
}

function judgeTime(world: World, request: Request, asked: Span, staff: Staff, salon: Salon): Violation[] {
  const broken: Violation[] = [];
  const { records } = world;
  const service = records.service.get((request.serviceId ?? '').toLowerCase());
  const terms = request.moving && service?.id === request.moving.serviceId ? request.moving : service;
  if (terms && asked.end - asked.start !== terms.durationMinutes * 60_000)
    broken.push({ code: 'duration_mismatch', field: 'endTime' });

  const { date } = wallAt(asked.start, salon.timeZone);
  const working = workingSpans(world, staff, salon, date);
  if (working !== 'open' && !working.some((window) => holds(window, asked)))
    broken.push({ code: 'outside_availability', field: 'startTime', windows: working });
  const opening = openingSpans(salon, date);
  if (opening !== 'open' && !opening.some((window) => holds(window, asked)))
    broken.push({ code: 'outside_business_hours', field: 'startTime', windows: opening });

  const closed = [...records.closure.values()]
    .filter(({ salonId }) => salonId === salon.id)
    .map(({ startDate, endDate }) => ({
      start: dateInReal(startDate, salon.timeZone).start,
      end: dateInReal(endDate, salon.timeZone).end,
    }))
    .filter((span) => overlap(span, asked));
  if (closed.length > 0) broken.push({ code: 'salon_closed', field: 'startTime', windows: closed });
  const away = [...records.time_off.values()]
    .filter(({ staffId }) => staffId === staff.id)
    .map(spanOf)
    .filter((span) => overlap(span, asked));
  if (away.length > 0) broken.push({ code: 'staff_time_off', field: 'startTime', windows: away });

  const asks = heldSpans(asked, terms);
  const meets = (other: Booking): boolean =>
    heldSpans(spanOf(other), other).some((held) => asks.some((span) => overlap(span, held)));
  const inTheWay = [...records.booking.values()]
    .filter((other) => other.staffId === staff.id && other.id !== request.moving?.id)
    .filter((other) => isBlocking(other) && meets(other))
    .sort((a, b) => at(a.startTime) - at(b.startTime));
  if (inTheWay.length > 0) {
    const conflicts = inTheWay.map(({ id, startTime, endTime, status }) => ({
      bookingId: id,
      startTime,
      endTime,
      status,
    }));
    broken.push({ code: 'overlap', field: 'startTime', conflicts });
  }
  return broken;
}

/** The kinds of which a unit each is needed: a booking that keeps its service needs what it has. */
function needsOf(world: World, { serviceId, moving }: Request): readonly string[] {
  const service = world.records.service.get((serviceId ?? '').toLowerCase());
  if (moving && service?.id === moving.serviceId) return moving.resources.map(({ kindId }) => kindId);
  return service?.needs ?? [];
}

/** The unit of each kind that a request gets within a block; undefined of a kind of which there is none to be had. */
function unitsFor(world: World, request: Request, block: Span) {
  const asked = (request.resourceIds ?? []).map((id) => id.toLowerCase());
  const own = (request.moving?.resources ?? []).map(({ resourceId }) => resourceId);
  const taken = [...world.records.booking.values()]
    .filter((other) => other.id !== request.moving?.id && isBlocking(other) && overlap(blockOf(other), block))
    .flatMap(({ resources }) => resources.map(({ resourceId }) => resourceId));
  return needsOf(world, request).map((kindId) => {
    const units = [...world.records.resource.values()]
      .filter((unit) => unit.kindId === kindId)
      .sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1));
    const named = units.find(({ id }) => asked.includes(id));
    const free = (named ? [named] : units).filter(({ id, isActive }) => isActive && !taken.includes(id));
    const unit = free.find(({ id }) => own.includes(id)) ?? free[0];
    return { kindId, unit };
  });
}

function blockAsked(world: World, request: Request): Span | undefined {
  const service = world.records.service.get((request.serviceId ?? '').toLowerCase());
  const terms = request.moving && service?.id === request.moving.serviceId ? request.moving : service;
  const start = timeTyped(request.startTime);
  const end = timeTyped(request.endTime);
  return start === undefined || end === undefined || start >= end ? undefined : widen({ start, end }, terms);
}

function judgeUnits(world: World, request: Request, salon: Salon): Violation[] {
  const broken: Violation[] = [];
  const needs = needsOf(world, request);
  const isNeeded = (id: string): boolean => {
    const unit = world.records.resource.get(id.toLowerCase());
    return unit !== undefined && unit.salonId === salon.id && needs.includes(unit.kindId);
  };
  if (!(request.resourceIds ?? []).every(isNeeded))
    broken.push({ code: 'resource_unknown', field: 'resourceIds' });
  const block = blockAsked(world, request);
  if (!block) return broken;
  for (const { unit } of unitsFor(world, request, block))
    if (!unit) broken.push({ code: 'resource_taken', field: 'resourceIds' });
  return broken;
}

/** Every rule that the request breaks, in the rules' order. */
export function judge(world: World, request: Request): Violation[] {
  const { records } = world;
  const staff = records.staff.get((request.staffId ?? '').toLowerCase());
  const service = records.service.get((request.serviceId ?? '').toLowerCase());
  const salon = records.salon.get(staff?.salonId ?? service?.salonId ?? '');
  const start = timeTyped(request.startTime);
  const end = timeTyped(request.endTime);

  const broken = judgeParties(request, staff, service);
  if (start === undefined) broken.push({ code: 'time_invalid', field: 'startTime' });
  else if (end === undefined) broken.push({ code: 'time_invalid', field: 'endTime' });
  else if (start >= end) broken.push({ code: 'end_before_start', field: 'endTime' });
  else if (staff && salon) broken.push(...judgeTime(world, request, { start, end }, staff, salon));

  if (isNamed(request.clientId)) {
    const client = records.client.get(request.clientId.toLowerCase());
    const isErased = client?.erasedOn && request.moving?.clientId !== client.id;
    if (!client || (salon && client.salonId !== salon.id) || isErased)
      broken.push({ code: 'client_unknown', field: 'clientId' });
  }
  if (service && salon) broken.push(...judgeUnits(world, request, salon));
  return broken;
}

/** The booking that the request becomes once it breaks no rule. */
export function fieldsOf(world: World, request: Request) {
  const service = world.records.service.get((request.serviceId ?? '').toLowerCase());
  const staff = world.records.staff.get((request.staffId ?? '').toLowerCase());
  const terms = request.moving && service?.id === request.moving.serviceId ? request.moving : service;
  const start = timeTyped(request.startTime);
  const end = timeTyped(request.endTime);
  if (!service || !staff || !terms || start === undefined || end === undefined)
    throw new Error('the oracle accepted a request that lacks a part');
  return {
    salonId: staff.salonId,
    staffId: staff.id,
    serviceId: service.id,
    clientId: isNamed(request.clientId) ? request.clientId.toLowerCase() : null,
    startTime: asText(start),
    endTime: asText(end),
    durationMinutes: terms.durationMinutes,
    bufferBeforeMinutes: terms.bufferBeforeMinutes,
    bufferAfterMinutes: terms.bufferAfterMinutes,
    processing: terms.processing,
    resources: unitsFor(world, request, widen({ start, end }, terms)).map(({ kindId, unit }) => {
      if (!unit) throw new Error('the oracle accepted a request without a unit');
      return { kindId, resourceId: unit.id };
    }),
    priceCents: request.moving && terms === request.moving ? request.moving.priceCents : service.priceCents,
  };
}

/** What a move asks for: what is left out stays; without an end the length stays, or is that of the new service. */
export function requestToMove(world: World, moving: Booking, typed: Request): Request {
  const { serviceId = moving.serviceId, startTime = moving.startTime } = typed;
  const service = world.records.service.get((serviceId ?? '').toLowerCase());
  const minutes =
    service === undefined || service.id === moving.serviceId
      ? moving.durationMinutes
      : service.durationMinutes;
  const start = timeTyped(startTime);
  const implied = start === undefined ? undefined : asText(start + minutes * 60_000);
  return {
    staffId: typed.staffId === undefined ? moving.staffId : typed.staffId,
    serviceId,
    clientId: typed.clientId === undefined ? moving.clientId : typed.clientId,
    startTime,
    endTime: typed.endTime === undefined ? implied : typed.endTime,
    resourceIds: typed.resourceIds,
    moving,
  };
}
