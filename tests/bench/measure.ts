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
