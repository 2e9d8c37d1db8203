// Bookings: created, moved, stepped, annotated, looked up.
import type { MethodName, WireInput } from '../../../src/shared/contract/contract.ts';
import { adviceOn } from './advice.ts';
import { judgement } from './judgement.ts';
import {
  fieldsOf,
  judge,
  overlap,
  type Request,
  requestToMove,
  spanOf,
  timeTyped,
  type Violation,
} from './rules.ts';
import { isRefusal, movedTo, saved, seen, stepped } from './several.ts';
import { strandedIn, toldStranded } from './stranding.ts';
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
import { endedBy, hadEnded } from './waitlist.ts';
import { at, type Booking, isBlocking, named, type World } from './world.ts';

/** With advice where a new booking was asked for, else with none. */
const rejected = (
  world: World,
  violations: readonly Violation[],
  request: Request,
  advice?: ReturnType<typeof adviceOn>,
): Verdict => refuse('booking_rejected', { ...judgement(world, violations, request), advice });

const accepted = (world: World, after: Booking): Verdict => accept(named(world, after), saved(after));

function isSameCall(input: WireInput<'bookings.create'>, created: Booking): boolean {
  const typed = [input.staffId, input.serviceId, input.clientId].map((id) => (id ?? '').trim() || null);
  return (
    same(typed, [created.staffId, created.serviceId, created.clientId]) &&
    timeTyped(input.startTime) === at(created.startTime) &&
    timeTyped(input.endTime) === at(created.endTime) &&
    (input.status ?? 'confirmed') === created.status &&
    kept(input.notes) === created.notes &&
    (input.resourceIds ?? []).every((id) =>
      created.resources.some(({ resourceId }) => resourceId === id.toLowerCase()),
    )
  );
}

export const bookingHandlers: Handlers<Exclude<MethodName & `bookings.${string}`, 'bookings.search'>> = {
  'bookings.check': (world, { bookingId, ...typed }) => {
    if (!areIds(bookingId)) return senseless;
    const moving = bookingId === undefined ? undefined : world.records.booking.get(bookingId);
    if (bookingId !== undefined && !moving) return missing('booking', bookingId);
    const looking = moving ? requestToMove(world, moving, typed) : typed;
    const advice = adviceOn(world, looking, moving ? [moving.id] : []);
    return accept({ ...judgement(world, judge(world, looking), looking), advice });
  },
  'bookings.create': (world, input, mint) => {
    if (!areIds(input.id, input.waitlistEntryId)) return senseless;
    const id = input.id ?? mint();
    const advice = adviceOn(world, input, [id]);
    if (world.records.booking.has(id)) {
      const created = world.created.booking.get(id);
      return created && isSameCall(input, created) && hadEnded(world, input.waitlistEntryId, created)
        ? accept({ ...named(world, created), advice })
        : refuse('duplicate_id', { id });
    }
    const violations = judge(world, input);
    if (violations.length > 0) return rejected(world, violations, input, advice);
    const after: Booking = {
      id,
      version: 1,
      ...fieldsOf(world, input),
      status: input.status ?? 'confirmed',
      notes: kept(input.notes),
      visitId: null,
      seriesId: null,
      cancellationReason: null,
    };
    const ended = endedBy(world, input.waitlistEntryId, after);
    if ('ok' in ended) return ended;
    return accept({ ...named(world, after), advice }, saved(after), ...ended);
  },
  'bookings.move': (world, { id, version, ...typed }) => {
    if (!areIds(id)) return senseless;
    const booking = seen(world, { id, version });
    if (isRefusal(booking)) return booking;
    const request = { ...requestToMove(world, booking, typed), moving: booking };
    const violations = judge(world, request);
    if (violations.length > 0) return rejected(world, violations, request);
    const after = movedTo(world, request);
    return after === booking ? accept(named(world, booking)) : accepted(world, after);
  },
  'bookings.setStatus': (world, { id, version, status, cancellationReason = null }) => {
    if (!areIds(id) || (cancellationReason !== null && status !== 'cancelled')) return senseless;
    const booking = seen(world, { id, version });
    if (isRefusal(booking)) return booking;
    const after = stepped(booking, status, kept(cancellationReason));
    if (isRefusal(after)) return after;
    if (isBlocking(booking) || !isBlocking(after)) return accepted(world, after);
    const request = { ...booking, moving: booking };
    const violations = judge(world, request);
    if (violations.length > 0) return rejected(world, violations, request);
    const { resources } = fieldsOf(world, request);
    return accepted(world, { ...after, resources });
  },
  'bookings.annotate': (world, { id, version, clientId, notes, priceCents = undefined }) => {
    if (!areIds(id)) return senseless;
    const booking = seen(world, { id, version });
    if (isRefusal(booking)) return booking;
    const request = { ...booking, moving: booking, clientId: clientId ?? null };
    const violations = judge(world, request).filter(({ code }) => code === 'client_unknown');
    if (violations.length > 0) return rejected(world, violations, request);
    const after = {
      ...booking,
      clientId: clientId === undefined ? booking.clientId : (clientId?.toLowerCase() ?? null),
      notes: notes === undefined ? booking.notes : kept(notes),
      priceCents: priceCents === undefined ? booking.priceCents : priceCents,
    };
    if (same(after, booking)) return accept(named(world, booking));
    return accepted(world, { ...after, version: version + 1 });
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
  'bookings.stranded': (world, { salonId }) => {
    if (!world.records.salon.has(salonId)) return missing('salon', salonId);
    return accept(
      toldStranded(
        world,
        strandedIn(world).filter((booking) => booking.salonId === salonId),
      ),
    );
  },
};
