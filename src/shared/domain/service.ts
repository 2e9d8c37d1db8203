import type { SalonId, ServiceId } from './ids.ts';

/** What of a service shapes a booking; a booking keeps them as they were when it was made. */
export type ServiceTerms = {
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
};

/** What is booked. */
export type Service = ServiceTerms & {
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
