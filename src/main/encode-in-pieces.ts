import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';

/** Of bookings, what takes a few milliseconds. */
const itemsAtOnce = 400;

const isLong = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > itemsAtOnce;

/**
 * What `z.encode` makes of `value`, a list or a record with lists: other calls have their turn after each piece of a long list. Rejects as
 * `z.encode` throws. A schema that asks something of a list as a whole would be asked of each piece.
 */
export async function encodeInPieces(schema: z.ZodType, value: unknown): Promise<unknown> {
  if (isLong(value)) {
    const encoded: unknown[] = [];
    for (let first = 0; first < value.length; first += itemsAtOnce) {
      // What is encoded as a list is a list.
      encoded.push(...(z.encode(schema, value.slice(first, first + itemsAtOnce)) as readonly unknown[]));
      await setImmediate();
    }
    return encoded;
  }
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null)
    return z.encode(schema, value);
  const fields = Object.entries(value);
  const withoutLong = fields.map(([name, field]) => [name, isLong(field) ? [] : field]);
  const encoded: Record<string, unknown> = z.encode(schema, Object.fromEntries(withoutLong));
  for (const [name, field] of fields)
    if (isLong(field)) encoded[name] = await encodeInPieces(schema.shape[name], field);
  return encoded;
}
