import type { ResourceId, ResourceKindId, SalonId } from './ids.ts';

/** What a service may need beside a person, such as a basin. */
export type ResourceKind = {
  readonly id: ResourceKindId;
  readonly salonId: SalonId;
  readonly version: number;
  readonly name: string;
};

/** A unit of a kind, such as the second basin. It stays of its kind. */
export type Resource = {
  readonly id: ResourceId;
  readonly salonId: SalonId;
  readonly version: number;
  readonly kindId: ResourceKindId;
  readonly name: string;
  /** Whether it is in use: one that is not is assigned to no booking. */
  readonly isActive: boolean;
  readonly position: number;
};

/** The unit that a booking has of a kind. */
export type BookedResource = { readonly kindId: ResourceKindId; readonly resourceId: ResourceId };

/** The most kinds that one service may need. */
export const maxNeeds = 8;
