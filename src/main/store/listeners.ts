/** Those who want to hear of something. */
export type Listeners<Facts extends readonly unknown[]> = {
  /** Answers how to stop. */
  readonly add: (listener: (...facts: Facts) => void) => () => void;
  readonly isEmpty: () => boolean;
  /** Tells all of them. */
  readonly tell: (...facts: Facts) => void;
};

/** Takes listeners, none at first; `reportFault` takes what one of them throws. */
export function createListeners<Facts extends readonly unknown[]>(
  reportFault: (fault: unknown) => void,
): Listeners<Facts> {
  const listeners = new Set<(...facts: Facts) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isEmpty: () => listeners.size === 0,
    tell: (...facts) => {
      for (const listener of listeners) {
        try {
          listener(...facts);
        } catch (fault) {
          // What was done stands: whoever did it must hear that, whatever others do with the news.
          reportFault(fault);
        }
      }
    },
  };
}
