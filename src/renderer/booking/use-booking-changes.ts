import { useCallback, useMemo, useState } from 'react';
import type { BookingStatus, NamedBooking } from '../../shared/domain/booking.ts';
import type { BookingId, ClientId, ServiceId } from '../../shared/domain/ids.ts';
import type { BookedResource } from '../../shared/domain/resource.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import { instantToText } from '../../shared/domain/zoned-time.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Reason } from '../../shared/words/worded.ts';
import { useDeskCommand } from '../api/commands.ts';
import type { DeskFailure } from '../api/desk-api.ts';
import { useNow } from '../app/clock.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { showNotice } from '../ui/notices.ts';
import { reasonsOf } from './refused-reasons.ts';
import { tooSoonFor } from './too-soon.ts';
import type { AskedPlace } from './typed-changes.ts';

/** How long it is asked whether somebody is here so early. */
const secondsToAsk = 15;

/** What was wanted of a booking when the desk refused. */
type Wanted =
  | { readonly kind: 'status'; readonly status: BookingStatus }
  | { readonly kind: 'place'; readonly serviceId: ServiceId }
  | { readonly kind: 'resource' | 'client' | 'price' | 'notes' };

/** A change that the desk refused: why, and where else it could be had. */
export type ChangeRefusal = {
  readonly bookingId: BookingId;
  readonly reasons: readonly Reason[];
  readonly suggestions: readonly Slot[];
  readonly wanted: Wanted;
};

export type BookingChanges = {
  readonly refusal: ChangeRefusal | undefined;
  readonly isRunning: boolean;
  /** Answers whether it was changed; not yet where it is so early that it is asked about. */
  readonly changeStatus: (booking: NamedBooking, status: BookingStatus) => Promise<boolean>;
  /** Cancels the booking; an empty reason is none. */
  readonly cancel: (booking: NamedBooking, reason: string) => Promise<boolean>;
  /** Cancels a booking with the other parts of its visit that stand: all of them, or none. */
  readonly cancelVisit: (
    booking: NamedBooking,
    parts: readonly NamedBooking[],
    reason: string,
  ) => Promise<boolean>;
  /** Moves the booking, or makes it one of another service. */
  readonly changePlace: (booking: NamedBooking, place: AskedPlace) => Promise<boolean>;
  /** Gives the booking another unit of the same kind. */
  readonly changeResource: (booking: NamedBooking, taken: BookedResource) => Promise<boolean>;
  /** Puts another client on the booking; null takes the client off. */
  readonly changeClient: (booking: NamedBooking, clientId: ClientId | null) => Promise<boolean>;
  readonly changePrice: (booking: NamedBooking, priceCents: number | null) => Promise<boolean>;
  readonly annotate: (booking: NamedBooking, notes: string) => Promise<boolean>;
  /** Does what was refused, at a slot that the desk offered. */
  readonly acceptSlot: (booking: NamedBooking, slot: Slot) => Promise<boolean>;
};

