import { z } from 'zod';
import * as field from '../fields.ts';
import { bookingKinds, command, query } from '../method.ts';
import { staff, strandedAnswer } from '../records.ts';
import { resolutions } from './resolutions.ts';

const offered = z.array(field.serviceId).max(500).nullable();

const employment = {
  startsOn: field.calendarDate.nullable().exactOptional(),
  endsOn: field.calendarDate.nullable().exactOptional(),
};

export const staffMethods = {
  /** By position, then name. */
  'staff.list': query({
    access: 'reception',
    reads: ['staff'],
    input: z.strictObject({ salonId: field.salonId, includeInactive: z.boolean().exactOptional() }),
    output: z.array(staff).readonly(),
  }),
  'staff.create': command({
    access: 'manager',
    writes: ['staff'],
    creates: true,
    repeatable: true,
    input: z.strictObject({
      id: field.staffId.exactOptional(),
      salonId: field.salonId,
      name: field.name,
      color: field.color.exactOptional(),
      serviceIds: offered.exactOptional(),
      ...employment,
    }),
    output: staff,
  }),
  'staff.update': command({
    access: 'manager',
    writes: ['staff', 'booking'],
    creates: false,
    repeatable: true,
    input: z.strictObject({
      id: field.staffId,
      version: field.version,
      name: field.name.exactOptional(),
      color: field.color.exactOptional(),
      isActive: z.boolean().exactOptional(),
      serviceIds: offered.exactOptional(),
      ...employment,
      position: z.int().min(0).max(10_000).exactOptional(),
      resolutions,
    }),
    output: staff,
  }),
  /** What `staff.update` would strand. */
  'staff.preview': query({
    access: 'reception',
    reads: bookingKinds,
    input: z.strictObject({
      id: field.staffId,
      isActive: z.boolean().exactOptional(),
      serviceIds: offered.exactOptional(),
      ...employment,
    }),
    output: strandedAnswer,
  }),
};
