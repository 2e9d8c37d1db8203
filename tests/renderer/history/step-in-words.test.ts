import { describe, expect, test } from 'vitest';
import { partInWords, stepInWords } from '../../../src/renderer/history/step-in-words.ts';
import type { HistorySpeech } from '../../../src/renderer/history/use-history-speech.ts';
import { bookingStatuses } from '../../../src/shared/domain/booking.ts';
import { type Change, type Entity, entities } from '../../../src/shared/domain/history.ts';
import { toId, type VisitId } from '../../../src/shared/domain/ids.ts';
import { bea } from '../../shared/domain/small-team.ts';
import { at, booked, gloss, idOf, monday, stored } from '../../shared/domain/world.ts';
import { english, turkish } from './history-speech.ts';
import { change, namesIn, recordsOfEachKind, ten } from './recorded.ts';

function inWords(changes: readonly [Change, ...Change[]], speech: HistorySpeech = english): string {
  return stepInWords({ id: 1, changes }, speech, namesIn(speech));
}

const both = (...changes: readonly [Change, ...Change[]]): readonly [string, string] => [
  inWords(changes),
  inWords(changes, turkish),
];

describe('a booking', () => {
  test('is told with who did it, for whom, what, when and with whom', () => {
    expect(both(change('booking', null, ten))).toEqual([
      'Reception booked Elif Kaya, Cut, 10:00 with Ana',
      'Resepsiyon: randevu verildi – Elif Kaya, Cut, 10:00, Ana',
    ]);
    expect(
      both(change('booking', null, { ...ten, status: 'pending', clientId: null }, { actor: 'manager' })),
    ).toEqual([
      'Manager booked as pending: Cut without a client, 10:00 with Ana',
      'Yönetici: onay bekleyen randevu verildi – Cut (müşterisiz), 10:00, Ana',
    ]);
  });

  test('is told with its date where it is on another day than the change', () => {
    const tuesday = { ...ten, startTime: at('2026-03-03T10:00:00+03:00') };
    const day = english.formats.dateTime(tuesday.startTime, namesIn(english).zone);
    expect(inWords([change('booking', null, tuesday)])).toBe(
      `Reception booked Elif Kaya, Cut, ${day} with Ana`,
    );
    expect(inWords([change('booking', ten, tuesday)])).toBe(
      `Reception moved Elif Kaya, Cut, from 10:00 to ${day} with Ana`,
    );
  });

  test('that is moved is told from where to where', () => {
    const later = { ...ten, startTime: monday('11:15') };
    expect(both(change('booking', ten, later))).toEqual([
      'Reception moved Elif Kaya, Cut, from 10:00 to 11:15 with Ana',
      'Resepsiyon: randevu taşındı – Elif Kaya, Cut, 10:00 → 11:15, Ana',
    ]);
    expect(both(change('booking', ten, { ...ten, staffId: bea.id }))).toEqual([
      'Reception moved Elif Kaya, Cut, 10:00, from Ana to Bea',
      'Resepsiyon: randevu taşındı – Elif Kaya, Cut, 10:00, Ana → Bea',
    ]);
    expect(both(change('booking', ten, { ...later, staffId: bea.id }))).toEqual([
      'Reception moved Elif Kaya, Cut, from 10:00 with Ana to 11:15 with Bea',
      'Resepsiyon: randevu taşındı – Elif Kaya, Cut, 10:00 Ana → 11:15 Bea',
    ]);
  });

  test.each(bookingStatuses)('that becomes %s is told so, in both languages', (status) => {
    const before = { ...ten, status: status === 'completed' ? ('arrived' as const) : ('completed' as const) };
    const [inEnglish, inTurkish] = both(change('booking', before, { ...ten, status }));
    expect(inEnglish).toContain('Elif Kaya, Cut, 10:00 with Ana');
    expect(inTurkish).toContain('Elif Kaya, Cut, 10:00, Ana');
    // No code of a status is shown to anybody.
    expect(`${inEnglish}${inTurkish}`).not.toContain('_');
  });

  test('that is not cancelled any more is told as restored', () => {
    expect(inWords([change('booking', { ...ten, status: 'cancelled' }, ten)])).toBe(
      'Reception restored Elif Kaya, Cut, 10:00 with Ana',
    );
  });

  test('is told by its service, its client, or else the names of what differs', () => {
    expect(inWords([change('booking', ten, { ...ten, serviceId: gloss.id })])).toBe(
      'Reception changed the service of Elif Kaya, Cut, 10:00 with Ana, from Cut to Gloss',
    );
    expect(inWords([change('booking', { ...ten, clientId: null }, ten)])).toBe(
      'Reception changed the client of Cut without a client, 10:00 with Ana, from no client to Elif Kaya',
    );
    expect(inWords([change('booking', ten, { ...ten, notes: 'Tea' })])).toBe(
      'Reception changed Elif Kaya, Cut, 10:00 with Ana: Notes',
    );
  });
});

