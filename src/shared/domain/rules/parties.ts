import type { BookingRequest } from '../booking-request.ts';
import type { Service } from '../service.ts';
import { offers, type Staff } from '../staff.ts';
import type { Broken, Rule } from './rule.ts';

type PartiesContext = { readonly staff: Staff | undefined; readonly service: Service | undefined };

export type PartiesViolation =
  | Broken<'staff_required' | 'staff_unknown', 'staffId'>
  | Broken<'staff_inactive', 'staffId', { readonly staff: string }>
  | Broken<'service_required' | 'service_unknown', 'serviceId'>
  | Broken<'service_inactive', 'serviceId', { readonly service: string }>
  | Broken<'staff_other_salon', 'staffId', { readonly staff: string; readonly service: string }>
  | Broken<'service_not_offered', 'serviceId', { readonly staff: string; readonly service: string }>;

function* judge({ staff, service }: PartiesContext, request: BookingRequest): Generator<PartiesViolation> {
  if (request.staffId === undefined) yield { code: 'staff_required', field: 'staffId' };
  else if (!staff) yield { code: 'staff_unknown', field: 'staffId' };
  else if (!staff.isActive) yield { code: 'staff_inactive', field: 'staffId', staff: staff.name };

  if (request.serviceId === undefined) yield { code: 'service_required', field: 'serviceId' };
  else if (!service) yield { code: 'service_unknown', field: 'serviceId' };
  else if (!service.isActive) yield { code: 'service_inactive', field: 'serviceId', service: service.name };

  if (!staff || !service) return;
  const names = { staff: staff.name, service: service.name };
  if (staff.salonId !== service.salonId) yield { code: 'staff_other_salon', field: 'staffId', ...names };
  if (!offers(staff, service.id)) yield { code: 'service_not_offered', field: 'serviceId', ...names };
}

/** R1–R5: who and what. */
export const parties: Rule<PartiesContext, PartiesViolation> = {
  codes: [
    'staff_required',
    'staff_unknown',
    'staff_inactive',
    'service_required',
    'service_unknown',
    'service_inactive',
    'staff_other_salon',
    'service_not_offered',
  ],
  reads: { staff: ['isActive', 'serviceIds'], service: ['isActive'] },
  judge,
};
