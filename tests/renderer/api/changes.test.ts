import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Changes, createChanges } from '../../../src/renderer/api/changes.ts';
import { queryKey } from '../../../src/renderer/api/queries.ts';
import { createQueryClient } from '../../../src/renderer/api/query-client.ts';
import type { ChangedMessage, ChangedRecord } from '../../../src/shared/contract/announcements.ts';
import type { Input, Output, QueryName } from '../../../src/shared/contract/contract.ts';
import type { NamedBooking } from '../../../src/shared/domain/booking.ts';
import type { CalendarRange } from '../../../src/shared/domain/calendar-range.ts';
import type { BookingId, ClientId, SalonId, ServiceId, StaffId } from '../../../src/shared/domain/ids.ts';
import { type Instant, instant } from '../../../src/shared/domain/interval.ts';
import { idOf } from '../../shared/domain/world.ts';
import { mondayRange } from '../calendar/range.ts';

const salonId = mondayRange.salon.id;
const hour = (hours: number): Instant => instant(Date.UTC(2026, 2, 2, hours));
const day: Input<'calendar.range'> = { salonId, from: mondayRange.from, to: mondayRange.to };
const rangeOf = (bookings: readonly NamedBooking[]): CalendarRange => ({ ...mondayRange, bookings });

const aBooking = (number: number, changes: Partial<NamedBooking> = {}): NamedBooking => ({
  id: idOf<BookingId>(100 + number),
  salonId,
  version: 1,
  staffId: idOf<StaffId>(10),
  serviceId: idOf<ServiceId>(20),
  clientId: idOf<ClientId>(30),
  startTime: hour(10 + number),
  endTime: hour(11 + number),
  durationMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  processing: null,
  resources: [],
  priceCents: null,
  cancellationReason: null,
  status: 'confirmed',
  notes: null,
  visitId: null,
  seriesId: null,
  serviceName: 'Cut',
  clientName: 'Elif',
  ...changes,
});

const ofBooking = (booking: NamedBooking): ChangedRecord => ({
  entity: 'booking',
  id: booking.id,
  salonId,
  booking,
});
const ofClient = (number: number): ChangedRecord => ({ entity: 'client', id: idOf(number), salonId });

let queryClient: QueryClient;
let changes: Changes;
let asked: QueryName[];

beforeEach(() => {
  queryClient = createQueryClient();
  changes = createChanges(queryClient);
  asked = [];
});

/** A screen that shows this answer; what it asks the desk afterwards comes into `asked`. */
function show<Name extends QueryName>(name: Name, input: Input<Name>, answer: Output<Name>): void {
  const key = queryKey(name, input);
  queryClient.setQueryData(key, answer);
  new QueryObserver(queryClient, {
    queryKey: key,
    queryFn: () => {
      asked.push(name);
      return answer;
    },
  }).subscribe(() => undefined);
}

const shownRange = () => queryClient.getQueryData<CalendarRange>(queryKey('calendar.range', day));
const shown = (): unknown => shownRange()?.bookings;

function hear(first: number, ...records: ChangedRecord[]): void {
  const message: ChangedMessage = { first, sequence: first + Math.max(records.length, 1) - 1, records };
  changes.hear({ event: 'changed', message });
}

describe('a booking that is announced', () => {
  test('is shown where it belongs, and nothing is asked', () => {
    const [first, second] = [aBooking(1), aBooking(2)];
    show('calendar.range', day, rangeOf([second]));
    hear(1, ofBooking(first));
    expect(shown()).toEqual([first, second]);
    const moved = { ...first, version: 2, startTime: hour(15), endTime: hour(16) };
    hear(2, ofBooking(moved));
    expect(shown()).toEqual([second, moved]);
    hear(3, ofBooking({ ...moved, version: 3, startTime: hour(30), endTime: hour(31) }));
    expect(shown()).toEqual([second]);
    expect(asked).toEqual([]);
  });

  test.each([
    ['of another salon', { salonId: idOf<SalonId>(2) }],
    ['of another day', { startTime: hour(40), endTime: hour(41) }],
  ])('%s leaves the answer the very same object', (_, other) => {
    const answer = rangeOf([aBooking(1)]);
    show('calendar.range', day, answer);
    hear(1, ofBooking(aBooking(2, other)));
    expect(shownRange()).toBe(answer);
    expect(asked).toEqual([]);
  });

  test('counts by its version: what is older than what came before, in whatever way it came, is not shown', () => {
    show('calendar.range', day, rangeOf([]));
    const moved = aBooking(1, { version: 2, startTime: hour(40), endTime: hour(41) });
    hear(1, ofBooking(moved));
    changes.show([aBooking(1)]);
    expect(shown()).toEqual([]);
    changes.show([aBooking(2)]);
    hear(2, ofBooking(aBooking(2)));
    expect(shown()).toEqual([aBooking(2)]);
    expect(asked).toEqual([]);
  });

  test('makes an answer that is on its way be asked again: it may have been read before', async () => {
    const answers = [rangeOf([aBooking(1)]), rangeOf([])];
    const observer = new QueryObserver(queryClient, {
      queryKey: queryKey('calendar.range', day),
      queryFn: () => new Promise((resolve) => queueMicrotask(() => resolve(answers.pop() ?? mondayRange))),
    });
    observer.subscribe(() => undefined);
    hear(1, ofBooking(aBooking(1)));
    await expect.poll(shown).toEqual([aBooking(1)]);
  });

  test('has the stranded ones asked anew only when it is one of them', () => {
    const stranded = { ...aBooking(1), violations: [], suggestions: [] };
    show('bookings.stranded', { salonId }, [stranded]);
    hear(1, ofBooking(aBooking(2)));
    expect(asked).toEqual([]);
    hear(2, ofBooking(aBooking(1, { version: 2 })));
    expect(asked).toEqual(['bookings.stranded']);
  });
});

describe('another record that is announced', () => {
  test('has what is made of its kind asked anew, and nothing else', () => {
    show('calendar.range', day, rangeOf([aBooking(1)]));
    show('services.list', { salonId }, []);
    show('staff.list', { salonId }, []);
    hear(1, { entity: 'service', id: idOf(20), salonId });
    expect(asked.sort()).toEqual(['calendar.range', 'services.list']);
  });

  test('a client matters to a day on which they are booked', () => {
    show('calendar.range', day, rangeOf([aBooking(1)]));
    hear(1, ofClient(31));
    expect(asked).toEqual([]);
    hear(2, ofClient(30));
    expect(asked).toEqual(['calendar.range']);
  });
});

describe('an announcement that is missing', () => {
  test('has everything asked anew once the next one comes', () => {
    show('calendar.range', day, rangeOf([]));
    show('staff.list', { salonId }, []);
    hear(4, ofBooking(aBooking(1)));
    expect(asked).toEqual([]);
    hear(6, ofBooking(aBooking(2)));
    expect(asked.sort()).toEqual(['calendar.range', 'staff.list']);
  });

  test('has everything asked anew when the line was lost, and is then followed from there', async () => {
    show('calendar.range', day, rangeOf([]));
    hear(1, ofBooking(aBooking(1)));
    changes.hear('missed');
    expect(asked).toEqual(['calendar.range']);
    await expect.poll(() => queryClient.isFetching()).toBe(0);
    hear(9, ofClient(31));
    expect(asked).toEqual(['calendar.range']);
  });
});

test('a refused command has asked anew what is made of what it would have saved', () => {
  show('calendar.range', day, rangeOf([]));
  show('services.list', { salonId }, []);
  changes.doubt('bookings.move');
  expect(asked).toEqual(['calendar.range']);
});
