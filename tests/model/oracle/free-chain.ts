// Several services put down one after the other, or all at once, as they could be booked.
import { fieldsOf, judge } from './rules.ts';
import { saved } from './several.ts';
import { asText, at, type Service, type World, withWrites } from './world.ts';

export type Slot = {
  readonly staffId: string;
  readonly serviceId: string;
  readonly startTime: string;
  readonly endTime: string;
};

const minute = 60_000;

/** A service with a person from an instant on. */
export const slotFrom = (service: Service, staffId: string, start: number): Slot => ({
  staffId,
  serviceId: service.id,
  startTime: asText(start),
  endTime: asText(start + service.durationMinutes * minute),
});

/** When a service begins after a slot of another: at its end or, with the same person, when the buffers of both are over. */
export function startAfter({ records }: World, before: Slot, next: Service, staffId: string): number {
  const previous = records.service.get(before.serviceId);
  const buffers = (previous?.bufferAfterMinutes ?? 0) + next.bufferBeforeMinutes;
  return at(before.endTime) + (before.staffId === staffId ? buffers * minute : 0);
}

/** The world in which the slot is booked; undefined where a rule forbids it. */
export function withSlot(world: World, slot: Slot, clientId: string | null = null): World | undefined {
  const request = { ...slot, clientId };
  if (judge(world, request).length > 0) return undefined;
  const booking = {
    id: `asked ${world.records.booking.size}`,
    version: 1,
    ...fieldsOf(world, request),
    status: 'confirmed',
    notes: null,
    visitId: null,
    seriesId: null,
    cancellationReason: null,
  } as const;
  return withWrites(world, [saved(booking)]);
}

/** The world in which all of the slots are booked, each after those before it; undefined where that cannot be. */
export const withSlots = (world: World, slots: readonly Slot[], clientId?: string): World | undefined =>
  slots.reduce<World | undefined>((booked, slot) => booked && withSlot(booked, slot, clientId), world);
