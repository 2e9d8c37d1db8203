import { expect, test } from 'vitest';
import { z } from 'zod';
import { encodeInPieces } from '../../src/main/encode-in-pieces.ts';

const day = z.codec(z.iso.date(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString().slice(0, 10),
});
const list = z.array(z.strictObject({ day, note: z.string() })).readonly();
const record = z.strictObject({ name: z.string(), days: list, few: z.array(day) });
const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ day: new Date(index * 86_400_000), note: `${index}` }));

/** Counts the turns that others get until `work` has ended. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let goesOn = true;
  const count = (): void => {
    turns += 1;
    if (goesOn) setImmediate(count);
  };
  setImmediate(count);
  await work;
  goesOn = false;
  return turns;
}

test.each([0, 1, 400, 401, 1_500])('a list of %i is encoded as it would be at once', async (count) => {
  expect(await encodeInPieces(list, items(count))).toEqual(z.encode(list, items(count)));
});

test('a record is encoded as it would be at once, its long lists and everything else', async () => {
  const value = { name: 'Ana', days: items(2_500), few: [new Date(0)] };
  expect(await encodeInPieces(record, value)).toEqual(z.encode(record, value));
  expect(await encodeInPieces(z.null(), null)).toBeNull();
});

test('others have their turn after each piece', async () => {
  expect(await turnsDuring(encodeInPieces(list, items(300)))).toBeLessThan(2);
  expect(await turnsDuring(encodeInPieces(list, items(5_000)))).toBeGreaterThan(3);
});

test('what does not fit the schema is not encoded, wherever it stands', async () => {
  const last = { day: new Date(0), note: 'last', more: true };
  await expect(encodeInPieces(list, [...items(2_000), last])).rejects.toThrow(z.ZodError);
  await expect(encodeInPieces(record, { name: 'Ana', days: items(2_000) })).rejects.toThrow(z.ZodError);
  await expect(encodeInPieces(record, { name: 'Ana', days: items(2_000), few: [], more: 1 })).rejects.toThrow(
    z.ZodError,
  );
});
