import { describe, expect, test } from 'vitest';
import { addMinutes, instant, millisecondsPerDay } from '../../../src/shared/domain/interval.ts';
import { instantToText } from '../../../src/shared/domain/zoned-time.ts';
import { booked, kindsIn, manager, mondayAt, openTestSalon } from '../open-test-desk.ts';

describe('a salon', () => {
  test('starts with what most salons want', async () => {
    const { salon } = await openTestSalon();
    expect(salon).toMatchObject({
      slotMinutes: 15,
      daysWithoutHours: 'closed',
      businessHours: [],
      version: 1,
    });
  });

  test('changes what is named and keeps the rest', async () => {
    const { must, salon, heard } = await openTestSalon();
    const changed = await must('salons.update', {
      id: salon.id,
      version: 1,
      businessHours: [
        { dayOfWeek: 2, startTime: '08:00', endTime: '20:00' },
        { dayOfWeek: 1, startTime: '08:00', endTime: '20:00' },
      ],
    });
    expect(changed).toMatchObject({ name: 'Kuaför Ada', version: 2 });
    expect(changed.businessHours.map(({ dayOfWeek }) => dayOfWeek)).toEqual([1, 2]);
    expect(await must('salons.list', {})).toEqual([changed]);
    expect(kindsIn(heard)).toEqual([['salon']]);
  });

  test('of another version is refused with what it is now', async () => {
    const { must, refusal, salon } = await openTestSalon();
    const current = await must('salons.update', { id: salon.id, version: 1, name: 'Ada' });
    expect(await refusal('salons.update', { id: salon.id, version: 1, name: 'Other' })).toMatchObject({
      code: 'stale_version',
      current,
    });
  });

  test('saved without a change stays the version it is', async () => {
    const { must, salon } = await openTestSalon();
    expect(await must('salons.update', { id: salon.id, version: 1, name: ' Kuaför Ada ' })).toEqual(salon);
  });
});

describe('a creation sent again', () => {
  test.each([
    [
      'salons.create',
      {
        name: 'Second',
        timeZone: 'Europe/Berlin',
        businessHours: [
          { dayOfWeek: 2, startTime: '09:00', endTime: '18:00' },
          { dayOfWeek: 1, startTime: '09:00', endTime: '18:00' },
        ],
      },
      { name: 'Other' },
    ],
    ['staff.create', { name: 'Cem' }, { name: 'Can' }],
    ['services.create', { name: 'Trim', durationMinutes: 15 }, { durationMinutes: 20 }],
    ['clients.create', { name: 'Nil' }, { name: 'Nur' }],
    ['closures.create', { startDate: '2026-03-20', endDate: '2026-03-22' }, { endDate: '2026-03-23' }],
  ] as const)(
    '%s with the same id and content answers as the first time, with other content is refused',
    async (name, content, other) => {
      const { desk, salon } = await openTestSalon();
      const input = {
        ...(name === 'salons.create' ? {} : { salonId: salon.id }),
        id: '0190a000-0000-7000-8000-000000000077',
        ...content,
      };
      const first = await desk.call(manager, name, input);
      expect(first.ok).toBe(true);
      expect(await desk.call(manager, name, input)).toEqual(first);
      expect(await desk.call(manager, name, { ...input, ...other })).toMatchObject({
        error: { code: 'duplicate_id' },
      });
    },
  );
});

describe('a person', () => {
  test('takes the next place and colour, and is listed by place', async () => {
    const { must, salon, ana, bea } = await openTestSalon();
    expect([ana.position, bea.position]).toEqual([0, 1]);
    expect(ana.color).not.toBe(bea.color);
    const moved = await must('staff.update', { id: ana.id, version: 1, position: 5 });
    expect(await must('staff.list', { salonId: salon.id })).toEqual([bea, moved]);
  });

  test('who is not active is listed only when asked for', async () => {
    const { must, salon, ana, bea } = await openTestSalon();
    await must('staff.update', { id: ana.id, version: 1, isActive: false });
    expect(await must('staff.list', { salonId: salon.id })).toEqual([bea]);
    expect(await must('staff.list', { salonId: salon.id, includeInactive: true })).toHaveLength(2);
  });

  test('offers just services of the salon', async () => {
    const { must, refusal, ana, cut, wax } = await openTestSalon();
    const only = await must('staff.update', { id: ana.id, version: 1, serviceIds: [cut.id, cut.id] });
    expect(only.serviceIds).toEqual([cut.id]);
    const foreign = '0190a000-0000-7000-8000-00000000dead';
    expect(
      await refusal('staff.update', { id: ana.id, version: 2, serviceIds: [wax.id, foreign] }),
    ).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'serviceIds.1' }],
    });
    expect(await must('staff.update', { id: ana.id, version: 2, serviceIds: null })).toMatchObject({
      serviceIds: null,
    });
  });
});

