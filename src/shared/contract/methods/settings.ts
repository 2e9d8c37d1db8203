import { z } from 'zod';
import * as field from '../fields.ts';
import { command, query } from '../method.ts';

/** How the desk speaks and writes. Version 0 is the computer's own setting, which nobody has changed yet. */
const settings = z.strictObject({ version: z.int().min(0), locale: field.locale });

export const settingsMethods = {
  'settings.get': query({
    access: 'reception',
    reads: ['settings'],
    input: z.strictObject({}),
    output: settings,
  }),
  'settings.update': command({
    access: 'manager',
    writes: ['settings'],
    creates: false,
    repeatable: true,
    input: settings,
    output: settings,
  }),
};
