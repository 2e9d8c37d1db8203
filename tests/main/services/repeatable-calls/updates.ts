import { type MethodName, methodNames, methodOf } from '../../../../src/shared/contract/contract.ts';
import { mondayAt } from '../../open-test-desk.ts';
import { type Content, type Furnished, fieldsOf, type Group, thursdayAt } from './furnished-desk.ts';

// Every call of the contract that names the version that it saw. retries.test.ts holds the list against the contract.

export type Update = {
  /**
   * The call of somebody who saw the record, which is of version 1, in that version, with one of two changes of it. Each is good by itself
   * and after the other.
   */
  readonly calls: (of: Furnished, version: number) => readonly [Content, Content];
  /** Where there is only one thing to do, the second change is the first. */
  readonly doesOneThing?: true;
  /** The record, or one of them, in what the call answers. */
  readonly record?: (value: unknown) => unknown;
  /** What sending the first change again, with the version that it made, answers. */
  readonly again: 'unchanged' | 'illegal_transition' | 'stale_version';
};

const ofGroup = ({ id, bookings }: Group, version: number) => ({
  id,
  bookings: bookings.map((booking) => ({ id: booking, version })),
});
/** The first booking of a visit or a series. */
const firstBooking = (value: unknown): unknown => (value as readonly unknown[])[0];

export const updates: Readonly<Record<string, Update>> = {
  'salons.update': {
    calls: ({ salon: id }, version) => [
      { id, version, name: 'Ada' },
      { id, version, slotMinutes: 30 },
    ],
    again: 'unchanged',
  },
  'staff.update': {
    calls: ({ ana: id, cut }, version) => [
      { id, version, name: 'Ana B.' },
      { id, version, serviceIds: [cut] },
    ],
    again: 'unchanged',
  },
  'services.update': {
    calls: ({ cut: id }, version) => [
      { id, version, priceCents: 4500 },
      { id, version, durationMinutes: 60 },
    ],
    again: 'unchanged',
  },
  'resourceKinds.update': {
    calls: ({ basin: id }, version) => [
      { id, version, name: 'Tub' },
      { id, version, name: 'Sink' },
    ],
    again: 'unchanged',
  },
  'resources.update': {
    calls: ({ secondBasin: id }, version) => [
      { id, version, name: 'Tub 2' },
      { id, version, isActive: false },
    ],
    again: 'unchanged',
  },
  'schedules.replace': {
    calls: ({ schedule: id }, version) => [
      { ...{ id, version, from: '2026-05-04', weeks: 1 }, windows: [] },
      {
        ...{ id, version, from: '2026-05-11', weeks: 2 },
        windows: [{ week: 2, dayOfWeek: 2, startTime: '09:00', endTime: '17:00' }],
      },
    ],
    again: 'unchanged',
  },
  'timeOff.update': {
    calls: ({ blocked: id, ana }, version) => [
      { id, version, startTime: thursdayAt('09:00') },
      { id, version, staffId: ana },
    ],
    again: 'unchanged',
  },
  'clients.update': {
    calls: ({ elif: id }, version) => [
      { id, version, phone: '1' },
      { id, version, phone: '2' },
    ],
    again: 'unchanged',
  },
  'waitlist.update': {
    calls: ({ waiting: id, nur, ana }, version) => [
      { id, version, until: '2026-04-30' },
      { id, version, clientId: nur, staffIds: [ana], daysOfWeek: [6], notes: 'on Saturdays' },
    ],
    again: 'unchanged',
  },
  'bookings.move': {
    calls: ({ booking: id, bea }, version) => [
      { id, version, startTime: mondayAt('12:00') },
      { id, version, staffId: bea },
    ],
    again: 'unchanged',
  },
  'bookings.setStatus': {
    calls: ({ booking: id }, version) => [
      { id, version, status: 'pending' },
      { id, version, status: 'cancelled', cancellationReason: 'Ill' },
    ],
    again: 'illegal_transition',
  },
  'bookings.annotate': {
    calls: ({ booking: id, elif }, version) => [
      { id, version, clientId: elif },
      { id, version, notes: 'late', priceCents: 3900 },
    ],
    again: 'unchanged',
  },
  'visits.move': {
    calls: ({ visit }, version) => [
      { ...ofGroup(visit, version), startTime: mondayAt('12:00') },
      { ...ofGroup(visit, version), startTime: mondayAt('13:00') },
    ],
    record: firstBooking,
    again: 'unchanged',
  },
  'visits.cancel': {
    calls: ({ visit }, version) => [ofGroup(visit, version), ofGroup(visit, version)],
    doesOneThing: true,
    record: firstBooking,
    again: 'stale_version',
  },
  'series.cancel': {
    calls: ({ series }, version) => [ofGroup(series, version), ofGroup(series, version)],
    doesOneThing: true,
    record: firstBooking,
    again: 'illegal_transition',
  },
};

/**
 * All that name the version of a record and leave a next one; what is set for the whole desk is no record of the history
 * (settings.test.ts), of what is removed there is none (dated-schedules.test.ts), and who is erased is changed no more (client-erasure.test.ts).
 */
export const updatingMethods: readonly MethodName[] = methodNames.filter(
  (name) =>
    methodOf(name).kind === 'command' &&
    name !== 'settings.update' &&
    name !== 'schedules.remove' &&
    name !== 'clients.erase' &&
    fieldsOf(name).some((field) => field === 'version' || field === 'bookings'),
);
