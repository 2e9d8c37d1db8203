import type { Processing } from '../../shared/domain/service.ts';

/** A service of the demo salon; buffers are for what the client does not see. */
export type DemoService = {
  readonly name: string;
  readonly durationMinutes: number;
  readonly priceCents: number;
  readonly color: string;
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
  readonly processing?: Processing;
  readonly needsBasin?: true;
};

export const demoBasins = ['Basin 1', 'Basin 2', 'Basin 3'] as const;

/** A person of the demo salon: who they are, what they offer, when they work on a working day. */
export type DemoPerson = {
  readonly name: string;
  readonly color: string;
  /** Names of services; all of them when left out. */
  readonly offers?: readonly string[];
  readonly hours: readonly (readonly [startTime: string, endTime: string])[];
  /** The day off beside the salon's own, counted in days from today's day of the week. */
  readonly daysFromTodayOff: number;
  /** The part of the working time that is booked, 0–1. */
  readonly bookedShare: number;
};

export const demoServices: readonly DemoService[] = [
  { name: 'Cut', durationMinutes: 45, priceCents: 4200, color: 'teal' },
  { name: 'Cut & blow-dry', durationMinutes: 60, priceCents: 5800, color: 'sky' },
  { name: 'Fringe trim', durationMinutes: 15, priceCents: 1200, color: 'cyan' },
  { name: 'Children’s cut', durationMinutes: 30, priceCents: 2600, color: 'lime' },
  { name: 'Beard trim', durationMinutes: 30, priceCents: 2200, color: 'stone' },
  { name: 'Blow-dry', durationMinutes: 30, priceCents: 3000, color: 'blue' },
  {
    name: 'Colour',
    durationMinutes: 120,
    priceCents: 9800,
    color: 'violet',
    bufferAfterMinutes: 15,
    processing: { afterMinutes: 45, minutes: 30 },
    needsBasin: true,
  },
  {
    name: 'Root touch-up',
    durationMinutes: 75,
    priceCents: 6900,
    color: 'plum',
    bufferAfterMinutes: 15,
    processing: { afterMinutes: 30, minutes: 30 },
    needsBasin: true,
  },
  {
    name: 'Highlights',
    durationMinutes: 150,
    priceCents: 13500,
    color: 'amber',
    bufferAfterMinutes: 15,
    processing: { afterMinutes: 60, minutes: 45 },
    needsBasin: true,
  },
  { name: 'Toner & gloss', durationMinutes: 45, priceCents: 4500, color: 'coral', needsBasin: true },
  {
    name: 'Keratin treatment',
    durationMinutes: 90,
    priceCents: 12000,
    color: 'rose',
    bufferAfterMinutes: 15,
  },
  { name: 'Bridal styling', durationMinutes: 120, priceCents: 16000, color: 'rose', bufferBeforeMinutes: 15 },
  { name: 'Manicure', durationMinutes: 45, priceCents: 3400, color: 'coral' },
  { name: 'Brow shaping', durationMinutes: 15, priceCents: 1500, color: 'green' },
];

const colourWork = ['Colour', 'Root touch-up', 'Highlights', 'Toner & gloss', 'Keratin treatment'];
const cuts = ['Cut', 'Cut & blow-dry', 'Fringe trim', 'Children’s cut', 'Blow-dry'];

export const demoPeople: readonly DemoPerson[] = [
  {
    name: 'Ana Duarte',
    color: 'teal',
    hours: [
      ['09:00', '13:00'],
      ['14:00', '18:00'],
    ],
    daysFromTodayOff: 2,
    bookedShare: 0.8,
  },
  {
    name: 'Bea Lindqvist',
    color: 'rose',
    offers: [...cuts, ...colourWork, 'Bridal styling'],
    hours: [
      ['10:00', '14:00'],
      ['14:45', '19:00'],
    ],
    daysFromTodayOff: 3,
    bookedShare: 0.75,
  },
  {
    name: 'Cem Aydın',
    color: 'sky',
    offers: [...cuts, 'Beard trim'],
    hours: [
      ['09:00', '12:30'],
      ['13:15', '17:30'],
    ],
    daysFromTodayOff: 4,
    bookedShare: 0.7,
  },
  {
    name: 'Dora Novák-Steinberger',
    color: 'violet',
    offers: [...colourWork, 'Cut & blow-dry', 'Blow-dry'],
    hours: [
      ['11:00', '15:00'],
      ['15:30', '20:00'],
    ],
    daysFromTodayOff: 5,
    bookedShare: 0.65,
  },
  {
    name: 'Elena Rossi',
    color: 'amber',
    offers: ['Manicure', 'Brow shaping', 'Blow-dry', 'Bridal styling'],
    hours: [
      ['09:30', '13:00'],
      ['13:45', '17:45'],
    ],
    daysFromTodayOff: 6,
    bookedShare: 0.6,
  },
  {
    name: 'Finn O’Connor',
    color: 'green',
    offers: [...cuts, 'Beard trim', 'Brow shaping'],
    hours: [['12:00', '20:00']],
    daysFromTodayOff: 2,
    bookedShare: 0.55,
  },
];

export const demoClients: readonly string[] = [
  'Elif Kaya',
  'Marta Oliveira',
  'Jonas Berg',
  'Priya Raman',
  'Çağla Işık',
  'Hannah Weiss',
  'Luca Moretti',
  'Sofia Andersson',
  'Noor El-Sayed',
  'Tomás Herrera',
  'Grace Okafor',
  'Yuki Tanaka',
  'Ingrid Solberg',
  'Deniz Arslan',
  'Camille Laurent',
  'Oskar Nowak',
  'Leila Haddad',
  'Ben Fletcher',
  'Zeynep Yıldız',
  'Anneliese Freifrau von Hohenstein-Waldburg',
  'Ravi Patel',
  'Emma Johansson',
  'Mateo Cruz',
  'Aoife Byrne',
  'Katarina Horvat',
  'Samuel Adeyemi',
  'Selin Demir',
  'Isabel Fernández',
  'Viktor Ivanov',
  'Amelie Dubois',
  'Kwame Mensah',
  'Lena Hoffmann',
  'Mei Chen',
  'Giulia Conti',
  'Patrick Murphy',
  'Ayşe Öztürk',
  'Nils Eriksen',
  'Fatima Zahra Bennani',
  'Oliver Grant',
  'Rosa Jiménez',
  'Hugo Martin',
  'Irina Popescu',
  'Daniel Kim',
  'Maja Kowalska',
  'Thandiwe Dlamini',
  'Julia Schneider',
  'Arjun Mehta',
  'Clara Vogel',
];
