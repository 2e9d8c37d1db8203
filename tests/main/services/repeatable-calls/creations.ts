import { type MethodName, methodNames, methodOf } from '../../../../src/shared/contract/contract.ts';
import { mondayAt } from '../../open-test-desk.ts';
import {
  bookingsIn,
  type Content,
  type Furnished,
  type Seen,
  type SeriesValue,
  tuesdayAt,
  type VisitValue,
} from './furnished-desk.ts';

// Every creating call of the contract, with what it is sent. retries.test.ts holds the list against the contract.

export type Creation = {
  readonly content: (of: Furnished) => Content;
  /** The same content in other words; what it leaves out stays as it is. */
  readonly inOtherWords: (of: Furnished) => Content;
  /** For each field that a caller may send, the content with another value of it, which would be good by itself. */
  readonly otherwise: (of: Furnished) => Readonly<Record<string, Content>>;
  /** A call that changes the record that was made, which the creation answered, or, where none can be changed, removes it. */
  readonly changedBy: (id: string, made: unknown) => readonly [MethodName, Content];
};

const seen = ({ id, version }: Seen): Seen => ({ id, version });
const nineToFive = (dayOfWeek: number) => ({ dayOfWeek, startTime: '09:00', endTime: '17:00' });
const inWeek = (week: number) => ({ week, ...nineToFive(week) });
/** 15:00 in Istanbul, told from Greenwich. */
const threeInGreenwich = '2026-03-02T12:00:00.000Z';