test.each([
  ['whose block exceeds a day', { bufferAfterMinutes: 1396 }, 'durationMinutes'],
  ['whose processing ends with it', { processing: { afterMinutes: 15, minutes: 30 } }, 'processing'],
])('a service %s is refused, new or changed', async (_name, terms, path) => {
  const { must, refusal, salon } = await openTestSalon();
  const service = { salonId: salon.id, name: 'Marathon', durationMinutes: 45 };
  const issues = [{ path }];
  expect(await refusal('services.create', { ...service, ...terms })).toMatchObject({ issues });
  const { id } = await must('services.create', service);
  expect(await refusal('services.update', { id, version: 1, ...terms })).toMatchObject({ issues });
  expect(await must('services.list', { salonId: salon.id })).toContainEqual(
    expect.objectContaining({ id, version: 1, durationMinutes: 45, processing: null }),
  );
});

test('a booking keeps the processing of its service as it was made, until it is given another service', async () => {
  const { must, salon, ana } = await openTestSalon();
  const processing = { afterMinutes: 30, minutes: 45 };
  const service = { salonId: salon.id, name: 'Colour', durationMinutes: 120, processing };
  const colour = await must('services.create', service);
  const gloss = await must('services.create', { ...service, name: 'Gloss', processing: null });
  const booking = await must('bookings.create', {
    staffId: ana.id,
    serviceId: colour.id,
    startTime: mondayAt('10:00'),
    endTime: mondayAt('12:00'),
  });
  expect(booking.processing).toEqual(processing);
  await must('services.update', { id: colour.id, version: 1, processing: { afterMinutes: 10, minutes: 10 } });
  const later = { id: booking.id, version: 1, startTime: mondayAt('11:00') };
  const moved = await must('bookings.move', later);
  expect(moved.processing).toEqual(processing);
  const changed = await must('bookings.move', { id: booking.id, version: 2, serviceId: gloss.id });
  expect(changed.processing).toBeNull();
  await must('history.undo', {});
  expect((await must('bookings.get', { id: booking.id })).processing).toEqual(processing);
});

test('a service that changes its length leaves bookings as they were made', async () => {
  const { must, refusal, ana, cut } = await openTestSalon();
  const booking = await booked(
    must('bookings.create', {
      staffId: ana.id,
      serviceId: cut.id,
      startTime: mondayAt('10:00'),
      endTime: mondayAt('10:45'),
    }),
  );
  await must('services.update', { id: cut.id, version: 1, durationMinutes: 60, name: 'Long cut' });
  expect(await must('bookings.get', { id: booking.id })).toEqual({ ...booking, serviceName: 'Long cut' });
  expect(
    await refusal('services.update', { id: cut.id, version: 2, bufferAfterMinutes: 1440 }),
  ).toMatchObject({
    code: 'invalid_input',
  });
});

