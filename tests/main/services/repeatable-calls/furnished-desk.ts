import { type MethodName, methodOf, type WireAnswer } from '../../../../src/shared/contract/contract.ts';
import { manager, mondayAt, openTestDesk } from '../../open-test-desk.ts';

/** What a method is sent, or a record that it answers, as it travels. */
export type Content = Readonly<Record<string, unknown>>;

/** Calls a desk, in this process or over HTTP. */
export type Call = (method: MethodName, input: unknown) => Promise<WireAnswer>;

/** Calls a method that must succeed; answers its value as it travels. */
export async function must<Value = Content>(call: Call, method: MethodName, input: unknown): Promise<Value> {
  const answer = await call(method, input);
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
  // What a method answers, the contract says; which method it is, its caller knows.
  return answer.value as Value;
}

/** The fields that a method takes. */
export function fieldsOf(name: MethodName): readonly string[] {
  const { input } = methodOf(name);
  return 'shape' in input && typeof input.shape === 'object' && input.shape !== null
    ? Object.keys(input.shape)
    : [];
}

/** A visit or a series with its bookings. */
export type Group = { readonly id: string; readonly bookings: readonly string[] };

/**
 * What the calls of the lists speak of: two salons, the first with two people, two services, two clients, a booking of Ana at 10:00, a visit
 * to both of them at 17:00, Elif twice on the waitlist, a series of Bea's on two
 * Tuesdays, time of hers that is blocked on Thursday, 5 March, and a schedule of hers from Monday, 4 May 2026.
 */
export type Furnished = Readonly<
  Record<
    | 'salon'
    | 'otherSalon'
    | 'ana'
    | 'bea'
    | 'basin'
    | 'mirror'
    | 'firstBasin'
    | 'secondBasin'
    | 'cut'
    | 'wax'
    | 'elif'
    | 'nur'
    | 'booking'
    | 'schedule'
    | 'blocked'
    | 'waiting'
    | 'waitingToo',
    string
  >
> & { readonly visit: Group; readonly series: Group };

export type Seen = { readonly id: string; readonly version: number };
export type VisitValue = { readonly visitId: string; readonly bookings: readonly Seen[] };
export type SeriesValue = {
  readonly seriesId: string;
  readonly dates: readonly { readonly booking: Seen | null }[];
};

export function bookingsIn({ dates }: SeriesValue): readonly Seen[] {
  return dates.map(({ booking }) => booking).filter((booking) => booking !== null);
}

export const tuesdayAt = (clock: string): string => `2026-03-03T${clock}:00+03:00`;

export const thursdayAt = (clock: string): string => `2026-03-05T${clock}:00+03:00`;

/** Fills an empty desk. */
export async function furnish(call: Call): Promise<Furnished> {
  const make = async (method: MethodName, content: Content): Promise<string> =>
    (await must<{ id: string }>(call, method, content)).id;
  const salon = await make('salons.create', { name: 'Kuaför Ada', timeZone: 'Europe/Istanbul' });
  const otherSalon = await make('salons.create', { name: 'Umbra', timeZone: 'Europe/Istanbul' });
  const ana = await make('staff.create', { salonId: salon, name: 'Ana' });
  const bea = await make('staff.create', { salonId: salon, name: 'Bea' });
  const basin = await make('resourceKinds.create', { salonId: salon, name: 'Basin' });
  const mirror = await make('resourceKinds.create', { salonId: salon, name: 'Mirror' });
  const firstBasin = await make('resources.create', { kindId: basin, name: 'Basin 1' });
  const secondBasin = await make('resources.create', { kindId: basin, name: 'Basin 2' });
  const offer = (name: string) =>
    make('services.create', { salonId: salon, name, durationMinutes: 45, needs: [basin] });
  const cut = await offer('Cut');
  const wax = await offer('Wax');
  const elif = await make('clients.create', { salonId: salon, name: 'Elif' });
  const nur = await make('clients.create', { salonId: salon, name: 'Nur' });
  const booking = await make('bookings.create', {
    staffId: ana,
    serviceId: cut,
    startTime: mondayAt('10:00'),
    endTime: mondayAt('10:45'),
  });
  const visit = await must<VisitValue>(call, 'visits.create', {
    clientId: elif,
    parts: [
      { staffId: ana, serviceId: cut, startTime: mondayAt('17:00') },
      { staffId: bea, serviceId: wax },
    ],
  });
  const schedule = await make('schedules.plan', {
    ...{ staffId: bea, from: '2026-05-04', weeks: 2 },
    windows: [{ week: 1, dayOfWeek: 1, startTime: '09:00', endTime: '17:00' }],
  });
  const blocked = await make('timeOff.create', {
    ...{ staffId: bea, kind: 'blocked', reason: 'a call' },
    ...{ startTime: thursdayAt('10:00'), endTime: thursdayAt('11:00') },
  });
  const wait = (serviceId: string) =>
    make('waitlist.create', {
      ...{ salonId: salon, clientId: elif, serviceIds: [serviceId] },
      ...{ from: '2026-03-02', until: '2026-03-31' },
    });
  const waiting = await wait(cut);
  const waitingToo = await wait(wax);
  const series = await must<SeriesValue>(call, 'series.create', {
    staffId: bea,
    serviceId: cut,
    startTime: tuesdayAt('10:00'),
    endTime: tuesdayAt('10:45'),
    everyWeeks: 1,
    count: 2,
    accept: 'all',
  });
  return {
    ...{ salon, otherSalon, ana, bea, basin, mirror, firstBasin, secondBasin, cut, wax, elif, nur, booking },
    ...{ schedule, blocked, waiting, waitingToo },
    visit: { id: visit.visitId, bookings: visit.bookings.map(({ id }) => id) },
    series: { id: series.seriesId, bookings: bookingsIn(series).map(({ id }) => id) },
  };
}

/** A furnished desk, with what tells whether anything was written. */
export async function openFurnished() {
  const { desk, failures, heard } = await openTestDesk();
  // Through JSON, as every host sends it.
  const call: Call = (method, input) => desk.call(manager, method, JSON.parse(JSON.stringify(input)));
  const of = await furnish(call);
  heard.length = 0;
  /** Everything that was ever written, by its chain: two that are equal have the same last hash. */
  const written = async () => (await desk.call(manager, 'history.list', { limit: 500 })) as unknown;
  return { call, of, failures, heard, written };
}
