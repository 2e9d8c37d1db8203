import type { BookingStatus } from '../../domain/booking.ts';
import type { TimeOffKind } from '../../domain/working-time.ts';
import type { Formats } from '../formats.ts';

/** What happened to a booking, as it follows who did it: “Reception” “cancelled Elif Kaya, Cut, 14:00 with Ana”. */
const becomes: Readonly<Record<BookingStatus, (booking: string) => string>> = {
  pending: (booking) => `set back to pending: ${booking}`,
  confirmed: (booking) => `confirmed ${booking}`,
  arrived: (booking) => `marked as arrived: ${booking}`,
  completed: (booking) => `completed ${booking}`,
  cancelled: (booking) => `cancelled ${booking}`,
  no_show: (booking) => `marked as a no-show: ${booking}`,
};

const timeOffKinds: Readonly<Record<TimeOffKind, string>> = { away: 'Time off', blocked: 'Blocked time' };

export const history = {
  list: 'Changes, newest first',
  detail: 'The chosen change',
  kinds: {
    label: 'What',
    all: 'Everything',
    bookings: 'Bookings',
    clients: 'Clients',
    people: 'People and schedules',
    services: 'Services and rooms',
    salon: 'Salon',
  },
  filters: {
    label: 'Filters',
    date: 'Day',
    previous: 'The day before',
    next: 'The day after',
    person: 'Person',
    everybody: 'Everybody',
    client: 'Client',
    findClient: 'Any client',
    noClient: 'Nobody found',
    clear: 'Show everything',
    booking: 'One booking',
    bookingOf: (booking: string) => `Booking: ${booking}`,
    clientOf: (name: string) => `Client: ${name}`,
    remove: (filter: string) => `Remove the filter: ${filter}`,
    only: {
      booking: 'Only this booking',
      client: (name: string) => `Only ${name}`,
      person: (name: string) => `Only ${name}`,
    },
  },
  empty: {
    title: 'Nothing was changed yet',
    explanation:
      'Whatever is booked, moved or changed here is listed, with who did it and what it was before.',
    filteredTitle: 'Nothing fits these filters',
    filteredExplanation: 'Nothing of the kind was changed, or not on that day.',
  },
  loadingMore: 'Earlier changes are coming…',
  searchOn: 'Search further back',
  notSearched: (count: number, { plural }: Formats) =>
    plural(count, {
      one: 'One older entry has not been searched yet.',
      other: '# older entries have not been searched yet.',
    }),
  records: (count: number, { plural }: Formats) => plural(count, { one: '# record', other: '# records' }),
  moreRecords: (count: number, { plural }: Formats) =>
    plural(count, { one: 'And # more record.', other: 'And # more records.' }),
  entry: (sequence: number, { number }: Formats) => `Entry ${number(sequence)}`,
  columns: { field: 'Field', before: 'Before', after: 'After' },
  none: 'none',
  onlyInside: 'Nothing that is shown on a screen.',
  erased: 'What this said of the person was erased.',
  open: {
    booking: 'Open booking',
    client: 'Open client',
    person: 'Open person',
    schedule: 'Open schedule',
    service: 'Open service',
    resources: 'Open rooms and devices',
    closures: 'Open closures',
    salon: 'Open salon',
  },
  notOpened: 'This booking could not be opened.',
  checkedAt: (time: string, verdict: string) => `Checked at ${time}. ${verdict}`,
  meaning:
    'Every change is an entry that is chained to the one before; the check follows the chain. It finds entries that were changed past the desk. It does not compare the bookings and other records with their entries.',
  sentences: {
    done: (who: string, what: string) => `${who} ${what}`,
    undone: (who: string, what: string) => `Undone by ${who}: ${what}`,
    redone: (who: string, what: string) => `Redone by ${who}: ${what}`,
  },
  bookings: {
    of: (client: string | undefined, service: string) =>
      client === undefined ? `${service} without a client` : `${client}, ${service}`,
    at: (what: string, when: string, person: string) => `${what}, ${when} with ${person}`,
    booked: (booking: string) => `booked ${booking}`,
    pending: (booking: string) => `booked as pending: ${booking}`,
    restored: (booking: string) => `restored ${booking}`,
    moved: (what: string, from: string, to: string, person: string) =>
      `moved ${what}, from ${from} to ${to} with ${person}`,
    given: (what: string, when: string, from: string, to: string) =>
      `moved ${what}, ${when}, from ${from} to ${to}`,
    movedAndGiven: (what: string, from: string, fromPerson: string, to: string, toPerson: string) =>
      `moved ${what}, from ${from} with ${fromPerson} to ${to} with ${toPerson}`,
    service: (booking: string, from: string, to: string) =>
      `changed the service of ${booking}, from ${from} to ${to}`,
    client: (booking: string, from: string, to: string) =>
      `changed the client of ${booking}, from ${from} to ${to}`,
    becomes,
  },
  groups: {
    noClient: 'no client',
    visit: (client: string | undefined, count: number, { plural }: Formats) => {
      const visit = client === undefined ? 'a visit' : `a visit of ${client}`;
      return plural(count, { one: `${visit}, # service`, other: `${visit}, # services` });
    },
    series: (client: string | undefined, count: number, { plural }: Formats) => {
      const series = client === undefined ? 'a series' : `a series of ${client}`;
      return plural(count, { one: `${series}, # date`, other: `${series}, # dates` });
    },
    from: (what: string, when: string) => `${what}, from ${when}`,
    moved: (what: string, from: string, to: string) => `moved ${what}, from ${from} to ${to}`,
    changed: (what: string) => `changed ${what}`,
    withBookings: (what: string, count: number, { plural }: Formats) =>
      plural(count, { one: `${what}, and # booking with it`, other: `${what}, and # bookings with it` }),
    andMore: (what: string, count: number, { plural }: Formats) =>
      plural(count, { one: `${what}, and # more change`, other: `${what}, and # more changes` }),
  },
  others: {
    added: (what: string) => `added ${what}`,
    changed: (what: string) => `changed ${what}`,
    changedIn: (what: string, fields: string) => `changed ${what}: ${fields}`,
    removed: (what: string) => `removed ${what}`,
    merged: (what: string) => `merged ${what} into another entry`,
    erased: 'erased the personal data of a client',
    salon: (name: string) => `the salon ${name}`,
    staff: (name: string) => `the person ${name}`,
    service: (name: string) => `the service ${name}`,
    resource_kind: (name: string) => `the kind ${name}`,
    resource: (name: string) => `the room or device ${name}`,
    availability: (person: string) => `the weekly hours of ${person}`,
    schedule: (person: string, date: string) => `the schedule of ${person} from ${date}`,
    override: (person: string, date: string) => `the hours of ${person} on ${date}`,
    time_off: (person: string, when: string) => `time off of ${person} from ${when}`,
    blocked: (person: string, when: string) => `blocked time of ${person} from ${when}`,
    closure: (date: string) => `the closure on ${date}`,
    waitlist_entry: (client: string) => `${client} on the waitlist`,
    client: (name: string) => `the client ${name}`,
  },
  fields: {
    start: 'Start',
    end: 'End',
    person: 'Person',
    kind: 'Kind',
    date: 'Date',
    order: 'Order',
    reason: 'Reason',
    length: 'Length',
    processing: 'Processing',
    visit: 'Part of a visit',
    series: 'Part of a series',
  },
  values: {
    timeOffKinds,
    notInForce: (times: string) => `${times} (not in force)`,
    day: (day: string, times: string) => `${day} ${times}`,
    week: (week: number, day: string) => `Week ${week}: ${day}`,
    processing: (after: string, length: string) => `after ${after}, for ${length}`,
    formerKind: 'a former kind',
  },
} as const;