export const creations: Readonly<Record<string, Creation>> = {
  'salons.create': {
    content: () => ({
      name: 'Lumen',
      timeZone: 'Europe/Istanbul',
      businessHours: [nineToFive(1), nineToFive(2)],
      slotMinutes: 15,
      daysWithoutHours: 'closed',
    }),
    inOtherWords: () => ({ name: ' Lumen ', businessHours: [nineToFive(2), nineToFive(1)] }),
    otherwise: () => ({
      name: { name: 'Nova' },
      timeZone: { timeZone: 'Europe/Berlin' },
      businessHours: { businessHours: [nineToFive(1)] },
      slotMinutes: { slotMinutes: 30 },
      daysWithoutHours: { daysWithoutHours: 'open' },
    }),
    changedBy: (id) => ['salons.update', { id, version: 1, name: 'Nova', slotMinutes: 5 }],
  },
  'staff.create': {
    content: ({ salon, cut, wax }) => ({
      salonId: salon,
      name: 'Cem',
      color: 'rose',
      serviceIds: [cut, wax],
      startsOn: '2026-03-02',
      endsOn: '2027-03-01',
    }),
    inOtherWords: ({ salon, cut, wax }) => ({
      salonId: salon.toUpperCase(),
      name: 'Cem ',
      serviceIds: [wax, cut.toUpperCase(), wax],
    }),
    otherwise: ({ otherSalon, cut }) => ({
      salonId: { salonId: otherSalon, serviceIds: null },
      name: { name: 'Can' },
      color: { color: 'teal' },
      serviceIds: { serviceIds: [cut] },
      startsOn: { startsOn: null },
      endsOn: { endsOn: '2026-12-31' },
    }),
    changedBy: (id) => ['staff.update', { id, version: 1, name: 'Can', isActive: false, position: 9 }],
  },
  'resourceKinds.create': {
    content: ({ salon }) => ({ salonId: salon, name: 'Chair' }),
    inOtherWords: ({ salon }) => ({ salonId: salon.toUpperCase(), name: ' Chair' }),
    otherwise: ({ otherSalon }) => ({ salonId: { salonId: otherSalon }, name: { name: 'Table' } }),
    changedBy: (id) => ['resourceKinds.update', { id, version: 1, name: 'Stool' }],
  },
  'resources.create': {
    content: ({ basin }) => ({ kindId: basin, name: 'Basin 3' }),
    inOtherWords: ({ basin }) => ({ kindId: basin.toUpperCase(), name: 'Basin 3 ' }),
    otherwise: ({ mirror }) => ({ kindId: { kindId: mirror }, name: { name: 'Basin 4' } }),
    changedBy: (id) => ['resources.update', { id, version: 1, isActive: false, position: 7 }],
  },
  'services.create': {
    content: ({ salon, basin, mirror }) => ({
      salonId: salon,
      name: 'Trim',
      durationMinutes: 15,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 5,
      processing: { afterMinutes: 5, minutes: 5 },
      needs: [basin, mirror],
      priceCents: 900,
      color: 'teal',
    }),
    inOtherWords: ({ salon, basin, mirror }) => ({
      salonId: salon.toUpperCase(),
      name: '  Trim',
      needs: [mirror, basin.toUpperCase(), mirror],
    }),
    otherwise: ({ otherSalon, basin }) => ({
      salonId: { salonId: otherSalon, needs: [] },
      name: { name: 'Beard' },
      durationMinutes: { durationMinutes: 20 },
      bufferBeforeMinutes: { bufferBeforeMinutes: 5 },
      bufferAfterMinutes: { bufferAfterMinutes: 0 },
      processing: { processing: null },
      needs: { needs: [basin] },
      priceCents: { priceCents: null },
      color: { color: 'rose' },
    }),
    changedBy: (id) => ['services.update', { id, version: 1, durationMinutes: 30, isActive: false }],
  },
  'clients.create': {
    content: ({ salon }) => ({
      salonId: salon,
      name: 'Nil',
      phone: '0532 123 45 67',
      email: 'nil@example.org',
      notes: 'left\nhand',
      alert: 'Allergic to ammonia',
      birthday: '02-29',
      mayContact: true,
    }),
    inOtherWords: () => ({ name: 'Nil ', phone: ' +90 (532) 123-45-67', notes: 'left\r\nhand\n' }),
    otherwise: ({ otherSalon }) => ({
      salonId: { salonId: otherSalon },
      name: { name: 'Nur' },
      phone: { phone: null },
      email: { email: 'nur@example.org' },
      notes: { notes: 'right hand' },
      alert: { alert: 'Wears a hearing aid' },
      birthday: { birthday: '03-01' },
      mayContact: { mayContact: false },
    }),
    changedBy: (id) => ['clients.update', { id, version: 1, phone: null, notes: 'moved away' }],
  },
  'bookings.create': {
    content: ({ ana, cut, elif, firstBasin, waiting }) => ({
      waitlistEntryId: waiting,
      resourceIds: [firstBasin],
      staffId: ana,
      serviceId: cut,
      clientId: elif,
      startTime: mondayAt('15:00'),
      endTime: mondayAt('15:45'),
      status: 'pending',
      notes: 'by the window',
    }),
    inOtherWords: ({ ana, firstBasin }) => ({
      resourceIds: [firstBasin.toUpperCase()],
      staffId: ana.toUpperCase(),
      startTime: threeInGreenwich,
      notes: ' by the window ',
    }),
    otherwise: ({ bea, wax, nur, secondBasin, waitingToo }) => ({
      waitlistEntryId: { waitlistEntryId: waitingToo },
      resourceIds: { resourceIds: [secondBasin] },
      staffId: { staffId: bea },
      serviceId: { serviceId: wax },
      clientId: { clientId: nur, waitlistEntryId: undefined },
      startTime: { startTime: mondayAt('16:00') },
      endTime: { endTime: mondayAt('16:00') },
      status: { status: 'confirmed' },
      notes: { notes: 'by the door' },
    }),
    changedBy: (id) => ['bookings.setStatus', { id, version: 1, status: 'cancelled' }],
  },
  'schedules.plan': {
    content: ({ ana }) => ({
      staffId: ana,
      from: '2026-03-23',
      weeks: 2,
      windows: [inWeek(1), inWeek(2)],
    }),
    inOtherWords: ({ ana }) => ({
      staffId: ana.toUpperCase(),
      windows: [{ ...inWeek(2), isActive: true }, inWeek(1)],
    }),
    otherwise: ({ bea }) => ({
      staffId: { staffId: bea },
      from: { from: '2026-03-24' },
      weeks: { weeks: 3 },
      windows: { windows: [inWeek(1)] },
    }),
    changedBy: (id) => ['schedules.remove', { id, version: 1 }],
  },
  'timeOff.create': {
    content: ({ bea }) => ({
      staffId: bea,
      startTime: mondayAt('15:00'),
      endTime: mondayAt('18:00'),
      reason: 'dentist',
    }),
    inOtherWords: ({ bea }) => ({
      staffId: bea.toUpperCase(),
      kind: 'away',
      startTime: threeInGreenwich,
      reason: ' dentist',
    }),
    otherwise: ({ ana }) => ({
      staffId: { staffId: ana },
      startTime: { startTime: mondayAt('16:00') },
      endTime: { endTime: mondayAt('17:00') },
      kind: { kind: 'blocked', endTime: mondayAt('16:00') },
      reason: { reason: 'school' },
    }),
    changedBy: (id) => ['timeOff.remove', { id }],
  },
  'closures.create': {
    content: ({ salon }) => ({
      salonId: salon,
      startDate: '2026-03-20',
      endDate: '2026-03-22',
      reason: 'holiday',
    }),
    inOtherWords: ({ salon }) => ({ salonId: salon.toUpperCase(), reason: 'holiday ' }),
    otherwise: ({ otherSalon }) => ({
      salonId: { salonId: otherSalon },
      startDate: { startDate: '2026-03-21' },
      endDate: { endDate: '2026-03-23' },
      reason: { reason: 'water' },
    }),
    changedBy: (id) => ['closures.remove', { id }],
  },
  'waitlist.create': {
    content: ({ salon, elif, cut, wax, ana, bea }) => ({
      salonId: salon,
      clientId: elif,
      serviceIds: [cut, wax],
      staffIds: [ana, bea],
      from: '2026-03-02',
      until: '2026-03-31',
      daysOfWeek: [1, 2],
      startTime: '09:00',
      endTime: '24:00',
      notes: 'after school',
    }),
    inOtherWords: ({ salon, ana, bea }) => ({
      salonId: salon.toUpperCase(),
      staffIds: [bea, ana.toUpperCase()],
      daysOfWeek: [2, 1],
      notes: ' after school ',
    }),
    otherwise: ({ otherSalon, nur, cut, wax, ana }) => ({
      salonId: { salonId: otherSalon },
      clientId: { clientId: nur },
      serviceIds: { serviceIds: [wax, cut] },
      staffIds: { staffIds: [ana] },
      from: { from: '2026-03-03' },
      until: { until: '2026-04-01' },
      daysOfWeek: { daysOfWeek: [1] },
      startTime: { startTime: '10:00' },
      endTime: { endTime: '18:00' },
      notes: { notes: null },
    }),
    changedBy: (id) => ['waitlist.remove', { id }],
  },
  'series.create': {
    content: ({ ana, cut, elif, firstBasin, waiting }) => ({
      waitlistEntryId: waiting,
      resourceIds: [firstBasin],
      staffId: ana,
      serviceId: cut,
      clientId: elif,
      startTime: tuesdayAt('15:00'),
      endTime: tuesdayAt('15:45'),
      everyWeeks: 2,
      count: 3,
      status: 'pending',
      notes: 'the usual',
      accept: 'all',
    }),
    inOtherWords: ({ ana, firstBasin }) => ({
      resourceIds: [firstBasin.toUpperCase()],
      staffId: ana.toUpperCase(),
      startTime: '2026-03-03T12:00:00.000Z',
      notes: 'the usual ',
      count: undefined,
      until: '2026-04-13',
    }),
    otherwise: ({ ana, bea, wax, nur, secondBasin, waitingToo }) => ({
      waitlistEntryId: { waitlistEntryId: waitingToo },
      instead: { instead: [{ date: '2026-03-17', staffId: ana, startTime: '2026-03-17T16:00:00+03:00' }] },
      resourceIds: { resourceIds: [secondBasin] },
      staffId: { staffId: bea },
      serviceId: { serviceId: wax },
      clientId: { clientId: nur, waitlistEntryId: undefined },
      startTime: { startTime: tuesdayAt('16:00'), endTime: tuesdayAt('16:45') },
      endTime: { endTime: tuesdayAt('16:00') },
      everyWeeks: { everyWeeks: 1 },
      count: { count: 4 },
      until: { count: undefined, until: '2026-03-20' },
      status: { status: 'confirmed' },
      notes: { notes: null },
    }),
    changedBy: (id, made) => [
      'series.cancel',
      {
        id,
        bookings: bookingsIn(made as SeriesValue)
          .slice(1)
          .map(seen),
      },
    ],
  },
  'visits.create': {
    content: ({ ana, bea, cut, wax, elif, waiting }) => ({
      waitlistEntryId: waiting,
      clientId: elif,
      status: 'pending',
      notes: 'wedding',
      parts: [
        { staffId: ana, serviceId: cut, startTime: mondayAt('15:00') },
        { staffId: bea, serviceId: wax },
      ],
    }),
    inOtherWords: ({ ana, bea, cut, wax }) => ({
      notes: ' wedding',
      parts: [
        {
          staffId: ana.toUpperCase(),
          serviceId: cut,
          startTime: threeInGreenwich,
          endTime: mondayAt('15:45'),
        },
        { staffId: bea, serviceId: wax, startTime: mondayAt('15:45') },
      ],
    }),
    otherwise: ({ ana, bea, cut, wax, nur, waitingToo }) => ({
      waitlistEntryId: { waitlistEntryId: waitingToo },
      clientId: { clientId: nur, waitlistEntryId: undefined },
      status: { status: 'confirmed' },
      notes: { notes: 'birthday' },
      parts: {
        parts: [
          { staffId: ana, serviceId: cut, startTime: mondayAt('15:00') },
          { staffId: bea, serviceId: wax, startTime: mondayAt('15:00') },
        ],
      },
    }),
    changedBy: (id, made) => ['visits.cancel', { id, bookings: (made as VisitValue).bookings.map(seen) }],
  },
};

/** What a call says beside the content of what it creates: how, not what. It is not remembered, and so not compared. */
export const manners: readonly string[] = ['accept', 'resolutions'];

export const creatingMethods: readonly MethodName[] = methodNames.filter((name) => methodOf(name).creates);
