import { useSyncExternalStore } from 'react';
import { type Booking, bookingStatuses } from '../../shared/domain/booking.ts';
import { type FreedPlace, freedBy } from '../../shared/domain/freed-place.ts';
import type { Change, Snapshot } from '../../shared/domain/history.ts';
import { type ClientId, type SalonId, type StaffId, toId } from '../../shared/domain/ids.ts';
import { type Instant, instant } from '../../shared/domain/interval.ts';

/** A place of a salon that became free while this window was open. */
export type KnownPlace = FreedPlace & { readonly id: string; readonly salonId: SalonId };

/** The most places that are kept in mind: more than anybody fills at once. */
const maxPlaces = 12;

let places: readonly KnownPlace[] = [];
const listeners = new Set<() => void>();

function keep(next: readonly KnownPlace[]): void {
  places = next;
  for (const listener of listeners) listener();
}

const idOf = ({ staffId, startTime, endTime }: FreedPlace): string => `${staffId} ${startTime} ${endTime}`;

/** Keeps a place in mind, the newest first, until it is forgotten or many others have become free. */
export function rememberPlace(salonId: SalonId, place: FreedPlace): void {
  const known = { ...place, id: idOf(place), salonId };
  keep([known, ...places.filter(({ id }) => id !== known.id)].slice(0, maxPlaces));
}

export function forgetPlace({ id }: KnownPlace): void {
  keep(places.filter((place) => place.id !== id));
}

/** The places of a salon that are kept in mind and not over yet. */
export function useFreedPlaces(salonId: SalonId, now: Instant): readonly KnownPlace[] {
  const known = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => places,
  );
  return known.filter((place) => place.salonId === salonId && place.endTime > now);
}

function numberIn(snapshot: Snapshot, field: string): number | undefined {
  const value = snapshot[field];
  return typeof value === 'number' ? value : undefined;
}

/** What a booking of the history keeps free; undefined where there was none. */
function keptIn(snapshot: Snapshot | null): Parameters<typeof freedBy>[0] {
  if (!snapshot) return undefined;
  const staffId = typeof snapshot['staffId'] === 'string' ? toId<StaffId>(snapshot['staffId']) : undefined;
  const client = snapshot['clientId'];
  const clientId = (typeof client === 'string' ? toId<ClientId>(client) : undefined) ?? null;
  const status: Booking['status'] | undefined = bookingStatuses.find((one) => one === snapshot['status']);
  const [startTime, endTime] = [numberIn(snapshot, 'startTime'), numberIn(snapshot, 'endTime')];
  if (!staffId || !status || startTime === undefined || endTime === undefined) return undefined;
  return {
    ...{ staffId, clientId, status, startTime: instant(startTime), endTime: instant(endTime) },
    bufferBeforeMinutes: numberIn(snapshot, 'bufferBeforeMinutes') ?? 0,
    bufferAfterMinutes: numberIn(snapshot, 'bufferAfterMinutes') ?? 0,
  };
}

/**
 * The places that these changes of the history have freed, as they were made. Whoever was booked and is not because that was taken back has given
 * nothing up.
 */
export function placesFreedBy(changes: readonly Change[]): readonly FreedPlace[] {
  return changes.flatMap(({ entity, action, before, after }) => {
    const kept = entity === 'booking' ? keptIn(after) : undefined;
    if (!kept) return [];
    const places = freedBy(keptIn(before), kept);
    const isTakenBack = action === 'history.undo' && kept.status === 'cancelled';
    return isTakenBack ? places.map((place) => ({ ...place, givenUpBy: null })) : places;
  });
}
