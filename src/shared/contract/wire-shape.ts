import type { z } from 'zod';
import * as field from './fields.ts';
import { snapshot, snapshotShape } from './records.ts';
import type { WireShape } from './wire-values.ts';

type Schema = z.core.$ZodType;
type Fields = Readonly<Record<string, WireShape>>;

const maybe = (shape: WireShape): WireShape =>
  shape === null || (typeof shape === 'object' && 'maybe' in shape) ? shape : { maybe: shape };

/** Only what has to be converted is told. */
function shapeOfFields(fields: Fields): WireShape {
  const told = Object.entries(fields).filter(([, shape]) => shape !== null);
  return told.length === 0 ? null : { fields: Object.fromEntries(told) };
}

function fieldsOf(schema: Schema): Fields {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== 'object') throw new Error(`a union of ${def.type} and other things`);
  return Object.fromEntries(Object.entries(def.shape).map(([name, of]) => [name, wireShapeOf(of)]));
}

/** What a field is that one record of a union has so, and another so. */
function either(name: string, one: WireShape, other: WireShape): WireShape {
  const same = JSON.stringify(one);
  if (same === JSON.stringify(other)) return one;
  const times = [null, maybe('instant'), maybe('instant_or_text')].map((shape) => JSON.stringify(shape));
  if (times.includes(same) && times.includes(JSON.stringify(other))) return maybe('instant_or_text');
  throw new Error(`${name} is one thing in one record of a union and another in the next`);
}

/** The fields of records of which nobody says which one it is. */
function fieldsOfAny(options: readonly Schema[]): Fields {
  const merged: Record<string, WireShape> = {};
  for (const fields of options.map(fieldsOf))
    for (const [name, shape] of Object.entries(fields)) {
      const before = merged[name];
      merged[name] = before === undefined ? maybe(shape) : either(name, before, maybe(shape));
    }
  return merged;
}

function shapeOfKinds(by: string, options: readonly Schema[]): WireShape {
  const kinds = options.flatMap((option) =>
    [...(option._zod.propValues?.[by] ?? [])].map((kind) => [String(kind), wireShapeOf(option)] as const),
  );
  return kinds.every(([, shape]) => shape === null) ? null : { by, kinds: Object.fromEntries(kinds) };
}

function shapeOfPipe(def: z.core.$ZodPipeDef): WireShape {
  // A schema that was refined is another object with the functions of the first.
  const isCodec = (codec: z.core.$ZodCodec): boolean =>
    'transform' in def && def.transform === codec._zod.def.transform;
  if (isCodec(field.instant)) return 'instant';
  if (isCodec(snapshot)) return snapshotShape;
  // All others brand a text, which stays what it is.
  return wireShapeOf(def.in);
}

/** Where instants stand in what satisfies a schema of the contract. Throws at a schema of a sort that the contract has not had before. */
export function wireShapeOf(schema: Schema): WireShape {
  // zod's own list of what there is; a schema says which one it is.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'literal':
    case 'enum':
    case 'unknown':
      return null;
    case 'optional':
    case 'nullable':
      return maybe(wireShapeOf(def.innerType));
    case 'readonly':
      return wireShapeOf(def.innerType);
    case 'array': {
      const each = wireShapeOf(def.element);
      return each === null ? null : { each };
    }
    case 'object':
      return shapeOfFields(fieldsOf(schema));
    case 'union':
      return 'discriminator' in def
        ? shapeOfKinds(String(def.discriminator), def.options)
        : shapeOfFields(fieldsOfAny(def.options));
    case 'pipe':
      return shapeOfPipe(def);
    default:
      throw new Error(`the wire does not know ${def.type}`);
  }
}
