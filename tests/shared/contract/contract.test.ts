import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { announcement } from '../../../src/shared/contract/announcements.ts';
import {
  type CommandName,
  contract,
  decodeAnswer,
  type Input,
  isMethodName,
  type MethodName,
  methodNames,
  type Output,
  type QueryName,
  type WireInput,
} from '../../../src/shared/contract/contract.ts';
import { deskError, httpStatusOf } from '../../../src/shared/contract/errors.ts';
import { command, query } from '../../../src/shared/contract/method.ts';
import type { SalonId, StaffId } from '../../../src/shared/domain/ids.ts';
import type { Instant } from '../../../src/shared/domain/interval.ts';
import { at, idOf, monday } from '../domain/world.ts';

const salonId = idOf<SalonId>(1);
const staffId = idOf<StaffId>(10);

const refusalOf = (name: keyof typeof contract, input: unknown): string[] => {
  const read = contract[name].input.safeParse(input);
  if (read.success) return [];
  // What our own checks find wrong is data, which the desk words for its caller.
  return read.error.issues.map((issue) => {
    const complaint = issue.code === 'custom' ? issue.params?.['complaint'] : undefined;
    return `${issue.path.join('.')}: ${complaint ? JSON.stringify(complaint) : issue.message}`;
  });
};

test('names only its own methods, never what objects inherit', () => {
  expect(isMethodName('bookings.create')).toBe(true);
  for (const name of ['constructor', '__proto__', 'toString', 'bookings.erase', ''])
    expect(isMethodName(name)).toBe(false);
});

