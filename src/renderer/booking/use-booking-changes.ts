import { useCallback, useMemo, useState } from 'react';
import type { BookingStatus, NamedBooking } from '../../shared/domain/booking.ts';
import type { BookingId, ServiceId } from '../../shared/domain/ids.ts';
import type { BookedResource } from '../../shared/domain/resource.ts';
import type { Slot } from '../../shared/domain/slot.ts';
import { instantToText } from '../../shared/domain/zoned-time.ts';
import type { Result } from '../../shared/result.ts';
import { useDeskCommand } from '../api/commands.ts';
import type { DeskFailure } from '../api/desk-api.ts';

/** What was wanted of a booking when the desk refused. */
type Wanted =
  | { readonly kind: 'status'; readonly status: BookingStatus }
  | { readonly kind: 'service'; readonly serviceId: ServiceId }
  | { readonly kind: 'resource' | 'notes' };

/** A change that the desk refused: why, and where else it could be had. */
export type ChangeRefusal = {
  readonly bookingId: BookingId;
  readonly message: string;
  readonly suggestions: readonly Slot[];
  readonly wanted: Wanted;
};

export type BookingChanges = {
  readonly refusal: ChangeRefusal | undefined;
  readonly isRunning: boolean;
  readonly changeStatus: (booking: NamedBooking, status: BookingStatus) => Promise<boolean>;
  readonly changeService: (booking: NamedBooking, serviceId: ServiceId) => Promise<boolean>;
  /** Gives the booking another unit of the same kind. */
  readonly changeResource: (booking: NamedBooking, taken: BookedResource) => Promise<boolean>;
  readonly annotate: (booking: NamedBooking, notes: string) => Promise<boolean>;
  /** Does what was refused, at a slot that the desk offered. */
  readonly acceptSlot: (booking: NamedBooking, slot: Slot) => Promise<boolean>;
};

/** The changes of one booking that the panel and its keys make. */
export function useBookingChanges(): BookingChanges {
  const setStatus = useDeskCommand('bookings.setStatus');
  const move = useDeskCommand('bookings.move');
  const annotateCommand = useDeskCommand('bookings.annotate');
  const [refusal, setRefusal] = useState<ChangeRefusal | undefined>(undefined);

  const settle = useCallback(
    (booking: NamedBooking, wanted: Wanted, answer: Result<NamedBooking, DeskFailure>): boolean => {
      if (answer.ok) {
        setRefusal(undefined);
        return true;
      }
      const { error } = answer;
      const suggestions = error.code === 'booking_rejected' ? error.suggestions : [];
      setRefusal({ bookingId: booking.id, message: error.message, suggestions, wanted });
      return false;
    },
    [],
  );

  const changeStatus = useCallback(
    async (booking: NamedBooking, status: BookingStatus) => {
      const { id, version } = booking;
      return settle(booking, { kind: 'status', status }, await setStatus.run({ id, version, status }));
    },
    [setStatus.run, settle],
  );

  const changeService = useCallback(
    async (booking: NamedBooking, serviceId: ServiceId) => {
      const { id, version } = booking;
      return settle(booking, { kind: 'service', serviceId }, await move.run({ id, version, serviceId }));
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
        ...(wanted.kind === 'service' ? { serviceId: wanted.serviceId } : {}),
      });
      const isMoved = settle(booking, wanted, answer);
      if (!isMoved || !answer.ok || wanted.kind !== 'status') return isMoved;
      return changeStatus(answer.value, wanted.status);
    },
    [wanted, move.run, settle, changeStatus],
  );

  const isRunning = setStatus.isRunning || move.isRunning || annotateCommand.isRunning;
  // One object as long as nothing changes: the panel is not drawn again while something is dragged beside it.
  return useMemo(
    () => ({ refusal, isRunning, changeStatus, changeService, changeResource, annotate, acceptSlot }),
    [refusal, isRunning, changeStatus, changeService, changeResource, annotate, acceptSlot],
  );
}
