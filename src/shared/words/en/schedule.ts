export const schedule = {
  title: 'Schedule',
  people: 'People',
  tabs: { week: 'Weekly hours', dates: 'Single dates', away: 'Time off' },
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
    remove: (day: string, from: string, to: string) => `Delete ${day} ${from}–${to}`,
    active: (day: string, from: string, to: string) => `${day} ${from}–${to} counts`,
    disabled: 'Disabled: kept, but counts for nothing',
    touching: (time: string) => `A booking cannot run across ${time}.`,
    join: 'Join',
    problems: {
      startUnreadable: 'Type a time to start, such as 9:00.',
      endUnreadable: 'Type a time to end, such as 17:30.',
      endBeforeStart: 'It must end after it starts. Hours past midnight belong to the next day.',
      overlaps: (from: string, to: string) =>
        `Overlaps ${from}–${to} of the same day. Change one, or delete it.`,
    },
    unfinished: 'Some hours cannot be saved yet: see the red lines.',
    changedElsewhere: 'The weekly hours',
  },
  stranding: {
    title: (count: number) =>
      count === 1 ? 'One booking would no longer fit' : `${count} bookings would no longer fit`,
    titleNone: 'Every booking fits now',
    explanation: 'Say what is to become of them. It is saved together with your change, or not at all.',
    explanationNone: 'Nothing is left to be decided. Your change can be saved.',
    tooMany: (most: string) =>
      `More than ${most} cannot be decided on at once. Saving keeps all of them where they are; they stay marked and counted until each has a place.`,
    list: 'Bookings that would no longer fit',
    moveAll: 'Move all to their nearest place',
    keepAll: 'Keep all',
    choice: (booking: string) => `What becomes of ${booking}`,
    choose: 'Choose again',
    move: (place: string) => `Move to ${place}`,
    cancel: 'Cancel it',
    keep: 'Keep it where it is',
    place: (when: string, who: string) => `${when} · ${who}`,
    noPlaces: 'There is no other place for it.',
    placesTaken: 'Its nearest places are chosen for others.',
    more: (count: number) => `Show ${count} more`,
    save: 'Save',
    saveAnd: (parts: readonly string[]) => `Save, ${parts.join(', ')}`,
    parts: {
      move: (count: string) => `move ${count}`,
      cancel: (count: string) => `cancel ${count}`,
      keep: (count: string) => `keep ${count}`,
    },
    open: (count: number) =>
      count === 1 ? 'One is still to be decided.' : `${count} are still to be decided.`,
    doNotSave: 'Do not save',
    madeMeanwhile: (count: number) =>
      count === 1
        ? 'Nothing was saved: meanwhile another booking was made that would no longer fit. Decide on it, too.'
        : `Nothing was saved: meanwhile ${count} other bookings were made that would no longer fit. Decide on them, too.`,
    placesGone: (count: number) =>
      count === 1
        ? 'Nothing was saved: one of the places cannot be had any more. Choose again for that booking.'
        : `Nothing was saved: ${count} of the places cannot be had any more. Choose again for those bookings.`,
    changedMeanwhile:
      'Nothing was saved: the bookings have changed meanwhile. This is what would no longer fit now.',
  },
  waiting: {
    count: (count: number) =>
      count === 1 ? '1 booking needs a place' : `${count.toLocaleString()} bookings need a place`,
    list: 'Bookings that need a place',
    more: (shown: number, count: number) =>
      `The next ${shown} of ${count.toLocaleString()}. The others follow once these have a place.`,
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
    window: (date: string) => date || 'This date',
    done: (date: string) => `${date} is set.`,
    cleared: (date: string) => `${date} follows the weekly hours again.`,
  },
  away: {
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
    done: 'The time off is set.',
    problems: {
      fromMissing: 'Choose the first day.',
      toBeforeFrom: 'The last day must not be before the first.',
      timeUnreadable: 'Type a time, such as 14:00.',
      endBeforeStart: 'It must end after it starts.',
    },
  },
} as const;
