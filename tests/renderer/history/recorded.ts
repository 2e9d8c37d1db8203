import { namesFrom } from '../../../src/renderer/history/record-names.ts';
import type { HistorySpeech } from '../../../src/renderer/history/use-history-speech.ts';
import type { Change, Entity, Recorded } from '../../../src/shared/domain/history.ts';
import type { WaitlistEntry } from '../../../src/shared/domain/waitlist.ts';
import { bea } from '../../shared/domain/small-team.ts';
import {
  ana,
  at,
  basin,
  booked,
  cut,
  date,
  elif,
  firstBasin,
  gloss,
  idOf,
  monday,
  salon,
  secondBasin,
  stored,
  time,
  weekly,
  window,
} from '../../shared/domain/world.ts';

export const namesIn = ({ words }: HistorySpeech) =>
  namesFrom(
    {
      staff: [ana, bea],
      services: [cut, gloss],
      units: [firstBasin, secondBasin],
      unitKinds: [basin],
      clients: [elif],
    },
    salon.timeZone,
    words,
  );

/** An entry of the history, made on the Monday of the tests. */
export function change<Kind extends Entity>(
  entity: Kind,
  before: Recorded[Kind] | null,
  after: Recorded[Kind] | null,
  more: Partial<Change> = {},
): Change {
  return {
    sequence: 1,
    at: monday('09:00'),
    actor: 'reception',
    action: 'any.command',
    salonId: salon.id,
    entity,
    entityId: idOf(1),
    before: before && { ...before },
    after: after && { ...after },
    isErased: false,
    hash: '',
    ...more,
  };
}

export const ten = stored(booked(1, monday('10:00')));

const waiting: WaitlistEntry = {
  id: idOf(90),
  salonId: salon.id,
  version: 1,
  clientId: elif.id,
  serviceIds: [cut.id],
  staffIds: null,
  from: date('2026-03-02'),
  until: date('2026-03-16'),
  daysOfWeek: [1, 2],
  startTime: time('09:00'),
  endTime: time('18:00'),
  notes: null,
  createdAt: monday('09:00'),
  bookingId: null,
};

/** One record of each kind, and the same with something else in it. */
export const recordsOfEachKind: { readonly [Kind in Entity]: readonly [Recorded[Kind], Recorded[Kind]] } = {
  salon: [
    salon,
    {
      ...salon,
      version: 2,
      businessHours: [{ dayOfWeek: 1, startTime: time('09:00'), endTime: time('18:00') }],
      daysWithoutHours: 'open',
    },
  ],
  staff: [ana, { ...ana, version: 2, isActive: false, serviceIds: [cut.id], endsOn: date('2026-03-31') }],
  service: [
    cut,
    {
      ...cut,
      version: 2,
      priceCents: 4550,
      color: 'rose',
      needs: [basin.id],
      processing: { afterMinutes: 10, minutes: 15 },
    },
  ],
  resource_kind: [basin, { ...basin, version: 2, name: 'Sink' }],
  resource: [firstBasin, { ...firstBasin, version: 2, isActive: false }],
  availability: [
    { staffId: ana.id, windows: [] },
    { staffId: ana.id, windows: [weekly(1, '09:00', '13:00'), weekly(1, '14:00', '18:00', false)] },
  ],
  schedule: [
    { id: idOf(50), staffId: ana.id, version: 1, from: date('2026-04-06'), weeks: 1, windows: [] },
    {
      id: idOf(50),
      staffId: ana.id,
      version: 2,
      from: date('2026-04-06'),
      weeks: 2,
      windows: [{ ...window('09:00', '13:00'), week: 2, dayOfWeek: 1, isActive: true }],
    },
  ],
  override: [
    { staffId: ana.id, date: date('2026-03-03'), windows: [] },
    { staffId: ana.id, date: date('2026-03-03'), windows: [window('10:00', '12:00')] },
  ],
  time_off: [
    {
      id: idOf(60),
      version: 1,
      staffId: ana.id,
      kind: 'away',
      startTime: monday('15:00'),
      endTime: monday('16:00'),
      reason: null,
    },
    {
      id: idOf(60),
      version: 2,
      staffId: ana.id,
      kind: 'blocked',
      startTime: monday('15:00'),
      endTime: monday('16:30'),
      reason: 'A call',
    },
  ],
  closure: [
    {
      id: idOf(61),
      salonId: salon.id,
      startDate: date('2026-12-24'),
      endDate: date('2026-12-24'),
      reason: null,
    },
    {
      id: idOf(61),
      salonId: salon.id,
      startDate: date('2026-12-24'),
      endDate: date('2026-12-26'),
      reason: 'Holidays',
    },
  ],
  client: [elif, { ...elif, version: 2, notes: 'Tea', email: 'elif@example.org' }],
  waitlist_entry: [
    waiting,
    { ...waiting, version: 2, staffIds: [ana.id], until: date('2026-03-31'), notes: 'Tea' },
  ],
  booking: [
    ten,
    {
      ...ten,
      version: 2,
      startTime: monday('11:15'),
      endTime: at('2026-03-02T12:00:00+03:00'),
      status: 'arrived',
      resources: [{ kindId: basin.id, resourceId: firstBasin.id }],
      notes: 'Tea',
    },
  ],
};
