import type { BookingId, StaffId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { type CalendarDate, dateAt, type TimeZone } from '../../../shared/domain/zoned-time.ts';
import type { AskedCalendar } from '../../app/route.ts';
import type { BookingChanges } from '../../booking/use-booking-changes.ts';
import type { Blocking } from '../block/use-blocking.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import type { Waiting } from './use-asked-wait.ts';
import type { FindFree } from './use-find-free.ts';
import type { Repeating } from './use-repeating.ts';
import type { Selection } from './use-selection.ts';
import type { TurnedTo } from './use-turning.ts';
import type { View } from './use-view.ts';

/** What of the calendar does what is asked of it. */
export type AskedParts = Pick<View, 'kind' | 'setPerson'> &
  Pick<TurnedTo, 'turnTo' | 'carryToDate'> & {
    readonly zone: TimeZone;
    /** Undefined until it is known what can be booked. */
    readonly range: IndexedRange | undefined;
    /** Whether `range` is that of the dates that are shown. */
    readonly isCurrent: boolean;
    readonly services: readonly Service[];
    readonly booking: BookingFlow;
    readonly blocking: Blocking;
    readonly selection: Selection;
    readonly changes: BookingChanges;
    readonly free: FindFree;
    readonly waiting: Waiting;
    readonly repeating: Repeating;
    readonly showDay: () => void;
    readonly showWeek: (of: StaffId) => void;
    readonly askAway: (staffId: StaffId) => void;
    readonly openOn: (id: BookingId, on: CalendarDate) => void;
    readonly pickFor: (service: Service | undefined, draft: BookingId) => void;
  };

export type DoAsked = (wish: AskedCalendar, parts: AskedParts) => void;

/** Makes the booking or the change that is asked for, or begins it. */
export const doAsked: DoAsked = (wish, parts) => {
  const { booking, blocking, services } = parts;
  if ('book' in wish) void booking.bookAsked(wish.book);
  else if ('bookFor' in wish) {
    const { client, serviceId, staffId } = wish.bookFor;
    const draft = booking.begin({ client });
    const service = services.find(({ id }) => id === serviceId);
    parts.pickFor(service, draft);
    if (parts.kind === 'week' && staffId) parts.setPerson(staffId);
    if (service) parts.free.find(service, staffId && [staffId]);
  } else if ('move' in wish) booking.moveTo(wish.move.booking, wish.move.slot);
  else if ('carry' in wish) {
    parts.showDay();
    parts.carryToDate(wish.carry.booking, wish.carry.date);
  } else if ('block' in wish) {
    const { reason, ...span } = wish.block;
    blocking.open({ span, blocked: undefined }, reason || undefined);
  } else if ('repeat' in wish) {
    const { slot, client, name, phone } = wish.repeat.booking;
    const service = services.find(({ id }) => id === slot.serviceId);
    if (!service) return;
    booking.begin({ client, name, phone });
    booking.openAt(slot, service);
    parts.repeating.openAs(wish.repeat);
  } else if ('mark' in wish) {
    const { booking: marked, status } = wish.mark;
    parts.openOn(marked.id, dateAt(marked.startTime, parts.zone));
    void parts.changes.changeStatus(marked, status);
  } else if ('cancel' in wish) {
    parts.openOn(wish.cancel.id, wish.cancel.date);
    parts.selection.askCancel(true);
  }
};
