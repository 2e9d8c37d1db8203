import { erasedValues } from '../../../shared/domain/client-erasure.ts';
import type { Entity, Recorded, Snapshot } from '../../../shared/domain/history.ts';
import type { SalonId } from '../../../shared/domain/ids.ts';

// The stored form of a snapshot. The history is by far the largest part of a desk's file, so it holds each fact once:
// - a new record is the JSON array of its values, in the order of `fields`; what the entry names already (`identity`) is left out;
// - a changed record is the JSON object of the fields that changed, as they are now; `before` is what the entries before it add up to;
// - a removed record is null.
// What is about a person stands beside that, as an object of its fields: it can be erased, and the rest stays as it is. In the array those fields are
// null; of a new record the object names those that hold something, of a changed one those that changed.

type Shape<Item> = {
  /** The fields that the key and the salon of the entry tell. */
  readonly identity: (key: string, salonId: SalonId) => Readonly<Partial<Record<keyof Item, string>>>;
  /** The other fields. The order is part of the file format: new fields come last, and none is ever taken out. */
  readonly fields: readonly (keyof Item & string)[];
  /** Of these, the ones that came later and hardly ever hold anything else: an entry that ends before them leaves them out. */
  readonly later?: number;
  /** What such a field holds where it was left out; null unless said otherwise. */
  readonly whenLeftOut?: Readonly<Partial<Item>>;
  /** The fields that tell of a person, whom the history forgets when they are erased, and what each of them says then. */
  readonly whenErased?: Readonly<Partial<Item>>;
  /** What a record holds that exists before its first entry, so that this entry may be a change. */
  readonly fromTheStart?: Readonly<Partial<Item>>;
};

const ofSalon = (id: string, salonId: SalonId) => ({ id, salonId });

type Shapes = { readonly [Kind in Entity]: Shape<Recorded[Kind]> };

const everyShape = {
  salon: {
    identity: (id) => ({ id }),
    fields: ['version', 'name', 'timeZone', 'businessHours', 'slotMinutes', 'daysWithoutHours'],
  },
  staff: {
    identity: ofSalon,
    fields: ['version', 'name', 'color', 'isActive', 'serviceIds', 'position', 'startsOn', 'endsOn'],
    later: 2,
  },
  service: {
    identity: ofSalon,
    fields: [
      'version',
      'name',
      'durationMinutes',
      'bufferBeforeMinutes',
      'bufferAfterMinutes',
      'priceCents',
      'color',
      'isActive',
      'processing',
      'needs',
    ],
    later: 2,
    whenLeftOut: { needs: [] },
  },
  resource_kind: { identity: ofSalon, fields: ['version', 'name'] },
  resource: { identity: ofSalon, fields: ['version', 'kindId', 'name', 'isActive', 'position'] },
  availability: {
    identity: (staffId) => ({ staffId }),
    fields: ['windows'],
    fromTheStart: { windows: [] },
  },
  schedule: { identity: (id) => ({ id }), fields: ['version', 'staffId', 'from', 'weeks', 'windows'] },
  override: { identity: keyToOverride, fields: ['windows'] },
  time_off: {
    identity: (id) => ({ id }),
    fields: ['staffId', 'startTime', 'endTime', 'reason', 'version', 'kind'],
    later: 2,
    whenLeftOut: { version: 1, kind: 'away' },
  },
  closure: { identity: ofSalon, fields: ['startDate', 'endDate', 'reason'] },
  client: {
    identity: ofSalon,
    fields: [
      'version',
      'name',
      'phone',
      'email',
      'notes',
      'alert',
      'birthday',
      'mayContact',
      'contactAskedOn',
      'erasedOn',
    ],
    later: 5,
    whenErased: erasedValues.client,
  },
  booking: {
    identity: ofSalon,
    fields: [
      'version',
      'staffId',
      'serviceId',
      'clientId',
      'startTime',
      'endTime',
      'durationMinutes',
      'bufferBeforeMinutes',
      'bufferAfterMinutes',
      'status',
      'notes',
      'visitId',
      'seriesId',
      'processing',
      'resources',
      'priceCents',
      'cancellationReason',
    ],
    later: 6,
    whenLeftOut: { resources: [] },
    whenErased: erasedValues.booking,
  },
  waitlist_entry: {
    identity: ofSalon,
    fields: [
      'version',
      'clientId',
      'serviceIds',
      'staffIds',
      'from',
      'until',
      'daysOfWeek',
      'startTime',
      'endTime',
      'notes',
      'createdAt',
      'bookingId',
    ],
    whenErased: erasedValues.waitlist_entry,
  },
} as const satisfies Shapes;

/** The fields of records that no entry would keep. */
type Lost = {
  [Kind in Entity]: Exclude<
    keyof Recorded[Kind],
    keyof ReturnType<(typeof everyShape)[Kind]['identity']> | (typeof everyShape)[Kind]['fields'][number]
  >;
}[Entity];

