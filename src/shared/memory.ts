/** What was computed for each key. When it has as many as it may, it forgets all of them at once: no order has to be kept at each look-up. */
export class Memory<Key, Value extends NonNullable<unknown>> {
  readonly #known = new Map<Key, Value>();
  readonly #most: number;

  /** `most`: how many values are remembered at once; at least 1. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value for `key`: the one that is remembered, else what `compute` answers. What throws is not remembered. */
  of(key: Key, compute: () => Value): Value {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = compute();
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(key, value);
    return value;
  }
}