describe('clients', () => {
  test('are found by any beginning of a word of their name, accents and case aside, and by their number', async () => {
    const { must, salon, elif } = await openTestSalon();
    const cagla = await must('clients.create', { salonId: salon.id, name: 'Çağla Işık', phone: '0532 111' });
    const search = (query: string) => must('clients.search', { salonId: salon.id, query });
    expect(await search('cagl')).toEqual([cagla]);
    expect(await search('ISIK')).toEqual([cagla]);
    expect(await search('el ka')).toEqual([elif]);
    expect(await search('555')).toEqual([elif]);
    expect(await search('+90 (555) 1')).toEqual([elif]);
    expect(await search('')).toEqual([cagla, elif]);
    expect(await search('lif')).toEqual([]);
    expect(await search("'; DROP TABLE client; --")).toEqual([]);
    expect(await search('%')).toEqual([]);
  });

  test('have a number that can be called as E.164, shown as it is written where the salon is, and found in both forms', async () => {
    const { must, salon } = await openTestSalon();
    const typed = '0532 123 45 67';
    const can = await must('clients.create', { salonId: salon.id, name: 'Can', phone: typed });
    expect(can).toMatchObject({ phone: '+905321234567', shownPhone: typed });
    for (const query of ['0532 123', '+90 532 123', '532123', '4567']) {
      expect(await must('clients.search', { salonId: salon.id, query })).toEqual([can]);
    }
    // What the form shows is what it sends.
    expect(await must('clients.update', { id: can.id, version: 1, phone: typed })).toEqual(can);
    await must('salons.update', { id: salon.id, version: 1, timeZone: 'Europe/Berlin' });
    expect((await must('clients.get', { id: can.id })).client.shownPhone).toBe('+90 532 123 45 67');
  });

  test('keep what is no number exactly as it was typed', async () => {
    const { must, salon } = await openTestSalon();
    const phone = '0532 123 45 67 ask for Nil';
    expect(await must('clients.create', { salonId: salon.id, name: 'Can', phone })).toMatchObject({
      phone,
      shownPhone: phone,
    });
  });

  test('with a number are created once, also when the salon has moved to another country in between', async () => {
    const { must, refusal, salon } = await openTestSalon();
    const id = '0198a000-0000-7000-8000-00000000c0de';
    const call = { id, salonId: salon.id, name: 'Can', phone: '0532 123 45 67' };
    await must('clients.create', call);
    await must('salons.update', { id: salon.id, version: 1, timeZone: 'Europe/Berlin' });
    expect(await must('clients.create', call)).toMatchObject({ version: 1, phone: '+905321234567' });
    const other = { ...call, phone: '0532 123 45 68' };
    expect(await refusal('clients.create', other)).toMatchObject({ code: 'duplicate_id' });
  });

  test('changed meanwhile are told with their number as it is written', async () => {
    const { must, refusal, salon } = await openTestSalon();
    const can = await must('clients.create', { salonId: salon.id, name: 'Can', phone: '05321234567' });
    await must('clients.update', { id: can.id, version: 1, name: 'Can Ek' });
    expect(await refusal('clients.update', { id: can.id, version: 1, name: 'Can Su' })).toMatchObject({
      code: 'stale_version',
      current: { name: 'Can Ek', shownPhone: '0532 123 45 67' },
    });
  });

  test('carry their visits, no-shows and next booking', async () => {
    const { must, elif, ana, cut } = await openTestSalon();
    const book = (start: string, end: string) =>
      booked(
        must('bookings.create', {
          staffId: ana.id,
          serviceId: cut.id,
          clientId: elif.id,
          startTime: mondayAt(start),
          endTime: mondayAt(end),
        }),
      );
    const missed = await book('05:00', '05:45');
    await must('bookings.setStatus', { id: missed.id, version: 1, status: 'no_show' });
    const next = await book('10:00', '10:45');
    const later = await book('12:00', '12:45');
    const card = await must('clients.get', { id: elif.id });
    expect(card).toMatchObject({
      client: elif,
      bookingCount: 3,
      visitCount: 0,
      noShowCount: 1,
      nextBooking: next,
    });
    expect(card.upcoming.map(({ id }) => id)).toEqual([next.id, later.id]);
    expect(card.past.map(({ id }) => id)).toEqual([missed.id]);
  });

  test('are told once for a date on which they are booked, whatever became of it, with their numbers as they are written', async () => {
    const { must, salon, elif, ana, bea, cut } = await openTestSalon();
    const client = (name: string, phone?: string) =>
      must('clients.create', { salonId: salon.id, name, ...(phone && { phone }) });
    const [can, nil, nobody] = [await client('Can', '05321234567'), await client('Nil'), await client('Ece')];
    const book = (staffId: string, startTime: string, endTime: string, clientId?: string) =>
      must('bookings.create', {
        staffId,
        serviceId: cut.id,
        startTime,
        endTime,
        ...(clientId && { clientId }),
      });
    await book(ana.id, mondayAt('10:00'), mondayAt('10:45'), can.id);
    await book(bea.id, mondayAt('12:00'), mondayAt('12:45'), can.id);
    await book(bea.id, mondayAt('14:00'), mondayAt('14:45'));
    const { id } = await book(ana.id, mondayAt('12:00'), mondayAt('12:45'), nil.id);
    await must('bookings.setStatus', { id, version: 1, status: 'cancelled' });
    // Over midnight: it is of both dates.
    await book(ana.id, mondayAt('23:45'), '2026-03-03T00:30:00+03:00', elif.id);
    const booked = (date: string) => must('clients.booked', { salonId: salon.id, date });
    expect(await booked('2026-03-02')).toEqual([elif, can, nil]);
    expect(await booked('2026-03-03')).toEqual([elif]);
    expect(await booked('2026-03-04')).toEqual([]);
    expect(await booked('2026-03-02')).not.toContainEqual(nobody);
    expect(can.shownPhone).toBe('0532 123 45 67');
  });

  test('are told their bookings that block and begin now or later, with whom, however many there are', async () => {
    const { must, refusal, time, elif, ana, bea, cut } = await openTestSalon();
    const create = (staffId: string, clock: string, end: string) =>
      booked(
        must('bookings.create', {
          staffId,
          serviceId: cut.id,
          clientId: elif.id,
          startTime: mondayAt(clock),
          endTime: mondayAt(end),
        }),
      );
    const over = await create(ana.id, '07:00', '07:45');
    const gone = await create(ana.id, '09:00', '09:45');
    await must('bookings.setStatus', { id: gone.id, version: 1, status: 'cancelled' });
    const last = await create(bea.id, '17:00', '17:45');
    const next = await create(ana.id, '10:00', '10:45');
    const weekly = await must('series.create', {
      ...{ staffId: ana.id, serviceId: cut.id, clientId: elif.id, accept: 'all' },
      startTime: mondayAt('14:00'),
      endTime: mondayAt('14:45'),
      everyWeeks: 1,
      count: 60,
    });
    const upcoming = () => must('clients.upcoming', { id: elif.id });
    const later = weekly.dates.slice(1).map(({ booking }) => booking?.id);
    expect((await upcoming()).map(({ id }) => id)).toEqual([
      ...[over.id, next.id, weekly.dates[0]?.booking?.id, last.id],
      ...later,
    ]);
    time.now = next.startTime;
    const [first, , third] = await upcoming();
    expect([first, third]).toEqual([
      { ...next, staffName: 'Ana' },
      { ...last, staffName: 'Bea' },
    ]);
    // Under way.
    time.now = addMinutes(next.startTime, 1);
    expect((await upcoming())[0]?.id).toBe(weekly.dates[0]?.booking?.id);
    expect((await refusal('clients.upcoming', { id: ana.id })).code).toBe('not_found');
  });

  test('keep the date of the answer whether they may be contacted, until it becomes another', async () => {
    const { must, elif, time } = await openTestSalon();
    const asked = await must('clients.update', { id: elif.id, version: 1, mayContact: true });
    expect(asked).toMatchObject({ mayContact: true, contactAskedOn: '2026-03-02' });
    time.now = instant(time.now + 3 * millisecondsPerDay);
    const again = await must('clients.update', {
      id: elif.id,
      version: 2,
      mayContact: true,
      alert: ' Wears a wig ',
      birthday: '02-29',
    });
    expect(again).toMatchObject({ contactAskedOn: '2026-03-02', alert: 'Wears a wig', birthday: '02-29' });
    const refused = await must('clients.update', { id: elif.id, version: 3, mayContact: false });
    expect(refused).toMatchObject({ mayContact: false, contactAskedOn: '2026-03-05' });
    const forgotten = await must('clients.update', { id: elif.id, version: 4, mayContact: null });
    expect(forgotten).toMatchObject({ mayContact: null, contactAskedOn: null });
  });

  test('keep what is left out and lose what is set to nothing', async () => {
    const { must, elif } = await openTestSalon();
    const noted = await must('clients.update', { id: elif.id, version: 1, notes: 'allergic' });
    expect(noted).toMatchObject({ phone: '+90 555 123', notes: 'allergic' });
    expect(await must('clients.update', { id: elif.id, version: 2, phone: null, notes: ' ' })).toMatchObject({
      phone: null,
      notes: null,
    });
  });
});