test('is just what docs/contract.md says, with what creates and what is the manager’s', () => {
  const page = readFileSync(new URL('../../../docs/contract.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-zA-Z]+\.[a-zA-Z]+)` \|([^|]*)\|/gm)];
  const documented = rows.map(([, name, traits]) => `${name} ${traits?.trim()}`.trim());
  const built = methodNames.map((name) => {
    const { creates, access } = contract[name];
    return [name, creates ? '201' : '', access === 'manager' ? 'M' : ''].filter(Boolean).join(' ');
  });
  expect(documented).toEqual(built);
});

test('every refusal has a status of HTTP', () => {
  const codes = deskError.options.map((option) => option.shape.code.value);
  expect(Object.keys(httpStatusOf).sort()).toEqual([...codes].sort());
});

test('docs/contract.md names every refusal with its status', () => {
  const page = readFileSync(new URL('../../../docs/contract.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| ((?:`[a-z_]+`(?:, )?)+) \| (\d{3}) \|/gm)];
  const documented = rows.flatMap(([, codes = '', status]) =>
    [...codes.matchAll(/`([a-z_]+)`/g)].map(([, code = '']) => [code, Number(status)] as const),
  );
  expect(Object.fromEntries(documented)).toEqual(httpStatusOf);
});

test('docs/contract.md names every announcement with what it says', () => {
  const page = readFileSync(new URL('../../../docs/contract.md', import.meta.url), 'utf8');
  const documented = [...page.matchAll(/`([a-z]+) \{ ([a-zA-Z, ]+) \}`/g)].map(([, event, fields = '']) => [
    event,
    fields.split(', '),
  ]);
  const built = announcement.options.map(({ shape }) => [
    shape.event.value,
    Object.keys(shape.message.shape),
  ]);
  expect(documented).toEqual(built);
});

describe('types', () => {
  test('instants are text on the wire and numbers inside', () => {
    expectTypeOf<WireInput<'bookings.list'>['from']>().toEqualTypeOf<string>();
    expectTypeOf<Input<'bookings.list'>['from']>().toEqualTypeOf<Instant>();
    expectTypeOf<Output<'bookings.get'>['startTime']>().toEqualTypeOf<Instant>();
  });

  test('the names of queries and commands follow from their kinds', () => {
    expectTypeOf<'bookings.list' | 'bookings.check' | 'desk.status'>().toExtend<QueryName>();
    expectTypeOf<'bookings.move' | 'history.undo' | 'overrides.clear'>().toExtend<CommandName>();
    expectTypeOf<QueryName & CommandName>().toEqualTypeOf<never>();
    expectTypeOf<QueryName | CommandName>().toEqualTypeOf<MethodName>();
  });

  test('a method of which something is not said does not compile', () => {
    const facts = { access: 'reception', input: z.strictObject({}), output: z.string() } as const;
    // @ts-expect-error what it reads is not said
    query(facts);
    // @ts-expect-error nor whether it is repeatable
    command({ ...facts, writes: [], creates: false });
    // @ts-expect-error nor who may call it
    query({ input: facts.input, output: facts.output, reads: [] });
    // @ts-expect-error there is no such kind of record
    query({ ...facts, reads: ['schedules'] });
    expect(query({ ...facts, reads: [] }).kind).toBe('query');
  });

  test('ids of one kind are not ids of another', () => {
    expectTypeOf<Input<'staff.list'>['salonId']>().toEqualTypeOf<SalonId>();
    // @ts-expect-error a staff member's id names no salon
    const wrong: Input<'staff.list'> = { salonId: staffId };
    expect(wrong).toBeDefined();
  });
});

describe('an input', () => {
  test('with an unknown field is refused, prototype keys included', () => {
    expect(refusalOf('salons.list', { surprise: 1 })).toHaveLength(1);
    expect(refusalOf('salons.list', JSON.parse('{"__proto__":{"polluted":true}}'))).toHaveLength(1);
    expect(refusalOf('salons.list', JSON.parse('{"constructor":{}}'))).toHaveLength(1);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['text', 'hello'],
    ['a number', 7],
  ])('that is %s is refused', (_, input) => {
    for (const name of methodNames) expect(contract[name].input.safeParse(input).success).toBe(false);
  });

  test('takes text that people type, and none that they cannot', () => {
    const named = (name: string) => refusalOf('salons.create', { name, timeZone: 'Europe/Istanbul' });
    for (const name of [
      'Kuaför Ada',
      '<b>Robert’); DROP TABLE booking;--</b>',
      '💇‍♀️',
      '=1+1',
      'x'.repeat(120),
    ]) {
      expect(named(name)).toEqual([]);
    }
    for (const name of ['', '   ', '\u200d', '\u200b', '\ud800', 'x'.repeat(121)])
      expect(named(name)).not.toEqual([]);
  });

  test('is one line where the form has one, and notes keep their lines whatever the system ends them with', () => {
    const client = { salonId, name: 'Elif' };
    const read = (fields: object) => contract['clients.create'].input.parse({ ...client, ...fields });
    expect(read({ phone: 'a\nb', email: 'a\r\nb' })).toMatchObject({ phone: 'a b', email: 'a b' });
    expect(read({ notes: 'a\r\nb\rc\n\td' }).notes).toBe('a\nb\nc\n\td');
  });

  test.each([
    ['a number as telephones show it', '\u202a+90 555 123\u202c', '+90 555 123'],
    ['what a web page adds', 'El\u200bif\ufeff', 'Elif'],
    ['a cell of a table', 'Elif\tKaya', 'Elif Kaya'],
    ['a mark that reverses what follows', '\u202eElif', 'Elif'],
    ['a control character', 'El\0if', 'Elif'],
    [
      'joiners, which names and emoji are made with',
      '\u{1f487}\u200d\u2640\ufe0f',
      '\u{1f487}\u200d\u2640\ufe0f',
    ],
  ])('is text without what nobody sees: %s', (_, pasted, kept) => {
    const search = contract['clients.search'].input;
    expect(search.parse({ salonId, query: pasted }).query).toBe(kept);
    expect(contract['clients.create'].input.parse({ salonId, name: pasted, notes: pasted })).toMatchObject({
      name: kept,
      notes: pasted.includes('\t') ? pasted : kept,
    });
  });

  test('keeps to the years that the desk keeps', () => {
    const away = (startTime: string, endTime: string) =>
      refusalOf('timeOff.create', { staffId, startTime, endTime });
    expect(away('2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z')).toEqual([]);
    expect(away('1979-01-01T00:00:00Z', '2026-03-03T00:00:00Z')).toHaveLength(1);
    expect(away('2026-03-02T00:00:00Z', '2900-01-01T00:00:00Z')).toHaveLength(1);
  });

  test('names a time zone that exists', () => {
    expect(refusalOf('salons.create', { name: 'A', timeZone: 'Mars/Base' })).toEqual([
      'timeZone: {"code":"not_a_time_zone"}',
    ]);
  });

  test('with windows of one day that overlap is refused at the later one; touching ones are taken', () => {
    const week = (...windows: [number, string, string][]) =>
      refusalOf('availability.replace', {
        staffId,
        windows: windows.map(([dayOfWeek, startTime, endTime]) => ({ dayOfWeek, startTime, endTime })),
      });
    expect(week([1, '09:00', '13:00'], [1, '13:00', '17:00'], [2, '12:00', '14:00'])).toEqual([]);
    expect(week([1, '12:59', '17:00'], [1, '09:00', '13:00'])).toEqual([
      'windows.0: {"code":"overlaps_window","startTime":"09:00","endTime":"13:00"}',
    ]);
    expect(week([1, '09:00', '09:00'])).toEqual(['windows.0.endTime: {"code":"ends_before_start"}']);
    expect(week([7, '09:00', '10:00'])).toHaveLength(1);
    expect(week([1, '24:00', '24:00'])).not.toEqual([]);
    expect(week([1, '20:00', '24:00'])).toEqual([]);
  });

  test('of a service of no whole minutes, or none, is refused', () => {
    const service = { salonId, name: 'Marathon', durationMinutes: 1440 };
    expect(refusalOf('services.create', service)).toEqual([]);
    expect(refusalOf('services.create', { ...service, processing: null })).toEqual([]);
    expect(
      refusalOf('services.create', { ...service, processing: { afterMinutes: 0, minutes: 5 } }),
    ).toHaveLength(1);
    expect(refusalOf('services.create', { ...service, processing: { afterMinutes: 5 } })).toHaveLength(1);
    expect(refusalOf('services.create', { ...service, durationMinutes: 0 })).toHaveLength(1);
    expect(refusalOf('services.create', { ...service, durationMinutes: 45.5 })).toHaveLength(1);
  });

  test('of a booking leaves out what the caller leaves out: the rules answer that', () => {
    expect(refusalOf('bookings.create', {})).toEqual([]);
    expect(refusalOf('bookings.create', { staffId: null, startTime: 'tomorrow' })).toEqual([]);
    expect(refusalOf('bookings.create', { staffId: 7 })).toHaveLength(1);
    expect(refusalOf('bookings.create', { status: 'completed' })).toHaveLength(1);
    expect(refusalOf('bookings.create', { notes: 'x'.repeat(2001) })).toHaveLength(1);
  });
});

describe('an answer', () => {
  const slot = { staffId, serviceId: idOf<never>(20), startTime: monday('09:00'), endTime: monday('09:45') };

  test('is values of the domain again once it has arrived', () => {
    const value = z.encode(contract['slots.find'].output, [slot]);
    expect(decodeAnswer('slots.find', JSON.parse(JSON.stringify({ ok: true, value })))).toEqual({
      ok: true,
      value: [slot],
    });
  });

  test('that is a refusal keeps its code, its violations and its suggestions', () => {
    const refusal = {
      code: 'booking_rejected',
      message: 'Ana starts at 09:00.',
      violations: [{ code: 'outside_availability', message: 'Ana starts at 09:00.', field: 'startTime' }],
      suggestions: [slot],
    } as const;
    const error = JSON.parse(JSON.stringify(z.encode(deskError, refusal)));
    expect(decodeAnswer('bookings.create', { ok: false, error })).toEqual({ ok: false, error: refusal });
  });

  test('of something that is not the desk is an error of the programme', () => {
    expect(() => decodeAnswer('salons.list', { ok: true, value: [{ id: 'x' }] })).toThrow();
    expect(() => decodeAnswer('salons.list', '<html>')).toThrow();
    expect(at('2026-03-02T00:00:00Z')).toBeGreaterThan(0);
  });
});
