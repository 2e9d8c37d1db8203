import { withFullStop } from '../full-stop.ts';
import {
  type AbsenceWords,
  type AbsentWords,
  type AvailabilityWords,
  absentInWords,
  availabilityInWords,
  type CollisionWords,
  collisionInWords,
  outsideInWords,
  type PersonRule,
  type RuleWords,
  takenInWords,
} from '../rule-words.ts';

const person = (name: string): AvailabilityWords => ({
  from: (first) => `${name} works here from ${first} on.`,
  until: (last) => `${name} works here until ${last} only.`,
  allDay: (date) => `${name} does not work on ${date}.`,
  before: (opens) => `${name} starts at ${opens}.`,
  gap: (times) => `${name} is off ${times}.`,
  touching: (at) => `${name}’s working windows change at ${at}; a booking cannot run across it.`,
  after: (closes) => `${name} is off after ${closes}.`,
  midnight: 'A booking cannot run across midnight.',
});

const salon: AbsenceWords = {
  allDay: (date) => `The salon is closed on ${date}.`,
  before: (opens) => `The salon opens at ${opens}.`,
  gap: (times) => `The salon is closed ${times}.`,
  touching: (at) => `The salon’s opening windows change at ${at}; a booking cannot run across it.`,
  after: (closes) => `The salon closes at ${closes}.`,
  midnight: 'A booking cannot run across midnight.',
};

const because = (reason: string | null): string => (reason ? ` (${reason})` : '');

const awayFor: AbsentWords = {
  hours: (times) => times,
  day: (date) => `on ${date}`,
  days: (first, last) => `from ${first} to ${last}`,
};

const collision: CollisionWords = {
  unseen: 'This time has just been taken by another booking.',
  times: ({ staff, booked }) => withFullStop(`${staff} is booked ${booked}`),
  back: ({ staff, whose, back }) => `${staff} is back at ${whose} at ${back}.`,
  its_buffers: ({ staff, booked, kept }) =>
    `${staff} needs time to prepare or clean up around ${booked}; kept free: ${kept}.`,
  own_buffers: ({ staff, booked, needed }) =>
    `With the time to prepare and clean up this booking needs ${needed}, and ${staff} is booked ${booked}.`,
  both_buffers: ({ booked, kept, needed }) =>
    `With the time to prepare and clean up this booking needs ${needed}, and ${booked} keeps ${kept} free.`,
};

export const rules: RuleWords = {
  staff_required: () => 'Choose who takes this booking.',
  staff_unknown: () => 'This person is not on the team. Choose someone else.',
  staff_inactive: ({ staff }) => `${staff} takes no bookings any more. Choose someone else.`,
  service_required: () => 'Choose a service.',
  service_unknown: () => 'This service does not exist. Choose another one.',
  service_inactive: ({ service }) => `${service} is no longer offered. Choose another service.`,
  staff_other_salon: ({ staff, service }) =>
    `${staff} works for another salon than the one that offers ${service}.`,
  service_not_offered: ({ staff, service }) =>
    `${staff} does not offer ${service}. Choose another person or service.`,
  time_invalid: () => 'A booking starts and ends at a date and time on a whole minute.',
  end_before_start: () => 'A booking must end after it starts.',
  duration_mismatch: ({ service, neededMinutes, askedMinutes }, { plural, number }) =>
    `${service} takes ${plural(neededMinutes, { one: '# minute', other: '# minutes' })}, not ${number(askedMinutes)}.`,
  outside_availability: (violation, formats) =>
    availabilityInWords(violation, formats, person(violation.staff)),
  outside_business_hours: (violation, formats) => outsideInWords(violation, formats, salon),
  salon_closed: ({ startDate, endDate, reason }, { date }) => {
    const dates =
      startDate === endDate
        ? `on ${date(startDate, 'spoken')}`
        : `from ${date(startDate, 'spoken')} to ${date(endDate, 'spoken')}`;
    return `The salon is closed ${dates}${because(reason)}.`;
  },
  staff_time_off: ({ staff, kind, window, reason, timeZone }, formats) => {
    const when = absentInWords(window, timeZone, formats, awayFor);
    return `${staff}${kind === 'away' ? ' is away' : '’s time is blocked'} ${when}${because(reason)}.`;
  },
  overlap: (violation, formats) => collisionInWords(violation, formats, collision),
  client_unknown: () => 'This client is not in the client list of the salon.',
  resource_unknown: () => 'This service needs no such room or device. Choose another one, or none.',
  resource_taken: (violation, formats) =>
    takenInWords(violation, formats, {
      noneInUse: (kind) => `No ${kind} is in use.`,
      noneFree: (kind, units) => withFullStop(`No ${kind} is free: ${units}`),
      outOfUse: (unit) => `${unit} is out of use.`,
      taken: (unit, whom) => withFullStop(`${unit} is taken ${whom}`),
    }),
};

const hoursOfNamed: AvailabilityWords = {
  from: (first) => `Works here from ${first} on.`,
  until: (last) => `Works here until ${last} only.`,
  allDay: (date) => `Does not work on ${date}.`,
  before: (opens) => `Starts at ${opens}.`,
  gap: (times) => `Off ${times}.`,
  touching: (at) => `Working windows change at ${at}; a booking cannot run across it.`,
  after: (closes) => `Off after ${closes}.`,
  midnight: 'A booking cannot run across midnight.',
};

/** The same of a person who was named in the line above. */
export const rulesOfNamed: Pick<RuleWords, PersonRule> = {
  staff_inactive: () => 'Takes no bookings any more.',
  service_not_offered: ({ service }) => `Does not offer ${service}.`,
  outside_availability: (violation, formats) => availabilityInWords(violation, formats, hoursOfNamed),
  staff_time_off: ({ kind, window, reason, timeZone }, formats) => {
    const when = absentInWords(window, timeZone, formats, awayFor);
    return `${kind === 'away' ? 'Away' : 'Time is blocked'} ${when}${because(reason)}.`;
  },
  overlap: (violation, formats) =>
    collisionInWords(violation, formats, {
      ...collision,
      times: ({ booked }) => withFullStop(`Booked ${booked}`),
      back: ({ whose, back }) => `Back at ${whose} at ${back}.`,
    }),
};
