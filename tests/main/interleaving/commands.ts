import type { MethodName } from '../../../src/shared/contract/contract.ts';
import { mondayAt } from '../open-test-desk.ts';

const names = [
  ...['salon', 'ana', 'bea', 'cut', 'wax', 'elif', 'early', 'late', 'gone', 'hers'],
  ...['nine', 'waxing', 'ten', 'noon', 'dentist', 'away', 'closed', 'visit', 'first', 'second'],
] as const;

/** The ids of what is there from the beginning, and of what the commands make. */
export const props = Object.fromEntries(
  names.map((name, index) => [name, `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`]),
) as Readonly<Record<(typeof names)[number], string>>;

export type Command = readonly [MethodName, Readonly<Record<string, unknown>>];

const { salon, ana, bea, cut, wax, elif, early, late, gone, hers } = props;

const time = (start: string, end: string) => ({ startTime: mondayAt(start), endTime: mondayAt(end) });

/**
 * Commands that are in each other's way as often as can be. Ana has `early` at 10:00, `late` at 11:00 and `gone`, cancelled, at 12:00; Bea has
 * `hers` at 10:00. All are cuts of 45 minutes and of version 1, but for `gone`, which is of version 2.
 */
const written = {
  'books Ana at 9': [
    'bookings.create',
    { id: props.nine, staffId: ana, serviceId: cut, ...time('09:00', '09:45') },
  ],
  'books Ana at 9 once more': [
    'bookings.create',
    { id: props.nine, staffId: ana, serviceId: cut, ...time('09:00', '09:45') },
  ],
  'books Ana at 2 with the id of 9': [
    'bookings.create',
    { id: props.nine, staffId: ana, serviceId: cut, ...time('14:00', '14:45') },
  ],
  'books Ana for a wax at half past 9': [
    'bookings.create',
    { id: props.waxing, staffId: ana, serviceId: wax, clientId: elif, ...time('09:30', '10:00') },
  ],
  'books Bea at 10': [
    'bookings.create',
    { id: props.ten, staffId: bea, serviceId: cut, ...time('10:00', '10:45') },
  ],
  'books Ana at 12': [
    'bookings.create',
    { id: props.noon, staffId: ana, serviceId: cut, ...time('12:15', '13:00') },
  ],
  'moves early to 9': ['bookings.move', { id: early, version: 1, startTime: mondayAt('09:00') }],
  'moves late to a quarter past 9': ['bookings.move', { id: late, version: 1, startTime: mondayAt('09:15') }],
  'moves late to the place of early': [
    'bookings.move',
    { id: late, version: 1, startTime: mondayAt('10:00') },
  ],
  'gives early to Bea': ['bookings.move', { id: early, version: 1, staffId: bea }],
  'gives hers to Ana': ['bookings.move', { id: hers, version: 1, staffId: ana }],
  'makes a wax of hers': ['bookings.move', { id: hers, version: 1, serviceId: wax }],
  'cancels early': ['bookings.setStatus', { id: early, version: 1, status: 'cancelled' }],
  'cancels hers': ['bookings.setStatus', { id: hers, version: 1, status: 'cancelled' }],
  'brings gone back': ['bookings.setStatus', { id: gone, version: 2, status: 'confirmed' }],
  'notes something on early': ['bookings.annotate', { id: early, version: 1, clientId: elif, notes: 'late' }],
  'lets Ana begin at 1': [
    'availability.replace',
    { staffId: ana, windows: [{ dayOfWeek: 1, startTime: '13:00', endTime: '18:00' }] },
  ],
  'gives Bea the day off': ['overrides.set', { staffId: bea, date: '2026-03-02', windows: [] }],
  'lets Ana go to the dentist': [
    'timeOff.create',
    { id: props.dentist, staffId: ana, ...time('09:00', '10:00') },
  ],
  'lets Ana go until 1, and early to 2': [
    'timeOff.create',
    {
      ...{ id: props.away, staffId: ana, ...time('08:00', '11:00') },
      resolutions: [{ kind: 'move', bookingId: early, version: 1, startTime: mondayAt('14:00') }],
    },
  ],
  'closes the salon': [
    'closures.create',
    { id: props.closed, salonId: salon, startDate: '2026-03-02', endDate: '2026-03-02' },
  ],
  'sends Ana away': ['staff.update', { id: ana, version: 1, isActive: false }],
  'renames Ana': ['staff.update', { id: ana, version: 1, name: 'Ana B.' }],
  'makes cuts longer': ['services.update', { id: cut, version: 1, durationMinutes: 60 }],
  'books a visit to both at 9': [
    'visits.create',
    {
      id: props.visit,
      clientId: elif,
      parts: [
        { id: props.first, staffId: ana, serviceId: cut, startTime: mondayAt('09:00') },
        { id: props.second, staffId: bea, serviceId: cut },
      ],
    },
  ],
  'takes back what was done last': ['history.undo', {}],
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof written;

export const commands: Readonly<Record<CommandName, Command>> = written;

// The keys of this very list.
export const commandNames = Object.keys(written) as readonly CommandName[];
