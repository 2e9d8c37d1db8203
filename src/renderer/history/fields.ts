import { dateOfBirthday } from '../../shared/domain/birthday.ts';
import type { Change, Entity, Recorded } from '../../shared/domain/history.ts';
import type { Instant } from '../../shared/domain/interval.ts';
import { differIn } from '../../shared/domain/undo-step.ts';
import type { HistoryWords } from '../../shared/words/words.ts';
import { clientNameInWords } from '../clients/client-name.ts';
import {
  colour,
  count,
  date,
  hoursOfDate,
  minutes,
  plainText,
  position,
  price,
  processing,
  units,
  type WriteValue,
  weekOf,
  weeksOf,
  yesOrNo,
} from './field-values.ts';
import type { RecordNames } from './record-names.ts';
import { type Sides, sidesOf } from './told-change.ts';
import type { HistorySpeech } from './use-history-speech.ts';

type Field<Value> = {
  readonly name: (words: HistorySpeech['words']) => string;
  readonly write: WriteValue<Value>;
};

/** How each field of a record is shown, in the order of the table; `null` for one that says nothing to a person. A new field does not compile without its entry. */
type FieldsOf<Kind extends Entity> = {
  readonly [Name in keyof Recorded[Kind]]-?: Field<Recorded[Kind][Name]> | null;
};

const own = (name: keyof HistoryWords['fields']) => (words: HistorySpeech['words']) =>
  words.history.fields[name];

const at: WriteValue<Instant> = (value, { formats }, { zone }) => formats.dateTime(value, zone, 'full');
const person: WriteValue<string> = (id, _, names) => names.person(id);
const partOf: WriteValue<string | null> = (id, { words }) => (id === null ? '' : words.settings.people.yes);

/** The fields of what shapes a booking, in a service and in a booking. */
const terms = {
  durationMinutes: { name: own('length'), write: minutes },
  bufferBeforeMinutes: {
    name: ({ settings }) => settings.services.fields.bufferBeforeMinutes,
    write: minutes,
  },
  bufferAfterMinutes: { name: ({ settings }) => settings.services.fields.bufferAfterMinutes, write: minutes },
  processing: { name: own('processing'), write: processing },
} as const satisfies Partial<FieldsOf<'service'>>;

const hidden = { id: null, salonId: null, version: null } as const;

