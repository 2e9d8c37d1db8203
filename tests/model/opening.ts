import type { Call } from './story.ts';

/**
 * How every story begins: a salon in Istanbul with Ana and Bea, who cut and wax, and one in New York with Cem, who works while
 * Istanbul's is open, so that the night on which New York's clock changes lies in the middle of everybody's day; and a booking in each.
 * Bea stays for a month and works by a schedule that began before the story and is in its first week on `d0`, in its second on `d7`. Ana's
 * noon of `d0` is blocked. Elif waits for another cut.
 */
export const opening: readonly Call[] = [
  { call: 'salons.create', input: { id: '@ada', name: 'Ada', timeZone: 'Europe/Istanbul' } },
  {
    call: 'salons.create',
    input: { id: '@luna', name: 'Luna', timeZone: 'America/New_York', slotMinutes: 30 },
  },
  { call: 'resourceKinds.create', input: { id: '@basin', salonId: '@ada', name: 'Basin' } },
  { call: 'resources.create', input: { id: '@tub1', kindId: '@basin', name: 'Basin 1' } },
  {
    call: 'services.create',
    input: { id: '@cut', salonId: '@ada', name: 'Cut', durationMinutes: 45, color: 'rose' },
  },
  {
    call: 'services.create',
    input: {
      id: '@wax',
      salonId: '@ada',
      name: 'Wax',
      durationMinutes: 30,
      bufferAfterMinutes: 15,
      needs: ['@basin'],
    },
  },
  {
    call: 'services.create',
    input: {
      id: '@spa',
      salonId: '@luna',
      name: 'Spa',
      durationMinutes: 60,
      bufferBeforeMinutes: 15,
      bufferAfterMinutes: 5,
      processing: { afterMinutes: 20, minutes: 25 },
    },
  },
  { call: 'staff.create', input: { id: '@ana', salonId: '@ada', name: 'Ana' } },
  { call: 'staff.create', input: { id: '@bea', salonId: '@ada', name: 'Bea', endsOn: 'd30' } },
  { call: 'staff.create', input: { id: '@cem', salonId: '@luna', name: 'Cem' } },
  {
    call: 'schedules.plan',
    input: {
      id: '@p1',
      staffId: '@bea',
      from: 'd-10',
      weeks: 2,
      windows: [
        { week: 2, dayOfWeek: 1, startTime: '11:00', endTime: '18:00' },
        { week: 1, dayOfWeek: 1, startTime: '08:00', endTime: '12:00' },
        { week: 1, dayOfWeek: 0, startTime: '10:00', endTime: '24:00' },
      ],
    },
  },
  {
    call: 'timeOff.create',
    input: {
      id: '@t0',
      kind: 'blocked',
      staffId: '@ana',
      startTime: 'd0 12:00',
      endTime: '+30',
      reason: 'call',
    },
  },
  {
    call: 'clients.create',
    input: {
      id: '@elif',
      salonId: '@ada',
      name: 'Elif Kaya',
      phone: '+90 555 123',
      alert: 'faints',
      notes: 'by the window',
    },
  },
  {
    call: 'clients.create',
    input: { id: '@gul', salonId: '@ada', name: 'Gül Kaya', alert: 'allergic', notes: 'wants tea' },
  },
  { call: 'clients.create', input: { id: '@deniz', salonId: '@luna', name: 'Deniz Ek' } },
  {
    call: 'waitlist.create',
    input: { id: '@w0', salonId: '@ada', clientId: '@elif', serviceIds: ['@cut'], from: 'd0', until: 'd7' },
  },
  {
    call: 'bookings.create',
    input: {
      id: '@b1',
      staffId: '@ana',
      serviceId: '@cut',
      clientId: '@elif',
      startTime: 'd0 10:00',
      endTime: '+fit',
    },
  },
  {
    call: 'bookings.create',
    input: { id: '@b2', staffId: '@cem', serviceId: '@spa', startTime: 'd6 10:00', endTime: '+fit' },
  },
];