// Does not compile while there is one.
const shapes: [Lost] extends [never] ? Shapes : { readonly lost: Lost } = everyShape;

function keyToOverride(key: string): { readonly staffId: string; readonly date: string } {
  const [staffId = '', date = ''] = key.split('/');
  return { staffId, date };
}

/** A value as JSON whose objects have their fields in alphabetical order: equal values are equal text. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`;
}

/** A change as it is stored: what is about a person beside the rest. */
export type StoredSnapshot = { readonly snapshot: string | null; readonly personal: string | null };

type Field = readonly [name: string, json: string];

const jsonObject = (fields: readonly Field[]): string =>
  `{${fields.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;

const personalObject = (fields: readonly Field[]): string | null =>
  fields.length === 0 ? null : jsonObject(fields);

/** The stored form of a change from `before` to `after`. */
export function encodeSnapshot<Kind extends Entity>(
  entity: Kind,
  before: Recorded[Kind] | undefined,
  after: Recorded[Kind] | undefined,
): StoredSnapshot {
  if (!after) return { snapshot: null, personal: null };
  const { fields, later = 0, whenLeftOut, whenErased = {} } = shapes[entity];
  const isPersonal = (field: (typeof fields)[number]): boolean => field in whenErased;
  if (!before) {
    const leftOut = (field: (typeof fields)[number]) => canonicalJson(whenLeftOut?.[field] ?? null);
    const written = (field: (typeof fields)[number]) =>
      isPersonal(field) ? 'null' : canonicalJson(after[field]);
    const lastSet = fields.findLastIndex((field) => written(field) !== leftOut(field));
    const values = fields.slice(0, Math.max(lastSet + 1, fields.length - later)).map(written);
    const told = fields.filter(isPersonal).map((field): Field => [field, canonicalJson(after[field])]);
    return {
      snapshot: `[${values.join(',')}]`,
      personal: personalObject(told.filter(([, json]) => json !== 'null')),
    };
  }
  const changed = fields.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]));
  const asFields = (some: readonly (typeof fields)[number][]) =>
    some.map((field): Field => [field, canonicalJson(after[field])]);
  return {
    snapshot: jsonObject(asFields(changed.filter((field) => !isPersonal(field)))),
    personal: personalObject(asFields(changed.filter(isPersonal))),
  };
}

/** The record after an entry, from the one before it and the entry's stored form; null once it is removed. */
export function decodeSnapshot(
  entry: { readonly entity: Entity; readonly key: string; readonly salonId: SalonId },
  before: Snapshot | null,
  stored: StoredSnapshot,
): Snapshot | null {
  if (stored.snapshot === null) return null;
  const { identity, fields, fromTheStart, whenLeftOut, whenErased } = shapes[entry.entity];
  const leftOut: Snapshot = { ...whenLeftOut, ...whenErased };
  const parsed: unknown = JSON.parse(stored.snapshot);
  const values = Array.isArray(parsed)
    ? Object.fromEntries(fields.map((field, index) => [field, parsed[index] ?? leftOut[field] ?? null]))
    : parsed;
  const told: unknown = stored.personal === null ? {} : JSON.parse(stored.personal);
  // `encodeSnapshot` wrote them, as a list or a record and as a record.
  return {
    ...fromTheStart,
    ...before,
    ...identity(entry.key, entry.salonId),
    ...(values as Snapshot),
    ...(told as Snapshot),
  };
}

/** A snapshot in which what is about a person still stands among the rest, as it was kept before anything could be erased, in the form of today. */
export function sealedSnapshot(entity: Entity, stored: string | null): StoredSnapshot {
  const { fields, whenErased } = shapes[entity];
  if (stored === null || !whenErased) return { snapshot: stored, personal: null };
  const parsed: unknown = JSON.parse(stored);
  // It was written as a list or a record.
  const told: readonly (readonly [string, unknown])[] = Array.isArray(parsed)
    ? fields.slice(0, parsed.length).map((field, index) => [field, parsed[index]] as const)
    : Object.entries(parsed as Snapshot);
  const isPersonal = (name: string): boolean => name in whenErased;
  const json = ([name, value]: readonly [string, unknown]): Field => [name, canonicalJson(value)];
  const ofPerson = told.filter(([name]) => isPersonal(name));
  if (!Array.isArray(parsed))
    return {
      snapshot: jsonObject(told.filter(([name]) => !isPersonal(name)).map(json)),
      personal: personalObject(ofPerson.map(json)),
    };
  return {
    snapshot: `[${told.map(([name, value]) => (isPersonal(name) ? 'null' : canonicalJson(value))).join(',')}]`,
    personal: personalObject(ofPerson.filter(([, value]) => value !== null).map(json)),
  };
}
