import { memo, type RefObject, useEffect, useLayoutEffect } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { busyParts } from '../../../shared/domain/holds.ts';
import type { BookingId, ClientId } from '../../../shared/domain/ids.ts';
import { intervalOf } from '../../../shared/domain/interval.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import { useAskedAhead, useClient, useDeskQuery } from '../../api/queries.ts';
import { useNow, useToday } from '../../app/clock.ts';
import { BookingGlance, type GlanceFacts, madeIn } from '../../booking/BookingGlance.tsx';
import { historyAsked } from '../../booking/history-asked.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Anchored } from '../grid/Anchored.tsx';
import { partOf } from '../grid/drawing.ts';
import { useGridFrame } from '../grid/grid-frame.ts';
import { heldInWords } from '../range/column-words.ts';
import { isMarkedStranded } from '../range/indexed-range.ts';
import { minutesLate } from '../range/minutes-late.ts';
import { useResting } from './use-resting.ts';

type Shown = { readonly booking: NamedBooking; readonly facts: Omit<GlanceFacts, 'client' | 'made'> };

/** Nothing is drawn before all of it is there: it would grow under the eye. */
function GlanceWith({ booking, facts, client }: Shown & { readonly client: GlanceFacts['client'] }) {
  const history = useDeskQuery('history.list', historyAsked(booking));
  if (history.isPending) return null;
  const made = madeIn(history.data ?? [], booking.id);
  return <BookingGlance booking={booking} {...facts} client={client} made={made} />;
}

function GlanceOfClient({ clientId, ...shown }: Shown & { readonly clientId: ClientId }) {
  const details = useClient(clientId);
  useAskedAhead('history.list', historyAsked(shown.booking));
  if (details.isPending) return null;
  return <GlanceWith {...shown} client={details.data?.client} />;
}

function Glance({ booking }: { readonly booking: NamedBooking }) {
  const { range, isOfUnits } = useGridFrame();
  const { words, formats } = useLanguage();
  const now = useNow();
  const today = useToday();
  const zone = range.salon.timeZone;
  const late = minutesLate(booking, now);
  const [first, last] = busyParts(intervalOf(booking.startTime, booking.endTime), booking);
  const units = booking.resources.map(({ resourceId }) => resourceId);
  const facts = {
    color: range.records.services.get(booking.serviceId)?.color ?? '',
    held: isOfUnits || units.length > 0 ? heldInWords(range, booking.staffId, units, words) : undefined,
    ...partOf(range, booking),
    processing: first && last && formats.times(first.own.end, last.own.start, zone),
    late: late > 0 ? formats.minutes(late) : undefined,
    isStranded: isMarkedStranded(range, booking, dateAt(booking.startTime, zone), today),
  };
  const { clientId } = booking;
  if (clientId === null) return <GlanceWith booking={booking} facts={facts} client={undefined} />;
  return <GlanceOfClient clientId={clientId} booking={booking} facts={facts} />;
}

/** Tells what does not fit on a card, beside it, once the pointer or the keyboard has rested on it for a moment. */
export const GlanceAtCards = memo(function GlanceAtCards({
  host,
  openId,
  isOff,
}: {
  readonly host: RefObject<HTMLElement | null>;
  /** The booking that is open beside the grid, which tells all of it. */
  readonly openId: BookingId | undefined;
  /** Whether the hand is busy with something else. */
  readonly isOff: boolean;
}) {
  const frame = useGridFrame();
  const { rested, putOff } = useResting(host, '.booking-glance');
  useEffect(() => {
    if (isOff || openId !== undefined) putOff();
  }, [isOff, openId, putOff]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn anew may have written another booking into the same element.
  useLayoutEffect(() => {
    if (rested && rested.element.dataset['bookingId'] !== rested.id) putOff();
  }, [frame, rested, putOff]);

  const booking = rested && frame.range.bookings.find(({ id }) => id === rested.id);
  if (!booking || isOff || booking.id === openId) return null;
  return (
    <Anchored anchor={rested.element} sight={frame.geometry.sight} className="anchored-glance" clear={rested}>
      <Glance key={rested.key} booking={booking} />
    </Anchored>
  );
});
