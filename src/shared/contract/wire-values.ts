import { instant } from '../domain/interval.ts';
import { instantToText, parseInstant } from '../domain/zoned-time.ts';

/**
 * Where instants stand in what a method takes or answers: all else is the same on the wire and in the domain. Null where none does.
 * Plain data: it goes into the script of the screens in place of the schemas that it is derived from.
 */
export type WireShape =
  | null
  | 'instant'
  /** An instant in one sort of record and a text in another, where nobody says which it is. */
  | 'instant_or_text'
  /** Null, or left out, or as `maybe` says. */
  | { readonly maybe: WireShape }
  | { readonly each: WireShape }
  | { readonly fields: Readonly<Record<string, WireShape>> }
  /** What the field `by` says is the kind. */
  | { readonly by: string; readonly kinds: Readonly<Record<string, WireShape>> };

type Conversion = Readonly<Record<'instant' | 'instant_or_text', (value: unknown) => unknown>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw new TypeError(`${typeof value} is no record`);
  return value;
}

function converted(shape: WireShape, value: unknown, conversion: Conversion): unknown {
  if (shape === null) return value;
  if (typeof shape === 'string') return conversion[shape](value);
  if ('maybe' in shape)
    return value === null || value === undefined ? value : converted(shape.maybe, value, conversion);
  if ('each' in shape) {
    if (!Array.isArray(value)) throw new TypeError(`${typeof value} is no list`);
    return value.map((item) => converted(shape.each, item, conversion));
  }
  const record = recordOf(value);
  if ('by' in shape) {
    const kind = String(record[shape.by]);
    const ofKind = Object.hasOwn(shape.kinds, kind) ? shape.kinds[kind] : undefined;
    if (ofKind === undefined) throw new TypeError(`${shape.by}: ${kind} is no kind`);
    return converted(ofKind, record, conversion);
  }
  const result: Record<string, unknown> = { ...record };
  for (const [name, field] of Object.entries(shape.fields))
    if (Object.hasOwn(record, name) || !isOptional(field))
      result[name] = converted(field, record[name], conversion);
  return result;
}

const isOptional = (shape: WireShape): boolean =>
  typeof shape === 'object' && shape !== null && 'maybe' in shape;

// The types say that a number is an instant: milliseconds since the epoch.
const textOf = (value: unknown): string => instantToText(instant(Number(value)));

const towardsWire: Conversion = {
  instant: textOf,
  instant_or_text: (value) => (typeof value === 'number' ? textOf(value) : value),
};

const instantIn = (value: unknown): number | undefined =>
  typeof value === 'string' ? parseInstant(value) : undefined;

const fromTheWire: Conversion = {
  instant: (value) => {
    const read = instantIn(value);
    if (read === undefined) throw new TypeError(`${String(value)} is no instant`);
    return read;
  },
  instant_or_text: (value) => instantIn(value) ?? value,
};

/** `value` as it travels, its instants as text. Throws where `value` is not of that shape, which its types exclude. */
export function toWire(shape: WireShape, value: unknown): unknown {
  return converted(shape, value, towardsWire);
}

/** What travelled as a value of the domain, its instants as milliseconds since the epoch. Throws where it is not of that shape. */
export function fromWire(shape: WireShape, value: unknown): unknown {
  return converted(shape, value, fromTheWire);
}