describe('what was undone and redone', () => {
  const moved = { ...ten, version: 2, startTime: monday('11:15') };

  test('is told as it had been done', () => {
    const undone = change('booking', moved, { ...ten, version: 3 }, { action: 'history.undo' });
    const redone = change(
      'booking',
      { ...ten, version: 3 },
      { ...moved, version: 4 },
      { action: 'history.redo' },
    );
    expect(both(undone)).toEqual([
      'Undone by Reception: moved Elif Kaya, Cut, from 10:00 to 11:15 with Ana',
      'Geri alındı (Resepsiyon): randevu taşındı – Elif Kaya, Cut, 10:00 → 11:15, Ana',
    ]);
    expect(both(redone)).toEqual([
      'Redone by Reception: moved Elif Kaya, Cut, from 10:00 to 11:15 with Ana',
      'Yinelendi (Resepsiyon): randevu taşındı – Elif Kaya, Cut, 10:00 → 11:15, Ana',
    ]);
  });

  test('tells a booking that was made as made, though it was cancelled, and a cancellation as one', () => {
    const cancelled = { ...ten, version: 2, status: 'cancelled' as const };
    expect(inWords([change('booking', ten, cancelled, { action: 'history.undo' })])).toBe(
      'Undone by Reception: booked Elif Kaya, Cut, 10:00 with Ana',
    );
    expect(inWords([change('booking', cancelled, { ...ten, version: 3 }, { action: 'history.redo' })])).toBe(
      'Redone by Reception: booked Elif Kaya, Cut, 10:00 with Ana',
    );
    expect(inWords([change('booking', cancelled, { ...ten, version: 3 }, { action: 'history.undo' })])).toBe(
      'Undone by Reception: cancelled Elif Kaya, Cut, 10:00 with Ana',
    );
  });
});

// What each kind of record says when it is changed: does not compile without one.
const changed: Readonly<Record<Entity, readonly [string, string]>> = {
  salon: [
    'Reception changed the salon Kuaför Ada: Opening hours, A day without hours',
    'Resepsiyon: değişti – salon Kuaför Ada: Çalışma saatleri, Saat girilmemiş bir gün',
  ],
  staff: [
    'Reception changed the person Ana: Takes bookings, Services, Works here until (last day)',
    'Resepsiyon: değişti – personel Ana: Randevu alır, Hizmetler, Son çalışma günü',
  ],
  service: [
    'Reception changed the service Cut: Processing, Needs beside a person, Price, Colour',
    'Resepsiyon: değişti – hizmet Cut: Bekleme, Çalışandan başka gerekenler, Fiyat, Renk',
  ],
  resource_kind: ['Reception changed the kind Sink: Kind', 'Resepsiyon: değişti – tür Sink: Tür'],
  resource: [
    'Reception changed the room or device Basin 1: In use',
    'Resepsiyon: değişti – oda veya cihaz Basin 1: Kullanımda',
  ],
  availability: ['Reception changed the weekly hours of Ana', 'Resepsiyon: değişti – haftalık saatler, Ana'],
  schedule: [
    'Reception changed the schedule of Ana from Mon 6 Apr: Weeks, The hours',
    'Resepsiyon: değişti – çalışma programı, Ana, 6 Nis Pzt itibarıyla: Haftalar, Saatler',
  ],
  override: [
    'Reception changed the hours of Ana on Tue 3 Mar: The hours',
    'Resepsiyon: değişti – tek gün saatleri, Ana, 3 Mar Sal: Saatler',
  ],
  time_off: [
    'Reception changed blocked time of Ana from Mon 2 Mar, 15:00: Kind, End, Reason',
    'Resepsiyon: değişti – kapatılan saat, Ana, 2 Mar Pzt, 15:00 itibarıyla: Tür, Bitiş, Neden',
  ],
  waitlist_entry: [
    'Reception changed Elif Kaya on the waitlist: With, Until (included), Notes',
    'Resepsiyon: değişti – bekleme listesinde Elif Kaya: Kiminle, Son gün (dahil), Notlar',
  ],
  closure: [
    'Reception changed the closure on 24–26 December 2026: Last day, Reason',
    'Resepsiyon: değişti – kapalı gün, 24–26 Aralık 2026: Son gün, Neden',
  ],
  client: [
    'Reception changed the client Elif Kaya: E-mail, Notes',
    'Resepsiyon: değişti – müşteri Elif Kaya: E-posta, Notlar',
  ],
  booking: [
    'Reception marked as arrived: Elif Kaya, Cut, 10:00 with Ana',
    'Resepsiyon: müşteri geldi – Elif Kaya, Cut, 10:00, Ana',
  ],
};

