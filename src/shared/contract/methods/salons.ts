import { z } from 'zod';
import * as field from '../fields.ts';
import { bookingKinds, command, query } from '../method.ts';
import { salon, strandedAnswer } from '../records.ts';
import { resolutions } from './resolutions.ts';

const settings = {
  businessHours: field.apart(field.weeklyWindow).exactOptional(),
  slotMinutes: field.slotMinutes.exactOptional(),
  daysWithoutHours: z.enum(['closed', 'open']).exactOptional(),
};

export const salonMethods = {
  'salons.list': query({
    access: 'reception',
    reads: ['salon'],
    input: z.strictObject({}),
    output: z.array(salon).readonly(),
  }),
  'salons.create': command({
    access: 'manager',
    writes: ['salon'],
    creates: true,
    repeatable: true,
    input: z.strictObject({
      id: field.salonId.exactOptional(),
      name: field.name,
      timeZone: field.timeZone,
      ...settings,
    }),
    output: salon,
  }),
  'salons.update': command({
    access: 'manager',
    writes: ['salon', 'booking'],
    creates: false,
    repeatable: true,
    input: z.strictObject({
      id: field.salonId,
      version: field.version,
      name: field.name.exactOptional(),
      timeZone: field.timeZone.exactOptional(),
      ...settings,
      resolutions,
    }),
    output: salon,
  }),
  /** What `salons.update` would strand. */
  'salons.preview': query({
    access: 'reception',
    reads: bookingKinds,
    input: z.strictObject({ id: field.salonId, timeZone: field.timeZone.exactOptional(), ...settings }),
    output: strandedAnswer,
  }),
};
