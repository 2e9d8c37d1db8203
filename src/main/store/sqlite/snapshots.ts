import type { Entity, Recorded, Snapshot } from '../../../shared/domain/history.ts';
import type { SalonId } from '../../../shared/domain/ids.ts';

// The stored form of a snapshot. The history is by far the largest part of a desk's file, so it holds each fact once:
// - a new record is the JSON array of its values, in the order of `fields`; what the entry names already (`identity`) is left out;
// - a changed record is the JSON object of the fields that changed, as they are now; `before` is what the entries before it add up to;
// - a removed record is null.

type Shape<Item> = {
  /** The fields that the key and the salon of the entry tell. */
  readonly identity: (key: string, salonId: SalonId) => Readonly<Partial<Record<keyof Item, string>>>;
  /** The other fields. The order is part of the file format: new fields come last, and none is ever taken out. */
  readonly fields: readonly (keyof Item & string)[];
  /** Of these, the ones that came later and hardly ever hold anything else: an entry that ends before them leaves them out. */
  readonly later?: number;
  /** What such a field holds where it was left out; null unless said otherwise. */
  readonly whenLeftOut?: Readonly<Partial<Item>>;
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
    ],
    later: 4,
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

/** The stored form of a change from `before` to `after`. */
export function encodeSnapshot<Kind extends Entity>(
  entity: Kind,
  before: Recorded[Kind] | undefined,
  after: Recorded[Kind] | undefined,
): string | null {
  if (!after) return null;
  const { fields, later = 0, whenLeftOut } = shapes[entity];
  if (!before) {
    const leftOut = (field: (typeof fields)[number]) => canonicalJson(whenLeftOut?.[field] ?? null);
    const lastSet = fields.findLastIndex((field) => canonicalJson(after[field]) !== leftOut(field));
    const written = fields.slice(0, Math.max(lastSet + 1, fields.length - later));
    return `[${written.map((field) => canonicalJson(after[field])).join(',')}]`;
  }
  const changed = fields
    .map((field) => ({ field, was: canonicalJson(before[field]), is: canonicalJson(after[field]) }))
    .filter(({ was, is }) => was !== is)
    .map(({ field, is }) => `${JSON.stringify(field)}:${is}`);
  return `{${changed.join(',')}}`;
}

/** The record after an entry, from the one before it and the entry's stored form; null once it is removed. */
export function decodeSnapshot(
  entry: { readonly entity: Entity; readonly key: string; readonly salonId: SalonId },
  before: Snapshot | null,
  stored: string | null,
): Snapshot | null {
  if (stored === null) return null;
  const { identity, fields, fromTheStart, whenLeftOut } = shapes[entry.entity];
  const leftOut: Snapshot = { ...whenLeftOut };
  const parsed: unknown = JSON.parse(stored);
  const values = Array.isArray(parsed)
    ? Object.fromEntries(fields.map((field, index) => [field, parsed[index] ?? leftOut[field] ?? null]))
    : parsed;
  // `encodeSnapshot` wrote it, as a list or a record.
  return { ...fromTheStart, ...before, ...identity(entry.key, entry.salonId), ...(values as Snapshot) };
}
