import { z } from 'zod';
import { maxNeeds } from '../../domain/resource.ts';
import { maxBlockMinutes } from '../../domain/service.ts';
import * as field from '../fields.ts';
import { bookingKinds, command, query } from '../method.ts';
import { service, strandedAnswer } from '../records.ts';
import { resolutions } from './resolutions.ts';

const durationMinutes = z.int().min(1).max(maxBlockMinutes);
const bufferMinutes = z.int().min(0).max(maxBlockMinutes);

const settings = {
  bufferBeforeMinutes: bufferMinutes.exactOptional(),
  bufferAfterMinutes: bufferMinutes.exactOptional(),
  processing: z
    .strictObject({ afterMinutes: durationMinutes, minutes: durationMinutes })
    .nullable()
    .exactOptional(),
  needs: z.array(field.resourceKindId).max(maxNeeds).exactOptional(),
  priceCents: field.priceCents.nullable().exactOptional(),
  color: field.color.exactOptional(),
};

export const serviceMethods = {
  /** By name. */
  'services.list': query({
    access: 'reception',
    reads: ['service'],
    input: z.strictObject({ salonId: field.salonId, includeInactive: z.boolean().exactOptional() }),
    output: z.array(service).readonly(),
  }),
  'services.create': command({
    access: 'manager',
    writes: ['service'],
    creates: true,
    repeatable: true,
    input: z.strictObject({
      id: field.serviceId.exactOptional(),
      salonId: field.salonId,
      name: field.name,
      durationMinutes,
      ...settings,
    }),
    output: service,
  }),
  'services.update': command({
    access: 'manager',
    writes: ['service', 'booking'],
    creates: false,
    repeatable: true,
    input: z.strictObject({
      id: field.serviceId,
      version: field.version,
      name: field.name.exactOptional(),
      durationMinutes: durationMinutes.exactOptional(),
      isActive: z.boolean().exactOptional(),
      ...settings,
      resolutions,
    }),
    output: service,
  }),
  /** What `services.update` would strand: a service that takes longer strands nothing, for a booking keeps its length. */
  'services.preview': query({
    access: 'reception',
    reads: bookingKinds,
    input: z.strictObject({
      id: field.serviceId,
      durationMinutes: durationMinutes.exactOptional(),
      isActive: z.boolean().exactOptional(),
      ...settings,
    }),
    output: strandedAnswer,
  }),
};
