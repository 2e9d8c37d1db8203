import type { Story } from './story.ts';

/**
 * Stories that a desk or the oracle once got wrong, in the form in which a failing run prints them; each is told again in every run. The first
 * were mistakes, those from the buffer on were found in desks that had been broken on purpose, as were the last two; those of schedules, of
 * somebody's last day and of blocked time were written down for what a random story seldom reaches.
 */
export const regressions: Readonly<Record<string, Story>> = {
  'the history of a week that was empty and stays empty adds up to an empty week': {
    week: 'spring',
    steps: [{ call: 'availability.replace', input: { staffId: '@ana', windows: [] } }],
  },
  'what a redo strands is told by the name that the service has then': {
    week: 'spring',
    steps: [
      { call: 'services.update', input: { id: '@spa', version: 'current', isActive: false, name: 'Bea' } },
      { call: 'history.undo', input: {} },
      { call: 'history.redo', input: {} },
    ],
  },
  'a closure that is sent again with resolutions that were not carried out is another call': {
    week: 'spring',
    steps: [
      { call: 'closures.create', input: { id: '@c1', salonId: '@ada', startDate: 'd0', endDate: 'd0' } },
      {
        call: 'closures.create',
        input: { id: '@c1', salonId: '@ada', startDate: 'd0', endDate: 'd0', resolutions: 'cancel all' },
      },
    ],
  },
  'somebody whose schedule stays is not removed by an undo': {
    week: 'spring',
    steps: [
      { call: 'timeOff.create', input: { staffId: '@ana', startTime: 'd0 09:30', endTime: '+300' } },
      { call: 'staff.create', input: { id: '@dora', salonId: '@ada', name: 'Dora' } },
      {
        call: 'schedules.plan',
        input: { staffId: '@dora', from: 'd0', weeks: 3, windows: [], resolutions: 'move all' },
      },
      { call: 'history.undo', input: {} },
      { call: 'history.undo', input: {} },
    ],
  },
  'the buffer before a service keeps the time free that another booking ends in': {
    week: 'spring',
    steps: [
      {
        call: 'bookings.create',
        input: { staffId: '@cem', serviceId: '@spa', startTime: 'd6 11:15', endTime: '+fit' },
      },
    ],
  },
  'a booking may end when the next one begins': {
    week: 'spring',
    steps: [
      {
        call: 'bookings.create',
        input: { staffId: '@ana', serviceId: '@cut', startTime: 'd0 09:15', endTime: '+fit' },
      },
    ],
  },
  'a cancelled booking is not restored on a date that was closed since': {
    week: 'spring',
    steps: [
      { call: 'bookings.setStatus', input: { id: '@b2', version: 'current', status: 'cancelled' } },
      { call: 'closures.create', input: { salonId: '@luna', startDate: 'd1', endDate: 'd6' } },
      { call: 'bookings.setStatus', input: { id: '@b2', version: 'current', status: 'pending' } },
    ],
  },
  'a window that the clock skips as a whole opens nothing': {
    week: 'spring',
    steps: [
      {
        call: 'salons.preview',
        input: { id: '@luna', businessHours: [{ dayOfWeek: 0, startTime: '02:00', endTime: '03:00' }] },
      },
    ],
  },
  'a visit is not taken back to hours that the salon has given up': {
    week: 'spring',
    steps: [
      {
        call: 'visits.create',
        input: { parts: [{ startTime: 'd0 09:05', staffId: '@ana', serviceId: '@wax' }] },
      },
      {
        call: 'salons.update',
        input: {
          id: '@ada',
          version: 'current',
          businessHours: [{ dayOfWeek: 3, startTime: '09:00', endTime: '13:00' }],
        },
      },
      { call: 'visits.move', input: { id: '@visit', bookings: 'standing', startTime: 'd2 09:30' } },
      { call: 'history.undo', input: {} },
    ],
  },
  'bookings that move together are not in the way of each other where they stood': {
    week: 'spring',
    steps: [
      {
        call: 'visits.create',
        input: { parts: [{ startTime: 'd7 09:30', staffId: '@cem', serviceId: '@spa' }] },
      },
      {
        call: 'salons.update',
        input: { id: '@luna', version: 'current', daysWithoutHours: 'open', resolutions: 'move all' },
      },
    ],
  },
  'what is stranded already is not stranded by the next change': {
    week: 'spring',
    steps: [
      {
        call: 'timeOff.create',
        input: { staffId: '@ana', startTime: 'd0 09:30', endTime: '+1440', resolutions: 'keep all' },
      },
      { call: 'timeOff.preview', input: { staffId: '@ana', startTime: 'd7 10:00', endTime: '+30' } },
    ],
  },
  'an override that is taken back leaves its entry in the history': {
    week: 'spring',
    steps: [
      { call: 'overrides.set', input: { staffId: '@ana', date: 'd6', windows: [] } },
      { call: 'history.undo', input: {} },
    ],
  },
  'a moved booking keeps its length when its service has another one by now': {
    week: 'spring',
    steps: [
      {
        call: 'services.update',
        input: { id: '@spa', version: 'current', durationMinutes: 45, bufferAfterMinutes: 0 },
      },
      { call: 'bookings.move', input: { id: '@b2', version: 'current', startTime: 'd6 12:00' } },
    ],
  },
  'a series stays at its time on the wall when the clock is moved': {
    week: 'spring',
    steps: [
      {
        call: 'series.create',
        input: {
          accept: 'all',
          staffId: '@cem',
          serviceId: '@spa',
          startTime: 'd0 10:00',
          endTime: '+fit',
          everyWeeks: 2,
          count: 3,
        },
      },
    ],
  },
  'the weeks of a schedule take turns from the Monday of the week in which it begins': {
    week: 'spring',
    steps: [
      {
        call: 'bookings.create',
        input: { staffId: '@bea', serviceId: '@cut', startTime: 'd0 08:00', endTime: '+fit' },
      },
      {
        call: 'bookings.create',
        input: { staffId: '@bea', serviceId: '@cut', startTime: 'd7 08:00', endTime: '+fit' },
      },
      {
        call: 'bookings.create',
        input: { staffId: '@bea', serviceId: '@cut', startTime: 'd7 13:00', endTime: '+fit' },
      },
      {
        call: 'bookings.create',
        input: { staffId: '@bea', serviceId: '@cut', startTime: 'd6 10:00', endTime: '+fit' },
      },
    ],
  },
  'nobody works after their last day, whatever an override says': {
    week: 'autumn',
    steps: [
      {
        call: 'overrides.set',
        input: { staffId: '@ana', date: 'd6', windows: [{ startTime: '09:00', endTime: '13:00' }] },
      },
      {
        call: 'bookings.create',
        input: { id: '@b3', staffId: '@ana', serviceId: '@cut', startTime: 'd6 10:00', endTime: '+fit' },
      },
      { call: 'staff.preview', input: { id: '@ana', endsOn: 'd6' } },
      { call: 'staff.preview', input: { id: '@ana', endsOn: 'd5' } },
      { call: 'staff.update', input: { id: '@ana', version: 'current', startsOn: 'd6', endsOn: 'd5' } },
      { call: 'staff.update', input: { id: '@ana', version: 'current', endsOn: 'd5' } },
      { call: 'staff.update', input: { id: '@ana', version: 'current', startsOn: 'd6' } },
      {
        call: 'bookings.check',
        input: { staffId: '@ana', serviceId: '@cut', startTime: 'd6 11:00', endTime: '+fit' },
      },
    ],
  },
  'a schedule does not return to the date on which another has begun since': {
    week: 'spring',
    steps: [
      { call: 'schedules.plan', input: { id: '@p2', staffId: '@ana', from: 'd0', weeks: 1, windows: [] } },
      { call: 'timeOff.create', input: { staffId: '@ana', startTime: 'd0 09:30', endTime: '+300' } },
      { call: 'schedules.remove', input: { id: '@p2', version: 'current' } },
      {
        call: 'schedules.plan',
        input: {
          id: '@p3',
          staffId: '@ana',
          from: 'd0',
          weeks: 1,
          windows: [],
          resolutions: 'move all',
        },
      },
      // Ana's booking does not return into her time off, so that the step before is next.
      { call: 'history.undo', input: {} },
      { call: 'history.undo', input: {} },
    ],
  },
  'a schedule that is planned again is the first one, also once it is removed': {
    week: 'spring',
    steps: [
      { call: 'schedules.plan', input: { id: '@p2', staffId: '@cem', from: 'd0', weeks: 1, windows: [] } },
      {
        call: 'schedules.replace',
        input: { id: '@p2', version: 'current', from: 'd1', weeks: 2, windows: [] },
      },
      { call: 'schedules.plan', input: { id: '@p3', staffId: '@cem', from: 'd0', weeks: 1, windows: [] } },
      { call: 'schedules.plan', input: { id: '@p2', staffId: '@cem', from: 'd0', weeks: 1, windows: [] } },
      { call: 'schedules.remove', input: { id: '@p2', version: 'current' } },
      { call: 'schedules.plan', input: { id: '@p2', staffId: '@cem', from: 'd0', weeks: 1, windows: [] } },
      { call: 'schedules.plan', input: { id: '@p2', staffId: '@cem', from: 'd0', weeks: 2, windows: [] } },
      { call: 'history.undo', input: {} },
    ],
  },
  'the parts of a visit that move together leave their units to each other': {
    week: 'spring',
    steps: [
      {
        call: 'visits.create',
        input: {
          parts: [
            { startTime: 'd6 10:00', staffId: '@ana', serviceId: '@wax' },
            { staffId: '@bea', serviceId: '@cut' },
            { staffId: '@bea', serviceId: '@wax' },
          ],
        },
      },
      { call: 'visits.move', input: { id: '@visit', bookings: 'standing', startTime: 'd6 09:15' } },
    ],
  },
  'time is not blocked again over what was moved there since, also when that is over': {
    week: 'spring',
    steps: [
      {
        call: 'timeOff.create',
        input: { id: '@t1', kind: 'blocked', staffId: '@ana', startTime: 'd0 08:00', endTime: '+60' },
      },
      { call: 'timeOff.create', input: { staffId: '@ana', startTime: 'd0 09:30', endTime: '+300' } },
      { call: 'timeOff.remove', input: { id: '@t1' } },
      { call: 'bookings.move', input: { id: '@b1', version: 'current', startTime: 'd0 08:00' } },
      // The booking does not return into Ana's time off, so that the step before is next.
      { call: 'history.undo', input: {} },
      { call: 'history.undo', input: {} },
      { passMinutes: 1440 },
      { call: 'history.undo', input: {} },
      { call: 'bookings.setStatus', input: { id: '@b1', version: 'current', status: 'no_show' } },
    ],
  },
  'blocked time goes to another person and comes back, unless something is booked there by then': {
    week: 'spring',
    steps: [
      {
        call: 'timeOff.create',
        input: { id: '@t1', kind: 'blocked', staffId: '@ana', startTime: 'd0 10:30', endTime: '+60' },
      },
      {
        call: 'timeOff.create',
        input: {
          id: '@t1',
          kind: 'blocked',
          staffId: '@ana',
          startTime: 'd0 10:30',
          endTime: '+60',
          resolutions: 'cancel all',
        },
      },
      { call: 'timeOff.update', input: { id: '@t1', version: 'current', staffId: '@cem' } },
      { call: 'timeOff.update', input: { id: '@t1', version: 'current', staffId: '@bea', reason: 'call' } },
      { call: 'timeOff.update', input: { id: '@t1', version: 'stale', startTime: 'd0 10:45' } },
      { call: 'timeOff.update', input: { id: '@t1', version: 'current', startTime: 'd0 11:30' } },
      { call: 'history.undo', input: {} },
      { call: 'history.redo', input: {} },
      { call: 'history.undo', input: {} },
      { call: 'history.undo', input: {} },
      { call: 'history.redo', input: {} },
    ],
  },
  'a client is told to be elsewhere for as long as that booking stands, whoever does it': {
    week: 'spring',
    steps: [
      {
        call: 'bookings.create',
        input: {
          id: '@b3',
          staffId: '@bea',
          serviceId: '@cut',
          clientId: '@elif',
          startTime: 'd0 10:30',
          endTime: '+fit',
        },
      },
      { call: 'bookings.check', input: { bookingId: '@b3' } },
      { call: 'bookings.setStatus', input: { id: '@b1', version: 'current', status: 'no_show' } },
      { call: 'bookings.check', input: { bookingId: '@b3' } },
      { passMinutes: 1440 },
      { call: 'bookings.check', input: { bookingId: '@b3', startTime: 'd0 10:45' } },
    ],
  },
  'time is not blocked where somebody is booked': {
    week: 'spring',
    steps: [
      {
        call: 'timeOff.create',
        input: { kind: 'blocked', staffId: '@ana', startTime: 'd0 10:00', endTime: '+30' },
      },
    ],
  },
  'a client whose booking is cancelled is not told to be elsewhere': {
    week: 'spring',
    steps: [
      { call: 'bookings.setStatus', input: { id: '@b1', version: 'current', status: 'cancelled' } },
      {
        call: 'bookings.create',
        input: {
          staffId: '@bea',
          serviceId: '@wax',
          startTime: 'd0 10:15',
          endTime: '+fit',
          clientId: '@elif',
        },
      },
    ],
  },
  'a client whose creation is undone in the same moment as another change became nobody, and goes with nobody':
    {
      week: 'spring',
      steps: [
        {
          call: 'clients.erase',
          input: { id: '@gul', version: 'current', upcoming: 'cancel', bookings: 'ahead' },
        },
        {
          call: 'bookings.annotate',
          input: { id: '@b1', version: 'current', clientId: null, notes: 'is late' },
        },
        { call: 'history.undo', input: {} },
        { call: 'history.undo', input: {} },
        { call: 'history.undo', input: {} },
        { call: 'history.undo', input: {} },
        { call: 'history.undo', input: {} },
        {
          call: 'clients.erase',
          input: { id: '@elif', version: 'current', upcoming: 'cancel', bookings: 'ahead' },
        },
      ],
    },
  'the parts of a visit that is only asked about are not elsewhere to each other': {
    week: 'spring',
    steps: [
      {
        call: 'bookings.move',
        input: { id: '@nth0', version: 'current', startTime: 'd6 09:15z', endTime: '+fit' },
      },
      {
        call: 'visits.check',
        input: {
          clientId: '@elif',
          parts: [
            { startTime: 'd6 09:45z', staffId: '@ana', serviceId: '@wax' },
            { staffId: '@bea', serviceId: '@cut' },
            { staffId: '@bea', serviceId: '@wax' },
          ],
        },
      },
    ],
  },
};