describe('the history', () => {
  test('tells every change with who, when, before and after, newest first, in one sound chain', async () => {
    const { must, elif, time } = await openTestSalon();
    const changed = await must('clients.update', { id: elif.id, version: 1, phone: '1' });
    const [newest, older] = await must('history.list', { entityId: elif.id });
    expect(newest).toMatchObject({
      actor: 'reception',
      action: 'clients.update',
      at: time.now,
      entity: 'client',
      before: { phone: '+90 555 123' },
      after: { phone: changed.phone },
    });
    expect(older).toMatchObject({ action: 'clients.create', before: null });
    const { sound, entries } = await must('history.verify', {});
    expect({ sound, entries }).toEqual({ sound: true, entries: 7 });
  });

  test('tells instants as text, like everything that travels, and takes an id however it is written', async () => {
    const { must, desk, ana, cut } = await openTestSalon();
    const booking = await must('bookings.create', {
      staffId: ana.id,
      serviceId: cut.id,
      startTime: mondayAt('10:00'),
      endTime: mondayAt('10:45'),
    });
    const wire = await desk.call(manager, 'history.list', { entityId: booking.id.toUpperCase() });
    expect(wire).toMatchObject({
      value: [{ after: { startTime: '2026-03-02T07:00:00.000Z', endTime: '2026-03-02T07:45:00.000Z' } }],
    });
    const [change] = await must('history.list', { entityId: booking.id });
    expect(change?.after).toMatchObject({ startTime: booking.startTime });
    await must('availability.replace', {
      staffId: ana.id,
      windows: [{ dayOfWeek: 1, startTime: '10:00', endTime: '11:00' }],
    });
    const [week] = await must('history.list', { entityId: ana.id });
    expect(week?.after).toMatchObject({ windows: [{ startTime: '10:00', endTime: '11:00' }] });
  });

  test('is read on below a sequence number', async () => {
    const { must } = await openTestSalon();
    const firstPage = await must('history.list', { limit: 2 });
    const secondPage = await must('history.list', { limit: 2, before: firstPage[1]?.sequence ?? 0 });
    expect([...firstPage, ...secondPage].map(({ sequence }) => sequence)).toEqual([6, 5, 4, 3]);
  });
});