const shown: { readonly [Kind in Entity]: FieldsOf<Kind> } = {
  salon: {
    name: { name: ({ settings }) => settings.salon.fields.name, write: plainText },
    timeZone: { name: ({ settings }) => settings.salon.fields.timeZone, write: plainText },
    businessHours: { name: ({ settings }) => settings.salon.fields.hours, write: weekOf },
    slotMinutes: { name: ({ settings }) => settings.salon.fields.slotMinutes, write: minutes },
    daysWithoutHours: {
      name: ({ settings }) => settings.salon.fields.daysWithoutHours,
      write: (value, { words }) => words.settings.salon[value],
    },
    id: null,
    version: null,
  },
  staff: {
    name: { name: ({ settings }) => settings.people.fields.name, write: plainText },
    color: { name: ({ settings }) => settings.people.fields.color, write: colour },
    isActive: { name: ({ settings }) => settings.people.fields.isActive, write: yesOrNo },
    serviceIds: {
      name: ({ settings }) => settings.people.fields.serviceIds,
      write: (ids, { words }, names) =>
        ids === null ? words.settings.people.all : ids.map(names.service).join(', '),
    },
    position: { name: own('order'), write: position },
    startsOn: { name: ({ settings }) => settings.people.fields.startsOn, write: date },
    endsOn: { name: ({ settings }) => settings.people.fields.endsOn, write: date },
    ...hidden,
  },
  service: {
    name: { name: ({ settings }) => settings.services.fields.name, write: plainText },
    ...terms,
    needs: {
      name: ({ settings }) => settings.services.fields.needs,
      write: (ids, _, names) => ids.map(names.unitKind).join(', '),
    },
    priceCents: { name: ({ settings }) => settings.services.fields.priceCents, write: price },
    color: { name: ({ settings }) => settings.services.fields.color, write: colour },
    isActive: { name: ({ settings }) => settings.services.fields.isActive, write: yesOrNo },
    ...hidden,
  },
  resource_kind: {
    name: { name: ({ settings }) => settings.resources.fields.name, write: plainText },
    ...hidden,
  },
  resource: {
    name: { name: ({ settings }) => settings.resources.unitName, write: plainText },
    kindId: { name: own('kind'), write: (id, _, names) => names.unitKind(id) },
    isActive: { name: ({ settings }) => settings.resources.isActive, write: yesOrNo },
    position: { name: own('order'), write: position },
    ...hidden,
  },
  availability: {
    windows: { name: ({ schedule }) => schedule.tabs.week, write: weekOf },
    staffId: null,
  },
  schedule: {
    staffId: { name: own('person'), write: person },
    from: { name: ({ schedule }) => schedule.planned.from, write: date },
    weeks: { name: ({ schedule }) => schedule.planned.weeks, write: count },
    windows: { name: ({ schedule }) => schedule.planned.hours, write: weeksOf },
    id: null,
    version: null,
  },
  override: {
    staffId: { name: own('person'), write: person },
    date: { name: own('date'), write: date },
    windows: { name: ({ schedule }) => schedule.planned.hours, write: hoursOfDate },
  },
  time_off: {
    kind: { name: own('kind'), write: (kind, { words }) => words.history.values.timeOffKinds[kind] },
    staffId: { name: own('person'), write: person },
    startTime: { name: own('start'), write: at },
    endTime: { name: own('end'), write: at },
    reason: { name: own('reason'), write: plainText },
    id: null,
    version: null,
  },
  closure: {
    startDate: { name: ({ settings }) => settings.closures.from, write: date },
    endDate: { name: ({ settings }) => settings.closures.to, write: date },
    reason: { name: own('reason'), write: plainText },
    id: null,
    salonId: null,
  },
  client: {
    name: {
      name: ({ clients }) => clients.fields.name,
      write: (name, { words }) => clientNameInWords(name, words),
    },
    phone: { name: ({ clients }) => clients.fields.phone, write: plainText },
    email: { name: ({ clients }) => clients.fields.email, write: plainText },
    notes: { name: ({ clients }) => clients.fields.notes, write: plainText },
    alert: { name: ({ clients }) => clients.fields.alert, write: plainText },
    birthday: {
      name: ({ clients }) => clients.fields.birthday,
      write: (day, { formats }) => (day === null ? '' : formats.date(dateOfBirthday(day), 'dayAndMonth')),
    },
    mayContact: {
      name: ({ clients }) => clients.fields.mayContact,
      write: (may, speech, names) => (may === null ? '' : yesOrNo(may, speech, names)),
    },
    contactAskedOn: null,
    erasedOn: { name: ({ clients }) => clients.erase.erasedOn, write: date },
    ...hidden,
  },
  waitlist_entry: {
    clientId: {
      name: ({ clients }) => clients.picker.label,
      write: (id, _, names) => names.client(id) ?? '',
    },
    serviceIds: {
      name: ({ waitlist }) => waitlist.dialog.service,
      write: (ids, _, names) => ids.map(names.service).join(', '),
    },
    staffIds: {
      name: ({ waitlist }) => waitlist.dialog.people,
      write: (ids, { words }, names) =>
        ids === null ? words.waitlist.dialog.anybody : ids.map(names.person).join(', '),
    },
    from: { name: ({ waitlist }) => waitlist.dialog.from, write: date },
    until: { name: ({ waitlist }) => waitlist.dialog.until, write: date },
    daysOfWeek: {
      name: ({ waitlist }) => waitlist.dialog.days,
      write: (days, { formats }) => days.map((day) => formats.weekday(day, 'short')).join(', '),
    },
    startTime: {
      name: ({ waitlist }) => waitlist.dialog.startTime,
      write: (time, { formats }) => formats.wallTime(time),
    },
    endTime: {
      name: ({ waitlist }) => waitlist.dialog.endTime,
      write: (time, { formats }) => formats.wallTime(time),
    },
    notes: { name: ({ waitlist }) => waitlist.dialog.notes, write: plainText },
    bookingId: { name: ({ history }) => history.kinds.bookings, write: partOf },
    createdAt: null,
    ...hidden,
  },
  booking: {
    status: {
      name: ({ booking }) => booking.panel.status,
      write: (status, { words }) => words.booking.statuses[status],
    },
    startTime: { name: own('start'), write: at },
    endTime: { name: own('end'), write: at },
    staffId: { name: ({ booking }) => booking.panel.who, write: person },
    serviceId: { name: ({ booking }) => booking.panel.service, write: (id, _, names) => names.service(id) },
    clientId: {
      name: ({ clients }) => clients.picker.label,
      write: (id, _, names) => names.client(id) ?? '',
    },
    resources: { name: ({ settings }) => settings.sections.resources, write: units },
    notes: { name: ({ booking }) => booking.panel.notes, write: plainText },
    ...terms,
    priceCents: { name: ({ booking }) => booking.panel.price, write: price },
    cancellationReason: { name: ({ booking }) => booking.panel.reason, write: plainText },
    visitId: { name: own('visit'), write: partOf },
    seriesId: { name: own('series'), write: partOf },
    ...hidden,
  },
};

/** A field that a change has given another value; empty where it has none. */
export type Difference = { readonly field: string; readonly before: string; readonly after: string };

function differencesIn<Kind extends Entity>(
  kind: Kind,
  before: Recorded[Kind] | null,
  after: Recorded[Kind] | null,
  speech: HistorySpeech,
  names: RecordNames,
): readonly Difference[] {
  const fields: FieldsOf<Kind> = shown[kind];
  // Its own keys.
  return (Object.keys(fields) as (keyof Recorded[Kind])[]).flatMap((name) => {
    const field = fields[name];
    if (field === null || !differIn(before ?? undefined, after ?? undefined, [name])) return [];
    const write = (record: Recorded[Kind] | null): string =>
      record === null ? '' : field.write(record[name], speech, names);
    const difference = { field: field.name(speech.words), before: write(before), after: write(after) };
    return difference.before === '' && difference.after === '' ? [] : [difference];
  });
}

/** What a change has made different, field by field in words; what only the desk reads is left out. */
export function differencesOf(
  change: Pick<Change, 'entity' | 'before' | 'after'> | Sides,
  speech: HistorySpeech,
  names: RecordNames,
): readonly Difference[] {
  const { entity, before, after } = sidesOf(change);
  return differencesIn(entity, before, after, speech, names);
}
