// Bookings: created, moved, stepped, annotated, looked up.
import type { MethodName, WireInput } from '../../../src/shared/contract/contract.ts';
import { judgement } from './judgement.ts';
import { judge, overlap, placeOf, type Request, spanOf, timeTyped, type Violation } from './rules.ts';
import {
  accept,
  areIds,
  type Handlers,
  kept,
  missing,
  ranked,
  refuse,
  same,
  senseless,
  type Verdict,
} from './verdict.ts';
import { asText, at, type Booking, isBlocking, named, type World } from './world.ts';

const next: Readonly<Record<Booking['status'], readonly Booking['status'][]>> = {
  pending: ['confirmed', 'arrived', 'cancelled', 'no_show'],
  confirmed: ['pending', 'arrived', 'completed', 'cancelled', 'no_show'],
  arrived: ['confirmed', 'completed', 'cancelled'],
  completed: ['arrived'],
  cancelled: ['pending', 'confirmed'],
  no_show: ['confirmed', 'arrived'],
};

const rejected = (world: World, violations: readonly Violation[], request: Request): Verdict =>
  refuse('booking_rejected', judgement(world, violations, request));

const saved = (world: World, after: Booking): Verdict =>
  accept(named(world, after), { entity: 'booking', key: after.id, after });

/** The booking in the version that was seen, or the refusal. */
function seen(world: World, id: string, version: number): Booking | Verdict {
  if (!areIds(id)) return senseless;
  const booking = world.records.booking.get(id);
  if (!booking) return missing('booking', id);
  return booking.version === version ? booking : refuse('stale_version', { current: named(world, booking) });
}

const isRefusal = (one: Booking | Verdict): one is Verdict => 'ok' in one;

/** What a move asks for: what is left out stays; without an end the length stays, or is that of the new service. */
export function requestToMove(world: World, moving: Booking, typed: Request): Request {
  const { serviceId = moving.serviceId, startTime = moving.startTime } = typed;
  const service = world.records.service.get((serviceId ?? '').toLowerCase());
  const minutes =
    service === undefined || service.id === moving.serviceId
      ? moving.durationMinutes
      : service.durationMinutes;
  const start = timeTyped(startTime);
  return {
    staffId: typed.staffId === undefined ? moving.staffId : typed.staffId,
    serviceId,
    clientId: typed.clientId === undefined ? moving.clientId : typed.clientId,
    startTime,
    endTime:
      typed.endTime === undefined && start !== undefined ? asText(start + minutes * 60_000) : typed.endTime,
    moving,
  };
}

/** The booking in another place, if the rules hold there. */
export function moved(world: World, request: Request & { readonly moving: Booking }): Verdict {
  const violations = judge(world, request);
  if (violations.length > 0) return rejected(world, violations, request);
  const { moving } = request;
  const stays = { ...moving, ...placeOf(world, request) };
  // Terms are taken over only with another service or place: to stay changes nothing.
  if (same({ ...stays, version: 0 }, { ...moving, version: 0 })) return accept(named(world, moving));
  return saved(world, { ...stays, version: moving.version + 1 });
}

function isSameCall(input: WireInput<'bookings.create'>, created: Booking): boolean {
  const typed = [input.staffId, input.serviceId, input.clientId].map((id) => (id ?? '').trim() || null);
  return (
    same(typed, [created.staffId, created.serviceId, created.clientId]) &&
    timeTyped(input.startTime) === at(created.startTime) &&
    timeTyped(input.endTime) === at(created.endTime) &&
    (input.status ?? 'confirmed') === created.status &&
    kept(input.notes) === created.notes
  );
}

export const bookingHandlers: Handlers<MethodName & `bookings.${string}`> = {
  'bookings.check': (world, { bookingId, ...typed }) => {
    if (!areIds(bookingId)) return senseless;
    const moving = bookingId === undefined ? undefined : world.records.booking.get(bookingId);
    if (bookingId !== undefined && !moving) return missing('booking', bookingId);
    const looking = moving ? requestToMove(world, moving, typed) : typed;
    return accept(judgement(world, judge(world, looking), looking));
  },
  'bookings.create': (world, input, mint) => {
    if (!areIds(input.id)) return senseless;
    const id = input.id ?? mint();
    if (world.records.booking.has(id)) {
      const created = world.created.booking.get(id);
      return created && isSameCall(input, created)
        ? accept(named(world, created))
        : refuse('duplicate_id', { id });
    }
    const violations = judge(world, input);
    if (violations.length > 0) return rejected(world, violations, input);
    return saved(world, {
      id,
      version: 1,
      ...placeOf(world, input),
      status: input.status ?? 'confirmed',
      notes: kept(input.notes),
      visitId: null,
      seriesId: null,
    });
  },
  'bookings.move': (world, { id, version, ...typed }) => {
    const booking = seen(world, id, version);
    if (isRefusal(booking)) return booking;
    return moved(world, { ...requestToMove(world, booking, typed), moving: booking });
  },
  'bookings.setStatus': (world, { id, version, status }) => {
    const booking = seen(world, id, version);
    if (isRefusal(booking)) return booking;
    const { status: from } = booking;
    if (!next[from].includes(status)) return refuse('illegal_transition', { from, to: status });
    const after = { ...booking, status, version: version + 1 };
    if (isBlocking(booking) || !isBlocking(after)) return saved(world, after);
    const request = { ...booking, moving: booking };
    const violations = judge(world, request);
    return violations.length > 0 ? rejected(world, violations, request) : saved(world, after);
  },
  'bookings.annotate': (world, { id, version, clientId, notes }) => {
    const booking = seen(world, id, version);
    if (isRefusal(booking)) return booking;
    const request = { ...booking, moving: booking, clientId: clientId ?? null };
    const violations = judge(world, request).filter(({ code }) => code === 'client_unknown');
    if (violations.length > 0) return rejected(world, violations, request);
    const after = {
      ...booking,
      clientId: clientId === undefined ? booking.clientId : (clientId?.toLowerCase() ?? null),
      notes: notes === undefined ? booking.notes : kept(notes),
    };
    if (same(after, booking)) return accept(named(world, booking));
    return saved(world, { ...after, version: version + 1 });
  },
  'bookings.get': (world, { id }) => {
    if (!areIds(id)) return senseless;
    const booking = world.records.booking.get(id);
    return booking ? accept(named(world, booking)) : missing('booking', id);
  },
  'bookings.list': (world, { salonId, from, to, staffId, statuses }) => {
    const asked = { start: at(from), end: at(to) };
    if (asked.start >= asked.end) return senseless;
    if (!world.records.salon.has(salonId)) return missing('salon', salonId);
    const listed = [...world.records.booking.values()]
      .filter((booking) => booking.salonId === salonId && overlap(spanOf(booking), asked))
      .filter((booking) => staffId === undefined || booking.staffId === staffId)
      .filter(({ status }) => statuses === undefined || statuses.includes(status))
      .map((booking) => named(world, booking));
    return accept(
      ranked(listed, (booking) => [
        booking.startTime,
        world.records.staff.get(booking.staffId)?.position ?? 0,
      ]),
    );
  },
};