/** The changes of one booking that the panel and its keys make. `onRefused` hears of which booking the desk refused one: its panel says why. */
export function useBookingChanges(onRefused: (id: BookingId) => void): BookingChanges {
  const setStatus = useDeskCommand('bookings.setStatus');
  const visitsCancel = useDeskCommand('visits.cancel');
  const move = useDeskCommand('bookings.move');
  const annotateCommand = useDeskCommand('bookings.annotate');
  const { words, formats } = useLanguage();
  const { timeZone } = useSalon();
  const now = useNow();
  const [refusal, setRefusal] = useState<ChangeRefusal | undefined>(undefined);

  const settle = useCallback(
    (booking: NamedBooking, wanted: Wanted, answer: Result<NamedBooking, DeskFailure>): boolean => {
      if (answer.ok) {
        setRefusal(undefined);
        return true;
      }
      const { error } = answer;
      const suggestions = error.code === 'booking_rejected' ? error.suggestions : [];
      setRefusal({ bookingId: booking.id, reasons: reasonsOf(error), suggestions, wanted });
      onRefused(booking.id);
      return false;
    },
    [onRefused],
  );

  const sendStatus = useCallback(
    async (booking: NamedBooking, status: BookingStatus) => {
      const { id, version, endTime } = booking;
      const answer = await setStatus.run({ id, version, status });
      if (answer.ok && status === 'completed' && endTime > now) {
        const freed = words.booking.panel.freedEarly(formats.endTime(endTime, timeZone));
        showNotice({ text: freed, tone: 'success' });
      }
      return settle(booking, { kind: 'status', status }, answer);
    },
    [setStatus.run, settle, now, words, formats, timeZone],
  );

  const changeStatus = useCallback(
    async (booking: NamedBooking, status: BookingStatus) => {
      if (tooSoonFor(booking, status, now, timeZone) !== 'long_before_its_start')
        return sendStatus(booking, status);
      const { early } = words.booking;
      const label = status === 'completed' ? early.complete : early.arrived;
      const action = { label, onAction: () => void sendStatus(booking, status) };
      const text = early.question(formats.time(booking.startTime, timeZone));
      showNotice({ text, tone: 'neutral', action }, secondsToAsk);
      return false;
    },
    [sendStatus, now, words, formats, timeZone],
  );

  const cancel = useCallback(
    async (booking: NamedBooking, reason: string) => {
      const { id, version } = booking;
      const status = 'cancelled';
      const answer = await setStatus.run({ id, version, status, cancellationReason: reason });
      return settle(booking, { kind: 'status', status }, answer);
    },
    [setStatus.run, settle],
  );

  const cancelVisit = useCallback(
    async (booking: NamedBooking, parts: readonly NamedBooking[], reason: string) => {
      const wanted = { kind: 'status', status: 'cancelled' } as const;
      if (booking.visitId === null) return false;
      const bookings = parts.map(({ id, version }) => ({ id, version }));
      const answer = await visitsCancel.run({ id: booking.visitId, bookings, cancellationReason: reason });
      return settle(booking, wanted, answer.ok ? ok(booking) : answer);
    },
    [visitsCancel.run, settle],
  );

  const changePlace = useCallback(
    async (booking: NamedBooking, { staffId, serviceId, startTime }: AskedPlace) => {
      const { id, version } = booking;
      const answer = await move.run({ id, version, staffId, serviceId, startTime: instantToText(startTime) });
      return settle(booking, { kind: 'place', serviceId }, answer);
    },
    [move.run, settle],
  );

  const changeResource = useCallback(
    async (booking: NamedBooking, { kindId, resourceId }: BookedResource) => {
      const { id, version, resources } = booking;
      const others = resources.filter((one) => one.kindId !== kindId).map((one) => one.resourceId);
      const answer = await move.run({ id, version, resourceIds: [...others, resourceId] });
      return settle(booking, { kind: 'resource' }, answer);
    },
    [move.run, settle],
  );

  const changeClient = useCallback(
    async (booking: NamedBooking, clientId: ClientId | null) => {
      const { id, version } = booking;
      return settle(booking, { kind: 'client' }, await annotateCommand.run({ id, version, clientId }));
    },
    [annotateCommand.run, settle],
  );

  const changePrice = useCallback(
    async (booking: NamedBooking, priceCents: number | null) => {
      const { id, version } = booking;
      return settle(booking, { kind: 'price' }, await annotateCommand.run({ id, version, priceCents }));
    },
    [annotateCommand.run, settle],
  );

  const annotate = useCallback(
    async (booking: NamedBooking, notes: string) => {
      const { id, version } = booking;
      const written = { id, version, notes: notes.trim() === '' ? null : notes };
      return settle(booking, { kind: 'notes' }, await annotateCommand.run(written));
    },
    [annotateCommand.run, settle],
  );

  const wanted = refusal?.wanted;
  const acceptSlot = useCallback(
    async (booking: NamedBooking, slot: Slot) => {
      if (!wanted) return false;
      const answer = await move.run({
        id: booking.id,
        version: booking.version,
        staffId: slot.staffId,
        startTime: instantToText(slot.startTime),
        endTime: instantToText(slot.endTime),
        ...(wanted.kind === 'place' ? { serviceId: wanted.serviceId } : {}),
      });
      const isMoved = settle(booking, wanted, answer);
      if (!isMoved || !answer.ok || wanted.kind !== 'status') return isMoved;
      return changeStatus(answer.value, wanted.status);
    },
    [wanted, move.run, settle, changeStatus],
  );

  const isRunning =
    setStatus.isRunning || visitsCancel.isRunning || move.isRunning || annotateCommand.isRunning;
  // One object as long as nothing changes: the panel is not drawn again while something is dragged beside it.
  return useMemo(
    () => ({
      refusal,
      isRunning,
      changeStatus,
      cancel,
      cancelVisit,
      changePlace,
      changeResource,
      changeClient,
      changePrice,
      annotate,
      acceptSlot,
    }),
    [
      refusal,
      isRunning,
      changeStatus,
      cancel,
      cancelVisit,
      changePlace,
      changeResource,
      changeClient,
      changePrice,
      annotate,
      acceptSlot,
    ],
  );
}
