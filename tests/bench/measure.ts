/** Times in microseconds, as they were taken. */
export type Times = readonly number[];

/** How long one run of `work` takes, in microseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  const pending = work();
  // Only what is asynchronous waits: a turn of the event loop would be charged to work that needs none.
  if (pending instanceof Promise) await pending;
  return Number(process.hrtime.bigint() - start) / 1000;
}

/** The time that a share of the runs did not exceed: 0.5 is the median. */
export function percentile(times: Times, share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** Pseudo-random numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
