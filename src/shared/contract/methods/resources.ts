import { z } from 'zod';
import * as field from '../fields.ts';
import { bookingKinds, command, query } from '../method.ts';
import { resource, resourceKind, strandedAnswer } from '../records.ts';
import { resolutions } from './resolutions.ts';

export const resourceMethods = {
  /** By name. */
  'resourceKinds.list': query({
    access: 'reception',
    reads: ['resource_kind'],
    input: z.strictObject({ salonId: field.salonId }),
    output: z.array(resourceKind).readonly(),
  }),
  'resourceKinds.create': command({
    access: 'manager',
    writes: ['resource_kind'],
    creates: true,
    repeatable: true,
    input: z.strictObject({
      id: field.resourceKindId.exactOptional(),
      salonId: field.salonId,
      name: field.name,
    }),
    output: resourceKind,
  }),
  'resourceKinds.update': command({
    access: 'manager',
    writes: ['resource_kind'],
    creates: false,
    repeatable: true,
    input: z.strictObject({ id: field.resourceKindId, version: field.version, name: field.name }),
    output: resourceKind,
  }),
  /** Of all kinds, by position, then name; those out of use too. */
  'resources.list': query({
    access: 'reception',
    reads: ['resource'],
    input: z.strictObject({ salonId: field.salonId }),
    output: z.array(resource).readonly(),
  }),
  /** The unit stands behind those that there are. */
  'resources.create': command({
    access: 'manager',
    writes: ['resource'],
    creates: true,
    repeatable: true,
    input: z.strictObject({
      id: field.resourceId.exactOptional(),
      kindId: field.resourceKindId,
      name: field.name,
    }),
    output: resource,
  }),
  'resources.update': command({
    access: 'manager',
    writes: ['resource', 'booking'],
    creates: false,
    repeatable: true,
    input: z.strictObject({
      id: field.resourceId,
      version: field.version,
      name: field.name.exactOptional(),
      isActive: z.boolean().exactOptional(),
      position: z.int().min(0).max(10_000).exactOptional(),
      resolutions,
    }),
    output: resource,
  }),
  /** What `resources.update` would strand: the bookings that have a unit which is taken out of use. */
  'resources.preview': query({
    access: 'reception',
    reads: bookingKinds,
    input: z.strictObject({ id: field.resourceId, isActive: z.boolean().exactOptional() }),
    output: strandedAnswer,
  }),
};
