import { describe, expect, test } from 'vitest';
import { intervalOf } from '../../../src/shared/domain/interval.ts';
import {
  dateInWords,
  outsideAvailability,
  outsideBusinessHours,
  overlap,
  salonClosed,
  staffTimeOff,
  timeRange,
} from '../../../src/shared/domain/sentences.ts';
import type { Position } from '../../../src/shared/domain/window-position.ts';
import { ana, at, booked, date, idOf, monday, salon, wax, zone } from './world.ts';

const { timeZone } = salon;
const marchSecond = date('2026-03-02');
const asked = (start: string, end: string) => intervalOf(monday(start), monday(end));

test('a date is told by its day of the week, day and month', () => {
  expect(dateInWords(marchSecond)).toBe('Monday 2 March');
  expect(dateInWords(date('2026-12-31'))).toBe('Thursday 31 December');
});

test('a time is told by the salon’s clock, whatever the computer’s says', () => {
  expect(timeRange(asked('10:00', '10:45'), timeZone)).toBe('10:00–10:45');
  expect(timeRange(asked('10:00', '10:45'), zone('America/New_York'))).toBe('02:00–02:45');
});

test.each<[Position, string, string]>([
  [{ kind: 'none' }, 'Ana does not work on Monday 2 March.', 'The salon is closed on Monday 2 March.'],
  [{ kind: 'before', opens: monday('09:00') }, 'Ana starts at 09:00.', 'The salon opens at 09:00.'],
  [
    { kind: 'gap', closes: monday('12:00'), opens: monday('13:00') },
    'Ana is off 12:00–13:00.',
    'The salon is closed 12:00–13:00.',
  ],
  [
    { kind: 'touching', at: monday('13:00') },
    'Ana’s working windows change at 13:00; a booking cannot run across it.',
    'The salon’s opening windows change at 13:00; a booking cannot run across it.',
  ],
  [{ kind: 'after', closes: monday('17:00') }, 'Ana is off after 17:00.', 'The salon closes at 17:00.'],
  [{ kind: 'midnight' }, 'A booking cannot run across midnight.', 'A booking cannot run across midnight.'],
])('outside the hours, %j: who is off and until when', (position, ofThePerson, ofTheSalon) => {
  expect(outsideAvailability('Ana', position, marchSecond, timeZone)).toBe(ofThePerson);
  expect(outsideBusinessHours(position, marchSecond, timeZone)).toBe(ofTheSalon);
});

describe('a closure is told', () => {
  const closed = (last: string, reason: string | null) =>
    salonClosed({
      id: idOf<never>(50),
      salonId: salon.id,
      startDate: marchSecond,
      endDate: date(last),
      reason,
    });

  test('by its date, with the reason if there is one', () => {
    expect(closed('2026-03-02', null)).toBe('The salon is closed on Monday 2 March.');
    expect(closed('2026-03-02', 'Stocktaking')).toBe('The salon is closed on Monday 2 March (Stocktaking).');
  });

  test('by its first and last date when it lasts longer', () => {
    expect(closed('2026-03-04', 'Fair')).toBe(
      'The salon is closed from Monday 2 March to Wednesday 4 March (Fair).',
    );
  });
});

describe('a time off is told', () => {
  const away = (start: string, end: string, reason: string | null = null) =>
    staffTimeOff(
      'Ana',
      { id: idOf<never>(51), staffId: ana.id, startTime: at(start), endTime: at(end), reason },
      timeZone,
    );

  test('by its hours within one day, up to the midnight that ends it', () => {
    expect(away('2026-03-02T10:00:00+03:00', '2026-03-02T11:00:00+03:00', 'Dentist')).toBe(
      'Ana is away 10:00–11:00 (Dentist).',
    );
    expect(away('2026-03-02T20:00:00+03:00', '2026-03-03T00:00:00+03:00')).toBe('Ana is away 20:00–00:00.');
  });

  test('by its dates as soon as it reaches the next day', () => {
    expect(away('2026-03-02T20:00:00+03:00', '2026-03-03T00:01:00+03:00')).toBe(
      'Ana is away from Monday 2 March to Tuesday 3 March.',
    );
  });
});

describe('an overlap is told', () => {
  const told = (start: string, end: string, ...conflicts: Parameters<typeof overlap>[2]) =>
    overlap('Ana', asked(start, end), conflicts, timeZone);
  const waxing = booked(4, monday('13:00'), { serviceId: wax.id, serviceName: 'Wax' });

  test('with every booking that is in the way, in one breath', () => {
    expect(told('10:00', '11:00', booked(1, monday('10:00')))).toBe(
      'Ana is booked 10:00–10:45 (Cut, Elif K.).',
    );
    expect(
      told(
        '10:00',
        '13:30',
        booked(1, monday('10:00'), { clientName: 'Cher' }),
        booked(2, monday('11:00'), { clientName: null }),
        waxing,
      ),
    ).toBe('Ana is booked 10:00–10:45 (Cut, Cher), 11:00–11:45 (Cut) and 13:00–13:30 (Wax, Elif K.).');
  });

  test('by what is kept free when no booked time itself is touched', () => {
    const second = booked(5, monday('14:30'), { bufferBeforeMinutes: 15 });
    expect(told('13:30', '14:30', waxing, second)).toBe(
      'Ana needs time to prepare or clean up around 13:00–13:30 (Wax, Elif K.) and 14:30–15:15 (Cut, Elif K.); ' +
        'kept free: 13:00–13:45 and 14:15–15:15.',
    );
  });

  test('as a booked time when it touches one and only the clean-up of another', () => {
    const later = booked(5, monday('14:00'));
    expect(told('13:30', '14:15', waxing, later)).toBe(
      'Ana is booked 13:00–13:30 (Wax, Elif K.) and 14:00–14:45 (Cut, Elif K.).',
    );
  });
});
