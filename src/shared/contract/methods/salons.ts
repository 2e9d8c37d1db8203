import { z } from 'zod';
import * as field from '../fields.ts';
import { command, query } from '../method.ts';
import { salon, strandedAnswer } from '../records.ts';
import { resolutions } from './resolutions.ts';

const settings = {
  businessHours: field.apart(field.weeklyWindow).exactOptional(),
  slotMinutes: field.slotMinutes.exactOptional(),
  daysWithoutHours: z.enum(['closed', 'open']).exactOptional(),
};

export const salonMethods = {
  'salons.list': query(z.strictObject({}), z.array(salon).readonly()),
  'salons.create': command(
    z.strictObject({
      id: field.salonId.exactOptional(),
      name: field.name,
      timeZone: field.timeZone,
      ...settings,
    }),
    salon,
    { creates: true, managerOnly: true },
  ),
  'salons.update': command(
    z.strictObject({
      id: field.salonId,
      version: field.version,
      name: field.name.exactOptional(),
      timeZone: field.timeZone.exactOptional(),
      ...settings,
      resolutions,
    }),
    salon,
    { managerOnly: true },
  ),
  /** What `salons.update` would strand. */
  'salons.preview': query(
    z.strictObject({ id: field.salonId, timeZone: field.timeZone.exactOptional(), ...settings }),
    strandedAnswer,
  ),
};
