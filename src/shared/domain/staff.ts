import type { SalonId, ServiceId, StaffId } from './ids.ts';
import type { Service } from './service.ts';
import type { CalendarDate } from './zoned-time.ts';

/** From when until when somebody works here, first and last date included; null where it has no such end. */
export type Employment = { readonly startsOn: CalendarDate | null; readonly endsOn: CalendarDate | null };

/** A person who takes bookings: a column on the calendar. */
export type Staff = Employment & {
  readonly id: StaffId;
  readonly salonId: SalonId;
  readonly version: number;
  readonly name: string;
  /** A name of the card palette, or `#rrggbb`; the screen draws the nearest colour of its palette. */
  readonly color: string;
  /** A person who has left, or pauses: keeps their past, takes no new bookings. */
  readonly isActive: boolean;
  /** The services they offer; null offers all, those added later included. */
  readonly serviceIds: readonly ServiceId[] | null;
  /** Position among the columns, from 0, left to right. */
  readonly position: number;
};

/** Whether somebody works here on a date of the salon's calendar (R9). */
export function isEmployed({ startsOn, endsOn }: Employment, date: CalendarDate): boolean {
  return (startsOn === null || startsOn <= date) && (endsOn === null || date <= endsOn);
}

/** Whether a person offers a service (R5). */
export function offers(staff: Staff, serviceId: ServiceId): boolean {
  return staff.serviceIds === null || staff.serviceIds.includes(serviceId);
}

/** Whether a service can be booked with a person at all: what R2–R5 ask of two that exist. */
export function canServe(staff: Staff, service: Service): boolean {
  return staff.isActive && service.isActive && staff.salonId === service.salonId && offers(staff, service.id);
}

/** The people who take bookings of a service. */
export function peopleOffering(staff: readonly Staff[], serviceId: ServiceId): readonly Staff[] {
  return staff.filter((person) => person.isActive && offers(person, serviceId));
}

/** The services that can be booked: those in use that somebody who takes bookings offers. */
export function bookableServices(services: readonly Service[], staff: readonly Staff[]): readonly Service[] {
  return services.filter((service) => staff.some((person) => canServe(person, service)));
}
