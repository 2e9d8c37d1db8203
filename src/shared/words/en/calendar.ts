import type { BookingStatus } from '../../domain/booking.ts';
import type { Formats } from '../formats.ts';
import { withFullStop } from '../full-stop.ts';
import { statusInSentence } from './booking.ts';

export const calendar = {
  toolbar: {
    label: 'Calendar',
    before: { day: 'Previous day', week: 'Previous week', month: 'Previous month' },
    after: { day: 'Next day', week: 'Next week', month: 'Next month' },
    goToDate: (date: string) => `${date}. Go to another date`,
    dateToGoTo: 'Date',
    view: 'View',
    views: { day: 'Day', week: 'Week', month: 'Month', list: 'List', rooms: 'Rooms' },
    person: 'Whose week',
    nextFree: 'Next free',
    carrying: (what: string) => `Moving ${what}: choose a time, Esc puts it back`,
    carried: (client: string, service: string, minutes: string) => `${client}, ${service}, ${minutes}`,
    putBack: 'Put it back',
    today: 'Today',
    service: 'Service to book',
    noService: 'Any service',
    newBooking: 'New booking',
    showRail: 'Show calendar and people',
    hideRail: 'Hide calendar and people',
    draft: (client: string | undefined) =>
      client === undefined ? 'Unfinished booking: choose a time' : `Booking for ${client}: choose a time`,
    discardDraft: 'Discard the unfinished booking',
  },
  /** Which service, where none is picked. */
  serviceQuestion: {
    title: {
      begin: 'New booking: choose the service, then the place',
      find: 'Next free time: choose the service',
    },
    titleFor: (client: string, asked: 'begin' | 'find') =>
      asked === 'begin'
        ? `Booking for ${client}: choose the service, then the place`
        : `Next free time for ${client}: choose the service`,
    placeholder: 'Service, or a client’s name',
    bookFor: (name: string) => `Book for “${name}”`,
  },
  /** The panel in which a time is looked for. */
  find: {
    label: 'Find a time',
    close: 'Close',
    from: 'From',
    days: 'Days that suit',
    timeOfDay: 'Time of day',
    times: { any: 'Any time', morning: 'Mornings', afternoon: 'Afternoons' },
    order: 'Order',
    orders: { earliest: 'Earliest first', best_fit: 'Best fit' },
    oneAfterTheOther: 'One after the other',
    chooseFirst: 'Choose a service to see the free times.',
    none: 'Nothing is free in these six weeks. Take other days, another time of day, or somebody else.',
    fit: {
      between: (earlier: string, later: string) => `Fills the gap between ${earlier} and ${later}`,
      fillsBefore: (later: string) => `Fills the gap before ${later}`,
      fillsAfter: (earlier: string) => `Fills the gap after ${earlier}`,
      fillsAll: 'Fills all of the time',
      before: (later: string) => `Right before ${later}`,
      after: (earlier: string) => `Right after ${earlier}`,
      first: 'Begins with the working hours',
      last: 'Ends with the working hours',
      leaves: (minutes: string) => `leaves ${minutes} too short for anything`,
    },
  },
  month: {
    nobody: 'Nobody at work',
    booked: (share: string) => `${share} booked`,
  },
  list: {
    search: 'Find bookings by client, telephone, e-mail or note',
    ofDate: (date: string) => `Bookings of ${date}`,
    found: (count: number, { plural }: Formats) =>
      plural(count, { one: '# booking found', other: '# bookings found' }),
    upcoming: 'Upcoming',
    past: 'Past',
    none: 'Nothing is booked',
    noneExplained: 'What is booked on this date for the people who are shown will stand here.',
    noneFound: 'No booking found',
    noneFoundExplained: 'Bookings are found by what is known of their client. Try fewer letters.',
    columns: {
      date: 'Date',
      time: 'Time',
      client: 'Client',
      service: 'Service',
      person: 'With',
      status: 'Status',
      price: 'Price',
      notes: 'Notes',
    },
  },
  rail: {
    label: 'Calendar and people',
    services: 'Show bookings of',
    allServices: 'All services',
    zoom: 'Height of the hours',
    zoomIn: 'Taller hours',
    zoomOut: 'Shorter hours',
    people: 'People',
    atWork: 'At work',
    everyone: 'Everyone',
    traces: 'Cancelled and no-shows',
    nextHours: 'Next 2 hours',
    nobodyComes: 'Nobody is expected.',
    now: 'now',
    in: (minutes: string) => `in ${minutes}`,
    late: (minutes: string) => `${minutes} late`,
    stillOpen: 'Still open',
    allOpen: (count: number, { number }: Formats) => `Show all ${number(count)}`,
    end: (action: string, client: string) => `${action}: ${client}`,
    ended: (client: string, status: BookingStatus) =>
      `${client} is marked as ${statusInSentence[status]}. Ctrl+Z takes it back.`,
  },
  grid: {
    label: 'Bookings',
    times: 'Times of the day',
    cursorHelp:
      'Arrow keys and Tab move, Enter books or opens, M moves a booking, Escape leaves. Question mark lists all keys.',
    cursor: 'Position on the grid',
    off: 'Off',
    break: 'Break',
    away: 'Away',
    closed: 'Closed',
    outOfUse: 'Out of use',
    because: (what: string, reason: string) => `${what} · ${reason}`,
    open: 'Any time',
    offToday: 'Off today',
    processing: (times: string) => `Free for others ${times}`,
    bookedShare: (share: string) => `${share} booked`,
    lateShort: (minutes: string) => `+${minutes}`,
    stranded: 'No longer fits the hours or services',
    free: (name: string, time: string) => `${name}, ${time}, free`,
    notFree: (name: string, time: string, reason: string) => `${name}, ${time}. ${reason}`,
    booking: (what: string) => `${what}. Enter opens it.`,
  },
  /** `held` is who works there and, where a booking has units, which. */
  card: (times: string, service: string, client: string, held: string, status: string) =>
    `${times} ${service}, ${client}, ${held}, ${status}`,
  noClient: 'No client',
  bookings: (count: number, { plural }: Formats) => plural(count, { one: '# booking', other: '# bookings' }),
  formerColleague: 'Former colleague',
  noService: 'No service',
  today: 'Today',
  tomorrow: 'Tomorrow',
  refused: {
    label: 'Not booked there',
    searching: 'Looking for the nearest free times…',
    nearest: 'Nearest free times',
    close: 'Close',
    nearby: (slots: string) => withFullStop(`Nearest free times: ${slots}`),
  },
  person: { away: 'Away on this day…', hours: (name: string) => `Working hours of ${name}` },
  blocked: {
    name: 'Blocked',
    label: 'Blocked time',
    action: 'Block time',
    instead: 'Block this time instead',
    drawing: 'Draw the time to block, or ↓ and Enter. Esc ends it.',
    stop: 'Block nothing',
    block: 'Block',
    save: 'Save',
    remove: 'Remove',
    close: 'Close',
    reasonHint: 'A call, cleaning, training…',
    person: 'Person',
    illInstead:
      'Somebody who is ill or leaves is away: press their name above the column. Their bookings are moved or cancelled there.',
    what: (times: string, reason: string | undefined, staff: string) =>
      `${times} ${reason === undefined ? 'Blocked' : `Blocked: ${reason}`}, ${staff}`,
    removed: 'This time is free again. Ctrl+Z blocks it as before.',
  },
  moved: (who: string, from: string, to: string) => `${who}: ${from} → ${to}`,
  movedBack: (who: string, to: string) => withFullStop(`${who} is back at ${to}`),
  notMovedBack: (reason: string) => `It could not be moved back. ${reason}`,
  undo: 'Undo',
  discarded: (who: string) =>
    who.trim() === ''
      ? 'The unfinished booking is gone.'
      : `The unfinished booking for ${who.trim()} is gone.`,
  walkIn: {
    nobodyFree: (service: string, next: string) =>
      withFullStop(`Nobody is free for ${service} now. Next: ${next}`),
    nobodySoon: (service: string) => `Nobody is free for ${service} now, nor in the next four weeks.`,
  },
  cannot: {
    beforeItsDay: (date: string, status: BookingStatus) =>
      `This booking is on ${date}; it can be marked as ${statusInSentence[status]} on the day.`,
    beforeItsStart: (time: string) =>
      `This booking begins at ${time}; until then the client may still come. X cancels it.`,
    become: (from: BookingStatus, to: BookingStatus) =>
      `This booking is ${statusInSentence[from]}: it cannot be marked as ${statusInSentence[to]}.`,
    nothingToMove: 'There is no booking here to move. Go to one first.',
    move: (status: BookingStatus) => `This booking is ${statusInSentence[status]}: it stays where it is.`,
    nothingToCancel: 'There is no booking here to cancel. Go to one first.',
    cancel: (status: BookingStatus) => `This booking is ${statusInSentence[status]}: it cannot be cancelled.`,
  },
  booked: (what: string) => withFullStop(`Booked: ${what}`),
  nextFree: {
    none: (service: string) => `No free time for ${service} in the next four weeks.`,
  },
  loading: 'Loading the day…',
  failed: 'The day could not be read',
  nobody: {
    title: 'Nobody is at work on this day',
    explanation:
      'Show everyone in the list of people, choose another day, or give someone hours on this date in Settings.',
    next: (date: string) => `Go to ${date}`,
    action: 'Show everyone',
  },
  noStaff: {
    title: 'Nobody works here yet',
    explanation: 'Each person becomes a column of the day. Add the first one in Settings.',
    action: 'Go to people',
  },
  noRooms: {
    title: 'No room or device is in use',
    explanation:
      'Each room or device in use becomes a column here. Add one, or put one back in use, in Settings.',
    action: 'Go to rooms and devices',
  },
  noServices: 'There is nothing to book yet. Add a service in Settings first.',
  /** What the letters do, as commands that can be looked for. */
  commands: {
    new_booking: 'New booking',
    next_free: 'Find the next free time',
    find_time: 'Find a time: several services, days, best fit',
    walk_in: 'Walk-in: now, with whoever is free',
    copy_booking: 'Copy this booking to another time',
    paste_booking: 'Put the copy down',
    block_time: 'Block time',
    today: 'Today',
    go_to_date: 'Go to a date',
    day: 'The day of everybody',
    week: 'The week of one person',
    month: 'The month: how full each day is',
    list: 'The list of the day, and a search for bookings',
    taller_hours: 'Taller hours',
    flatter_hours: 'Shorter hours',
    rooms: 'Rooms and devices',
    move_booking: 'Move this booking',
    arrived: 'The client has arrived',
    completed: 'Complete this booking',
    no_show: 'The client did not show',
    cancel: 'Cancel this booking',
    print_day: 'Print this day',
    print_next_day: 'Print the next working day',
  },
  /** What the help shows for the day; one entry for each key that works there. */
} as const;
