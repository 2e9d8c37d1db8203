export const start = {
  title: 'Create your salon',
  promise: 'Everything stays on this computer. You can change all of this later in Settings.',
  salon: {
    title: 'The salon',
    name: 'Name',
    nameHint: 'Salon Lale',
    timeZone: 'Time zone',
    noTimeZone: 'No time zone of that name.',
  },
  hours: {
    title: 'Opening hours',
    explanation: 'Everyone starts with these as their working hours.',
    closed: 'Closed',
  },
  people: {
    title: 'Who takes bookings?',
    name: (number: number) => `Person ${number}`,
    hint: 'Name',
    add: 'Add a person',
    remove: (name: string) => `Remove ${name}`,
    removeUnnamed: 'Remove this person',
  },
  services: {
    title: 'What can be booked?',
    name: (number: number) => `Service ${number}`,
    hint: 'Name',
    minutes: (number: number) => `Minutes of service ${number}`,
    unit: 'min',
    add: 'Add a service',
    remove: (name: string) => `Remove ${name}`,
    removeUnnamed: 'Remove this service',
    usual: { cut: 'Cut', colour: 'Colour', blowDry: 'Blow-dry' },
  },
  problems: {
    nameMissing: 'Give the salon a name.',
    timeZoneMissing: 'Choose the time zone that the clock on the wall shows.',
    peopleMissing: 'Name at least one person.',
    servicesMissing: 'Name at least one service.',
    durationMissing: 'Say how many minutes it takes, 1 to 1440.',
    some: 'A few things are missing above.',
  },
  unfinished: (message: string) =>
    `${message} What was created so far is kept. Press “Create salon” again to finish the rest.`,
  create: 'Create salon',
  demo: {
    title: 'Just looking?',
    explanation:
      'A believable salon with six people and three weeks of bookings, apart from your own records.',
    action: 'Look around with a demo salon',
  },
} as const;
