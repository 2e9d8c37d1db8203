/** `report`, called at most once in `milliseconds` by the monotonic `clock`; what comes sooner is left out. */
export function sparingly<Facts extends readonly unknown[]>(
  milliseconds: number,
  clock: () => number,
  report: (...facts: Facts) => void,
): (...facts: Facts) => void {
  let next = Number.NEGATIVE_INFINITY;
  return (...facts) => {
    const now = clock();
    if (now < next) return;
    next = now + milliseconds;
    report(...facts);
  };
}
