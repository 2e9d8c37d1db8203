import type { ResourceKindId, SalonId, ServiceId } from './ids.ts';

/** A stretch inside a service during which the client needs nobody, such as colour that takes effect: its person is free for others. */
export type Processing = {
  /** From the start of the booking; more than zero. */
  readonly afterMinutes: number;
  /** More than zero, and over before the booking is. */
  readonly minutes: number;
};

/** What of a service shapes a booking; a booking keeps them as they were when it was made. */
export type ServiceTerms = {
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly processing: Processing | null;
};

/** The same with what is needed beside a person; a booking keeps needing the kinds of the units that it has. */
export type BookingTerms = ServiceTerms & {
  /** The kinds of which a unit each is needed, each once, in a lasting order. */
  readonly needs: readonly ResourceKindId[];
};

/** What is booked. */
export type Service = BookingTerms & {
  readonly id: ServiceId;
  readonly salonId: SalonId;
  readonly version: number;
  readonly name: string;
  /** In the salon's currency's smallest unit; null where the price is agreed on the spot. */
  readonly priceCents: number | null;
  /** A name of the card palette, or `#rrggbb`. */
  readonly color: string;
  readonly isActive: boolean;
};

/** The longest block that a booking may keep free, its buffers included: the database finds overlaps within one day. */
export const maxBlockMinutes = 1440;

/** Whether the block of a service fits into one day. */
export function blockFits({
  durationMinutes,
  bufferBeforeMinutes,
  bufferAfterMinutes,
}: Omit<ServiceTerms, 'processing'>): boolean {
  return bufferBeforeMinutes + durationMinutes + bufferAfterMinutes <= maxBlockMinutes;
}

/** Whether its person is with the client before the processing of a service and after it. */
export function processingFits({
  durationMinutes,
  processing,
}: Pick<ServiceTerms, 'durationMinutes' | 'processing'>): boolean {
  if (!processing) return true;
  const { afterMinutes, minutes } = processing;
  return afterMinutes > 0 && minutes > 0 && afterMinutes + minutes < durationMinutes;
}
