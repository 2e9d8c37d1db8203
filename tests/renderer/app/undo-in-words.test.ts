import { expect, test } from 'vitest';
import { returnInWords } from '../../../src/renderer/app/undo-in-words.ts';
import type { Change, Entity, Snapshot } from '../../../src/shared/domain/history.ts';
import {
  ana,
  booked,
  cut,
  date,
  elif,
  idOf,
  monday,
  salon,
  stored,
  zone,
} from '../../shared/domain/world.ts';
import { english } from '../english.ts';

const names = {
  zone: zone('Europe/Istanbul'),
  person: (id: string) => (id === ana.id ? 'Ana' : 'Bea'),
  booking: 'Elif Kaya',
  personAndTime: (staffId: string, at: number) =>
    `${staffId === ana.id ? 'Ana' : 'Bea'} ${new Date(at + 3 * 3_600_000).toISOString().slice(11, 16)}`,
  service: () => 'Cut',
  unit: () => 'Basin 1',
  price: english.formats.price,
  client: () => 'Elif Kaya',
};

const entry = (entity: Entity, before: Snapshot | null, after: Snapshot | null): Change => ({
  sequence: 1,
  at: monday('09:00'),
  actor: 'reception',
  action: 'history.undo',
  salonId: salon.id,
  entity,
  entityId: idOf(1),
  before,
  after,
  isErased: false,
  hash: '',
});

const words = (direction: 'undo' | 'redo', action: string, changes: readonly Change[]): string =>
  returnInWords(
    { done: { action, at: monday('08:00') }, changes, stranded: [], undoable: 0, redoable: 0 },
    direction,
    names,
    english,
  );

const ten: Snapshot = stored(booked(1, monday('10:00')));
const moved: Snapshot = { ...ten, startTime: monday('11:15') };

test('nothing is told as nothing', () => {
  const answer = { done: null, changes: [], stranded: [], undoable: 0, redoable: 0 };
  expect(returnInWords(answer, 'undo', names, english)).toBe('There is nothing to undo.');
  expect(returnInWords(answer, 'redo', names, english)).toBe('There is nothing to redo.');
});

test('a move is told as it was done, not as it is taken back', () => {
  expect(words('undo', 'bookings.move', [entry('booking', moved, ten)])).toBe(
    'Undone: Elif Kaya · Moved: Ana 10:00 → Ana 11:15.',
  );
  expect(words('redo', 'bookings.move', [entry('booking', ten, moved)])).toBe(
    'Redone: Elif Kaya · Moved: Ana 10:00 → Ana 11:15.',
  );
});

test('a booking that was made and is cancelled now is told as booked, a cancellation as one', () => {
  const cancelled = { ...ten, status: 'cancelled' };
  expect(words('undo', 'visits.create', [entry('booking', ten, cancelled)])).toBe(
    'Undone: Elif Kaya · Booked as confirmed: Ana 10:00.',
  );
  expect(words('redo', 'bookings.create', [entry('booking', cancelled, ten)])).toBe(
    'Redone: Elif Kaya · Booked as confirmed: Ana 10:00.',
  );
  expect(words('undo', 'bookings.setStatus', [entry('booking', cancelled, ten)])).toBe(
    'Undone: Elif Kaya · Cancelled.',
  );
});

test('two clients that were merged are told as merged, whichever record changed first', () => {
  const kept = { ...elif, phone: '+905321112233' };
  for (const first of [
    entry('client', kept, elif),
    entry('client', null, elif),
    entry('booking', moved, ten),
  ])
    expect(words('undo', 'clients.merge', [first, entry('client', null, elif)])).toBe(
      'Undone: two entries of one client merged.',
    );
});

test('a name that ends with a full stop gets no second one', () => {
  const done = { action: 'bookings.update', at: monday('08:00') };
  const changes = [entry('booking', { ...ten, clientId: elif.id }, { ...ten, clientId: null })];
  const answer = { done, changes, stranded: [], undoable: 0, redoable: 0 };
  expect(returnInWords(answer, 'undo', { ...names, client: () => 'Elif K.' }, english)).toBe(
    'Undone: Elif Kaya · Client: none → Elif K.',
  );
});

test('several records are told by the first and their number', () => {
  const change = entry('booking', moved, ten);
  expect(words('undo', 'visits.move', [change, change, change])).toBe(
    'Undone: Elif Kaya · Moved: Ana 10:00 → Ana 11:15, and 2 more.',
  );
});

test.each<[Entity, Snapshot, string]>([
  ['salon', salon, 'salon Kuaför Ada'],
  ['staff', ana, 'person Ana'],
  ['service', cut, 'service Cut'],
  ['client', elif, 'client Elif Kaya'],
  ['availability', { staffId: ana.id, windows: [] }, 'weekly hours of Ana'],
  [
    'override',
    { staffId: ana.id, date: '2026-03-03', windows: [] },
    `hours of Ana on ${english.formats.date(date('2026-03-03'))}`,
  ],
  [
    'time_off',
    { staffId: ana.id, startTime: monday('15:00') },
    `time off of Ana from ${english.formats.date(date('2026-03-02'))}, 15:00`,
  ],
  [
    'time_off',
    { staffId: ana.id, startTime: monday('15:00'), kind: 'blocked' },
    `blocked time of Ana from ${english.formats.date(date('2026-03-02'))}, 15:00`,
  ],
  ['waitlist_entry', { clientId: elif.id }, 'Elif Kaya on the waitlist'],
  ['closure', { startDate: '2026-04-23' }, `closure on ${english.formats.date(date('2026-04-23'))}`],
])('a %s that was added, changed and removed', (entity, record, what) => {
  expect(words('undo', 'any', [entry(entity, record, null)])).toBe(`Undone: ${what} added.`);
  expect(words('undo', 'any', [entry(entity, record, record)])).toBe(`Undone: ${what} changed.`);
  expect(words('undo', 'any', [entry(entity, null, record)])).toBe(`Undone: ${what} removed.`);
  expect(words('redo', 'any', [entry(entity, null, record)])).toBe(`Redone: ${what} added.`);
});

test('what no longer fits is told too', () => {
  const stranded = { ...booked(2, monday('15:00')), violations: [], suggestions: [] };
  const answer = (count: number) =>
    returnInWords(
      {
        done: { action: 'availability.replace', at: monday('08:00') },
        changes: [entry('availability', { staffId: ana.id }, { staffId: ana.id })],
        stranded: Array.from({ length: count }, () => stranded),
        undoable: 0,
        redoable: 0,
      },
      'undo',
      names,
      english,
    );
  expect(answer(1)).toBe('Undone: weekly hours of Ana changed. Because of this, a booking no longer fits.');
  expect(answer(2)).toBe('Undone: weekly hours of Ana changed. Because of this, 2 bookings no longer fit.');
});
