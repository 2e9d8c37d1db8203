const maxMilliseconds = 1_000;

/** Resolves when the page has drawn what it has and has nothing to do; on a page that never rests, after a second. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: maxMilliseconds }));
}