test('places for several services say what they are next to, and are those that the desk accepts', async () => {
  const { must, refusal, salon, cut, ana, bea, elif } = await openTestSalon();
  await must('availability.replace', {
    staffId: ana.id,
    windows: [{ dayOfWeek: 1, startTime: '09:00', endTime: '12:00' }],
  });
  await must('staff.update', { id: bea.id, version: 1, serviceIds: [] });
  const booking = await must('bookings.create', {
    staffId: ana.id,
    serviceId: cut.id,
    clientId: elif.id,
    startTime: mondayAt('10:30'),
    endTime: mondayAt('11:15'),
  });
  const wish = {
    salonId: salon.id,
    parts: [{ serviceId: cut.id }, { serviceId: cut.id }],
    from: mondayAt('00:00'),
    days: 1,
    order: 'best_fit' as const,
  };
  const { places } = await must('places.find', wish);
  const [best] = places;
  expect(best).toMatchObject({
    slots: [
      { staffId: ana.id, startTime: Date.parse(mondayAt('09:00')) },
      { staffId: ana.id, startTime: Date.parse(mondayAt('09:45')) },
    ],
    fit: {
      unsellableMinutes: 0,
      before: { kind: 'hours' },
      after: { kind: 'booking', bookingId: booking.id, clientName: 'Elif Kaya', serviceName: 'Cut' },
    },
  });
  const parts = (best?.slots ?? []).map(({ staffId, serviceId, startTime }) => {
    return { staffId, serviceId, startTime: instantToText(startTime) };
  });
  await must('visits.create', { parts });
  expect((await must('places.find', wish)).places).toEqual([]);
  expect((await must('places.find', { ...wish, daysOfWeek: [2] })).places).toEqual([]);
  const nowhere = '0190a000-0000-7000-8000-00000000dead';
  expect(await refusal('places.find', { ...wish, salonId: nowhere })).toMatchObject({ entity: 'salon' });
  expect(await refusal('places.find', { ...wish, parts: [{ serviceId: nowhere }] })).toMatchObject({
    entity: 'service',
  });
});

test('slots are searched among the people who offer the service, in their hours', async () => {
  const { must, refusal, salon, cut, ana, bea } = await openTestSalon();
  await must('availability.replace', {
    staffId: ana.id,
    windows: [{ dayOfWeek: 1, startTime: '10:00', endTime: '11:00' }],
  });
  await must('staff.update', { id: bea.id, version: 1, serviceIds: [] });
  const slots = await must('slots.find', {
    salonId: salon.id,
    serviceId: cut.id,
    from: mondayAt('00:00'),
    days: 8,
  });
  expect(slots.map(({ staffId }) => staffId)).toEqual([ana.id, ana.id, ana.id, ana.id]);
  expect(new Set(slots.map(({ startTime }) => new Date(startTime).toISOString().slice(8, 16)))).toEqual(
    new Set(['02T07:00', '02T07:15', '09T07:00', '09T07:15']),
  );
  const nowhere = '0190a000-0000-7000-8000-00000000dead';
  expect(
    await refusal('slots.find', { salonId: nowhere, serviceId: cut.id, from: mondayAt('00:00') }),
  ).toMatchObject({ entity: 'salon' });
  expect(
    await refusal('slots.find', { salonId: salon.id, serviceId: nowhere, from: mondayAt('00:00') }),
  ).toMatchObject({ entity: 'service' });
});
