/**
 * Makes text of plain data and plain data of text, for the DevTools protocol carries nothing else. What a structured clone would carry
 * and this does not (dates, maps, numbers that are none) is refused, so that a test fails rather than passes by mistake.
 *
 * It travels into the page as source text, so it uses nothing from outside itself.
 */
export function createPacking() {
  const pack = (value: unknown): unknown => {
    if (value === undefined) return { undefined: true };
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return value;
    if (Array.isArray(value)) return value.map(pack);
    if (Object.prototype.toString.call(value) === '[object Object]') {
      return { object: Object.entries(value as object).map(([key, part]) => [key, pack(part)]) };
    }
    throw new Error(`the stand-in does not carry ${String(value)}`);
  };
  const unpack = (packed: unknown): unknown => {
    if (Array.isArray(packed)) return packed.map(unpack);
    if (packed === null || typeof packed !== 'object') return packed;
    if (!('object' in packed)) return undefined;
    // Only `pack` writes such a text.
    const entries = packed.object as [string, unknown][];
    return Object.fromEntries(entries.map(([key, part]) => [key, unpack(part)]));
  };
  return {
    toText: (value: unknown): string => JSON.stringify(pack(structuredClone(value))),
    fromText: (text: string): unknown => unpack(JSON.parse(text)),
  };
}
