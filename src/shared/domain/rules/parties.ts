import type { BookingRequest } from '../booking-request.ts';
import * as sentence from '../sentences.ts';
import type { Service } from '../service.ts';
import { offers, type Staff } from '../staff.ts';
import type { Violation } from '../violation.ts';
import type { Rule } from './rule.ts';

type PartiesContext = { readonly staff: Staff | undefined; readonly service: Service | undefined };

/** Whether a service can be booked with a person at all: what R2–R5 ask of two that exist. */
export function canServe(staff: Staff, service: Service): boolean {
  return staff.isActive && service.isActive && staff.salonId === service.salonId && offers(staff, service.id);
}

function* judge({ staff, service }: PartiesContext, request: BookingRequest): Generator<Violation> {
  if (request.staffId === undefined) {
    yield { code: 'staff_required', message: sentence.staffRequired, field: 'staffId' };
  } else if (!staff) {
    yield { code: 'staff_unknown', message: sentence.staffUnknown, field: 'staffId' };
  } else if (!staff.isActive) {
    yield { code: 'staff_inactive', message: sentence.staffInactive(staff.name), field: 'staffId' };
  }
  if (request.serviceId === undefined) {
    yield { code: 'service_required', message: sentence.serviceRequired, field: 'serviceId' };
  } else if (!service) {
    yield { code: 'service_unknown', message: sentence.serviceUnknown, field: 'serviceId' };
  } else if (!service.isActive) {
    yield { code: 'service_inactive', message: sentence.serviceInactive(service.name), field: 'serviceId' };
  }
  if (!staff || !service) return;
  if (staff.salonId !== service.salonId) {
    const message = sentence.staffOtherSalon(staff.name, service.name);
    yield { code: 'staff_other_salon', message, field: 'staffId' };
  }
  if (!offers(staff, service.id)) {
    const message = sentence.serviceNotOffered(staff.name, service.name);
    yield { code: 'service_not_offered', message, field: 'serviceId' };
  }
}

/** R1–R5: who and what. */
export const parties: Rule<PartiesContext> = {
  reads: { staff: ['isActive', 'serviceIds'], service: ['isActive'] },
  judge,
};