describe('a record of each kind', () => {
  test.each(entities)('%s, that was changed', (entity) => {
    const [before, after] = recordsOfEachKind[entity];
    const spaced = both(change(entity, before, after)).map((text) => text.replaceAll(/,? ?\u00a0/g, ' '));
    expect(spaced.map((text) => text.replaceAll(/(Mon|Tue),/g, '$1'))).toEqual(changed[entity]);
  });

  test('two clients that were merged are told as that, with whoever was merged away', () => {
    const [before, after] = recordsOfEachKind.client;
    const steps = [
      change('client', before, after),
      change('booking', ten, { ...ten, clientId: null }),
    ] as const;
    expect(both(...steps, change('client', before, null))).toEqual([
      'Reception merged the client Elif Kaya into another entry, and 2 more changes',
      'Resepsiyon: başka bir kayıtla birleştirildi – müşteri Elif Kaya ve 2 değişiklik daha',
    ]);
  });

  test.each(entities)('%s, that was added and removed, in both languages', (entity) => {
    const [record] = recordsOfEachKind[entity];
    const added = both(change(entity, null, record));
    const removed = both(change(entity, record, null));
    for (const text of [...added, ...removed]) {
      expect(text.trim()).toBe(text);
      expect(text).not.toMatch(/undefined|null|_|00000000-/);
    }
    // A week is always there.
    if (entity !== 'availability') expect(added).not.toEqual(removed);
  });
});

describe('what one command saved together', () => {
  const visitId = toId<VisitId>(idOf(90)) ?? null;
  const part = (index: number, clock: string) => stored(booked(index, monday(clock), { visitId }));
  const [first, second] = [part(1, '10:00'), part(2, '10:45')];

  test('is a visit as one, when it is made, moved and cancelled', () => {
    expect(both(change('booking', null, second), change('booking', null, first))).toEqual([
      'Reception booked a visit of Elif Kaya, 2 services, from 10:00',
      'Resepsiyon: randevu verildi – ziyaret: Elif Kaya, 2 hizmet, 10:00 itibarıyla',
    ]);
    const later = { startTime: monday('12:00') };
    expect(
      inWords([
        change('booking', first, { ...first, ...later }),
        change('booking', second, { ...second, startTime: monday('12:45') }),
      ]),
    ).toBe('Reception moved a visit of Elif Kaya, 2 services, from 10:00 to 12:00');
    expect(
      inWords([
        change('booking', first, { ...first, status: 'cancelled' }),
        change('booking', second, { ...second, status: 'cancelled' }),
      ]),
    ).toBe('Reception cancelled a visit of Elif Kaya, 2 services, from 10:00');
  });

  test('is told by what was changed for its own sake, with the number of bookings that went with it', () => {
    const [before, after] = recordsOfEachKind.availability;
    expect(
      both(
        change('booking', ten, { ...ten, status: 'cancelled' }),
        change('availability', before, after),
        change('booking', ten, { ...ten, staffId: bea.id }),
      ),
    ).toEqual([
      'Reception changed the weekly hours of Ana, and 2 bookings with it',
      'Resepsiyon: değişti – haftalık saatler, Ana ve onunla 2 randevu',
    ]);
  });

  test('is otherwise told by the first and the number of the others', () => {
    const [kind] = recordsOfEachKind.resource_kind;
    const [unit] = recordsOfEachKind.resource;
    expect(inWords([change('resource_kind', null, kind), change('resource', null, unit)])).toBe(
      'Reception added the kind Basin, and 1 more change',
    );
  });

  test('has a sentence for each of its parts', () => {
    expect(partInWords(change('booking', null, ten), english, namesIn(english))).toBe(
      'Booked Elif Kaya, Cut, 10:00 with Ana',
    );
  });
});
