// What runs inside the measured page: it watches the cards come, so that no way through the test's own process is in any figure.

type Watched = { readonly milliseconds: number; readonly longestTask: number };

declare global {
  interface Window {
    readonly stopwatch: {
      /** Milliseconds from the start of the page until all cards of these ids were painted. */
      readonly sinceStart: (ids: readonly string[]) => Promise<number>;
      /** Clicks what has that label; tells how long it took until the cards were painted. */
      readonly click: (label: string, ids: readonly string[]) => Promise<Watched>;
      /** From the next press of Enter until one card more is painted. */
      readonly enter: () => Promise<Watched>;
      /** When one card more is painted, by the clock that all windows of a computer share. */
      readonly oneMore: () => Promise<number>;
      /** When the last answer to that method was there, by the same clock. */
      readonly answered: (method: string) => number;
      /** The longest task since it was asked for the last time, in milliseconds; 0 when none took 50. */
      readonly longestTask: () => number;
    };
  }
}

/** Handed to the page before anything else runs in it, as text: it must use nothing of this module. */
export function installStopwatch(): void {
  let tasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });

  const cards = (): Element[] => [...document.querySelectorAll('[data-booking-id]')];
  const takeLongest = (): number => {
    const longest = Math.max(0, ...tasks);
    tasks = [];
    return longest;
  };

  /** Resolves after the frame in which `holds` was first true of the page. */
  const painted = (holds: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const observer = new MutationObserver(look);
      function look(): void {
        if (!holds()) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now());
          channel.port2.postMessage(undefined);
        });
      }
      // Another day may be written into the cards of the one before.
      observer.observe(document, { childList: true, subtree: true, attributeFilter: ['data-booking-id'] });
      look();
    });
  const allOf = (ids: readonly string[]) => (): boolean => {
    const shown = new Set(cards().map((card) => card.getAttribute('data-booking-id')));
    return ids.every((id) => shown.has(id));
  };
  /** Long tasks are told a little later than they end. */
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

  Object.defineProperty(window, 'stopwatch', {
    value: {
      sinceStart: (ids: readonly string[]) => painted(allOf(ids)),
      click: async (label: string, ids: readonly string[]) => {
        const button = document.querySelector<HTMLElement>(`[aria-label="${label}"]`);
        if (!button) throw new Error(`there is no ${label}`);
        await settled();
        takeLongest();
        const start = performance.now();
        button.click();
        const milliseconds = (await painted(allOf(ids))) - start;
        await settled();
        return { milliseconds, longestTask: takeLongest() };
      },
      enter: async () => {
        const before = cards().length;
        takeLongest();
        const start = await new Promise<number>((resolve) => {
          const heard = ({ key }: KeyboardEvent): void => {
            if (key !== 'Enter') return;
            window.removeEventListener('keydown', heard, true);
            resolve(performance.now());
          };
          window.addEventListener('keydown', heard, true);
        });
        const milliseconds = (await painted(() => cards().length > before)) - start;
        await settled();
        return { milliseconds, longestTask: takeLongest() };
      },
      oneMore: async () => {
        const before = cards().length;
        return performance.timeOrigin + (await painted(() => cards().length > before));
      },
      answered: (method: string) => {
        const answers = performance.getEntriesByName(`${location.origin}/api/${method}`, 'resource');
        const last = answers.at(-1);
        if (!(last instanceof PerformanceResourceTiming)) throw new Error(`${method} was not answered`);
        return performance.timeOrigin + last.responseEnd;
      },
      longestTask: takeLongest,
    } satisfies Window['stopwatch'],
  });
}
