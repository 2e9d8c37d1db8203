import type { Formats } from '../formats.ts';
import { withFullStop } from '../full-stop.ts';

export const schedule = {
  title: 'Schedule',
  people: 'People',
  tabs: { week: 'Weekly hours', planned: 'Planned schedules', dates: 'Single dates', away: 'Time off' },
  noPeople: {
    title: 'Nobody works here yet',
    explanation: 'Add a person first; then say when they work.',
    action: 'Go to people',
  },
  week: {
    label: (name: string) => `Weekly hours of ${name}`,
    explanation:
      'When this person can be booked, in the salon’s time. Two windows on a day leave a break between them.',
    openEnded: (name: string) =>
      `${name} has no active hours on any day and can therefore be booked at any time.`,
    off: 'Off',
    from: (day: string) => `${day}, from`,
    to: (day: string) => `${day}, to`,
    add: (day: string) => `Add hours on ${day}`,
    copy: (day: string) => `Copy ${day} to…`,
    copyToAll: 'All other days',
    copyToWorkdays: 'Monday to Friday',
    remove: (day: string, times: string) => `Delete ${day} ${times}`,
    active: (day: string, times: string) => `${day} ${times} counts`,
    disabled: 'Disabled: kept, but counts for nothing',
    touching: (time: string) => `A booking cannot run across ${time}.`,
    join: 'Join',
    problems: {
      startUnreadable: (example: string) => `Type a time to start, such as ${example}.`,
      endUnreadable: (example: string) => `Type a time to end, such as ${example}.`,
      endBeforeStart: 'It must end after it starts. Hours past midnight belong to the next day.',
      overlaps: (times: string) => `Overlaps ${times} of the same day. Change one, or delete it.`,
    },
    unfinished: 'Some hours cannot be saved yet: see the red lines.',
    changedElsewhere: 'The weekly hours',
  },
  planned: {
    explanation:
      'Other hours from a date on: for a season, for good, or in weeks that take turns. A schedule takes the place of the weekly hours, until the next one begins.',
    none: 'Nothing is planned. The weekly hours apply.',
    list: 'Planned schedules',
    add: 'Plan a schedule',
    line: (date: string, weeks: number, { plural }: Formats) =>
      plural(weeks, {
        one: `From ${date}, every week the same`,
        other: `From ${date}, # weeks that take turns`,
      }),
    inForce: 'In force',
    nowWeek: (week: number) => `Week ${week} now`,
    unlimited: 'No hours: can be booked at any time',
    edit: (date: string) => `Change the schedule from ${date}`,
    copy: (date: string) => `Copy the schedule from ${date} to…`,
    remove: (date: string) => `Remove the schedule from ${date}`,
    removed: (date: string) => `The schedule from ${date} is removed.`,
    new: (name: string) => `New schedule of ${name}`,
    titleOf: (name: string, date: string) => `Schedule of ${name} from ${date}`,
    from: 'First date',
    weeks: 'Weeks',
    hours: 'The hours',
    weekCount: (weeks: number, { plural }: Formats) =>
      plural(weeks, { one: 'Every week the same', other: '# weeks that take turns' }),
    week: (week: number, weeks: number) => (weeks === 1 ? 'Every week' : `Week ${week}`),
    weekFrom: (week: number, date: string) => `Week ${week}, first from ${date}`,
    create: 'Save schedule',
    done: (name: string, date: string) => `The schedule of ${name} from ${date} is planned.`,
    back: 'All schedules',
    inPlace: (date: string) =>
      `A planned schedule has taken the place of these hours since ${date}. Changes here do not apply while it is in force.`,
    problems: {
      from_missing: 'Choose the first date.',
      from_taken: 'Another schedule of this person begins on this date.',
    },
  },
  stranding: {
    title: (count: number, { plural }: Formats) =>
      plural(count, { one: 'One booking would no longer fit', other: '# bookings would no longer fit' }),
    titleNone: 'Every booking fits now',
    explanation: 'Say what is to become of them. It is saved together with your change, or not at all.',
    explanationNone: 'Nothing is left to be decided. Your change can be saved.',
    list: 'Bookings that would no longer fit',
    moveAll: 'Move all to their nearest free time',
    cancelRest: 'Cancel those that stay',
    keepAll: 'Keep all',
    choice: (booking: string) => `What becomes of ${booking}`,
    choose: 'Choose again',
    move: (slot: string) => `Move to ${slot}`,
    stay: 'Stay, with another room or device',
    cancel: 'Cancel it',
    keep: 'Keep it where it is',
    slot: (when: string, who: string) => `${when} · ${who}`,
    noSlots: 'There is no other free time for it.',
    slotsTaken: 'Its nearest free times are chosen for others.',
    more: (count: number, { number }: Formats) => `Show ${number(count)} more`,
    save: 'Save',
    saveAnd: (parts: string) => `Save, ${parts}`,
    parts: {
      move: (count: number, { number }: Formats) => `move ${number(count)}`,
      cancel: (count: number, { number }: Formats) => `cancel ${number(count)}`,
      keep: (count: number, { number }: Formats) => `keep ${number(count)}`,
    },
    open: (count: number, { plural }: Formats) =>
      plural(count, { one: 'One is still to be decided.', other: '# are still to be decided.' }),
    doNotSave: 'Do not save',
    settled: (moved: number, cancelled: number, { plural }: Formats) => {
      const movedWords = plural(moved, { one: '# booking moved', other: '# bookings moved' });
      const cancelledWords = plural(cancelled, { one: '# booking cancelled', other: '# bookings cancelled' });
      if (cancelled === 0) return `${movedWords}.`;
      return moved === 0
        ? `${cancelledWords}.`
        : `${movedWords}, ${plural(cancelled, { other: '# cancelled' })}.`;
    },
    madeMeanwhile: (count: number, { plural }: Formats) =>
      plural(count, {
        one: 'Nothing was saved: meanwhile another booking was made that would no longer fit. Decide on it, too.',
        other:
          'Nothing was saved: meanwhile # other bookings were made that would no longer fit. Decide on them, too.',
      }),
    slotsGone: (count: number, { plural }: Formats) =>
      plural(count, {
        one: 'Nothing was saved: one of the new times is no longer free. Choose again for that booking.',
        other: 'Nothing was saved: # of the new times are no longer free. Choose again for those bookings.',
      }),
    changedMeanwhile:
      'Nothing was saved: the bookings have changed meanwhile. This is what would no longer fit now.',
  },
  waiting: {
    count: (count: number, { plural }: Formats) =>
      plural(count, { one: '# booking needs a new time', other: '# bookings need a new time' }),
    list: 'Bookings that need a new time',
    more: (shown: number, count: number, { number }: Formats) =>
      `The next ${number(shown)} of ${number(count)}. The others follow once these have a new time.`,
  },
  dates: {
    explanation: 'On a single date these hours replace the weekly ones. Without hours it is a day off.',
    date: 'Date',
    dayOff: 'Day off',
    special: 'Special hours',
    kind: 'On this date',
    add: 'Set this date',
    replaces: 'This date has its own hours already; setting it again replaces them.',
    none: 'No single dates ahead. The weekly hours apply.',
    list: 'Dates with their own hours',
    clear: (date: string) => `Back to the weekly hours on ${date}`,
    dateMissing: 'Choose a date.',
    thisDate: 'This date',
    done: (date: string) => `${date} is set.`,
    cleared: (date: string) => `${date} follows the weekly hours again.`,
  },
  away: {
    of: (name: string) => `${name} is away`,
    explanation: 'Holidays, illness, appointments: nothing can be booked with this person in between.',
    from: 'First day',
    to: 'Last day',
    allDay: 'Whole days',
    fromTime: 'From',
    toTime: 'Until',
    reason: 'Reason',
    reasonHint: 'Holiday',
    add: 'Add time off',
    none: 'No time off planned.',
    list: 'Time off',
    remove: (range: string) => `Remove time off ${range}`,
    removed: 'The time off is removed.',
    done: (name: string, when: string) => withFullStop(`${name} is away: ${when}`),
    timeUnreadable: (example: string) => `Type a time, such as ${example}.`,
    problems: {
      from_missing: 'Choose the first day.',
      to_before_from: 'The last day must not be before the first.',
      end_before_start: 'It must end after it starts.',
    },
  },
} as const;
