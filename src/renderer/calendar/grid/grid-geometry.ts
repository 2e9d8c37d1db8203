import { type Column, heldIdOf } from '../range/column.ts';
import type { VisibleHours } from '../range/visible-hours.ts';

/** A point on the grid: in which column, and the exact minute of the day's clock, not yet snapped to anything. */
export type GridPoint = Column & { readonly minute: number };

/** The box in which the grid scrolls, in the window's pixels. */
export type Box = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** A column is never narrower than a name and a time need; what does not fit is scrolled to. */
export const minColumnPixels = 136;

/**
 * Where the columns are. The grid tells each of its lanes as it mounts them, and which columns they show, so that nobody searches the
 * page for them; boxes are read when asked, which follows scrolling and zoom.
 */
export class GridGeometry {
  readonly #lanes = new Map<number, HTMLElement>();
  /** Remembered, because every frame of a drag asks for it. */
  #scroller: HTMLElement | undefined;
  /** Pixels at the right end of the grid that something lies over. */
  #covered = 0;
  #hours: HTMLElement | undefined;
  #headers: HTMLElement | undefined;
  #topMinute: number | undefined;
  readonly #listeners = new Set<() => void>();
  #columns: readonly Column[] = [];
  #version = 0;

  /** The columns that the lanes show from now on, from left to right. */
  show(columns: readonly Column[]): void {
    this.#columns = columns;
    for (const lane of this.#lanes.keys()) this.#name(lane);
  }

  mount(lane: number, element: HTMLElement): void {
    this.#lanes.set(lane, element);
    this.#name(lane);
    this.#announce();
  }

  unmount(lane: number, element: HTMLElement): void {
    if (this.#lanes.get(lane) !== element) return;
    this.#lanes.delete(lane);
    this.#announce();
  }

  /** For `useSyncExternalStore`: listens to lanes coming and going. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly version = (): number => this.#version;

  /** Finds from one of the hours beside the lanes, just mounted, the element that holds all of them. */
  mountHour(element: HTMLElement): void {
    const hours = element.closest<HTMLElement>('[role="rowheader"]');
    if (!hours || hours === this.#hours) return;
    this.#hours = hours;
    this.#announce();
  }

  /** Finds from one of the headers above the lanes, just mounted, the element that holds all of them. */
  /** The button in the header of a lane. */
  headerButton(lane: number): HTMLElement | undefined {
    return this.#headers?.querySelectorAll<HTMLElement>('.column-header-button')[lane];
  }

  mountHeader(element: HTMLElement): void {
    const headers = element.closest<HTMLElement>('[role="rowgroup"]');
    if (!headers || headers === this.#headers) return;
    this.#headers = headers;
    this.#announce();
  }

  /** Scrolls the hours and the headers to where the columns are. */
  readonly alignBesideColumns = (): void => {
    const { scrollTop, scrollLeft } = this.scroller() ?? {};
    if (this.#hours?.parentElement && scrollTop !== undefined)
      this.#hours.parentElement.scrollTop = scrollTop;
    if (this.#headers?.parentElement && scrollLeft !== undefined)
      this.#headers.parentElement.scrollLeft = scrollLeft;
  };

  /** The element that holds the hours beside the lanes; it is as high as a lane. */
  hoursElement(): HTMLElement | undefined {
    return this.#hours;
  }

  laneElement(lane: number): HTMLElement | undefined {
    return this.#lanes.get(lane);
  }

  /**
   * The point of the grid under a point of the window. What lies outside the columns is undefined or, with `clamps`, drawn to the nearest
   * column and to the part of the day that is visible.
   */
  pointAt(x: number, y: number, hours: VisibleHours, clamps: boolean): GridPoint | undefined {
    const sight = this.sight();
    if (!sight) return undefined;
    const isInSight = y >= sight.top && y < sight.bottom && x >= sight.left && x < sight.right;
    if (!clamps && !isInSight) return undefined;
    const seenX = Math.min(Math.max(x, sight.left), sight.right - 1);
    const seenY = Math.min(Math.max(y, sight.top), sight.bottom);
    let nearest: { column: Column; distance: number; fraction: number } | undefined;
    for (const [lane, element] of this.#lanes) {
      const column = this.#columns[lane];
      if (!column) continue;
      const box = element.getBoundingClientRect();
      const distance = seenX < box.left ? box.left - seenX : Math.max(0, seenX - box.right + 1);
      if (nearest && nearest.distance <= distance) continue;
      nearest = { column, distance, fraction: (seenY - box.top) / box.height };
    }
    if (!nearest || (!clamps && nearest.distance > 0)) return undefined;
    const fraction = Math.min(Math.max(nearest.fraction, 0), 1);
    const { of, date } = nearest.column;
    return { of, date, minute: hours.opensMinute + fraction * (hours.closesMinute - hours.opensMinute) };
  }

  /** Whether a point of the window is on the grid as it is seen, its hours included and its header not. */
  isOver(x: number, y: number): boolean {
    const box = this.sight();
    return box !== undefined && x < box.right && y >= box.top && y < box.bottom;
  }

  /** The minute at the top of what is seen of the columns, as it was asked for or scrolled to; undefined until one was. */
  topMinute(): number | undefined {
    return this.#topMinute;
  }

  /** That minute is asked for: other hours are scrolled to it, as far as they go. */
  keepTop(minute: number): void {
    this.#topMinute = minute;
  }

  /** Keeps the minute that was scrolled to. One that was asked for stays exact, however its pixels are rounded. */
  readTop({ opensMinute, closesMinute }: VisibleHours): void {
    const [lane] = this.#lanes.values();
    const scroller = this.scroller();
    if (!lane || !scroller) return;
    const pixelsPerMinute = lane.offsetHeight / (closesMinute - opensMinute);
    const minute = opensMinute + scroller.scrollTop / pixelsPerMinute;
    const isAsAsked = Math.abs(minute - (this.#topMinute ?? Number.NaN)) * pixelsPerMinute <= 2;
    if (!isAsAsked) this.#topMinute = minute;
  }

  /** The box of the window in which the columns are seen: without what something lies over. */
  readonly sight = (): Box | undefined => {
    const box = this.scroller()?.getBoundingClientRect();
    return box && { top: box.top, bottom: box.bottom, left: box.left, right: box.right - this.#covered };
  };

  /** Something lies over that many pixels at the right end of the grid: what is brought into sight stops before it. */
  cover(pixels: number): void {
    this.#covered = pixels;
    const scroller = this.scroller();
    if (!scroller) return;
    scroller.style.scrollPaddingRight = `${pixels}px`;
    // The scrollbar has its room from the start: the hours of a day that is seen as a whole would give it some when it comes.
    scroller.style.overflowX = 'scroll';
  }

  /** Scrolls a column out from under what lies over the grid. As much of it as a narrow column has can be read, and stays where it is. */
  uncover(element: Element): void {
    const sight = this.sight();
    const column = [...this.#lanes.values()].find((lane) => lane.contains(element))?.getBoundingClientRect();
    if (!sight || !column) return;
    const isRead = sight.right - column.left >= Math.min(column.width, minColumnPixels);
    if (!isRead) this.scroller()?.scrollBy(column.right - sight.right, 0);
  }

  /** The element that scrolls the columns, up and down and sideways. */
  scroller(): HTMLElement | undefined {
    if (this.#scroller?.isConnected) return this.#scroller;
    const [lane] = this.#lanes.values();
    for (let element = lane?.parentElement; element; element = element.parentElement) {
      const { overflowY } = getComputedStyle(element);
      if (overflowY !== 'auto' && overflowY !== 'scroll') continue;
      this.#scroller = element;
      return element;
    }
    return undefined;
  }

  /** Writes on the lane's element which column it shows; the tests find it by that. */
  #name(lane: number): void {
    const element = this.#lanes.get(lane);
    const column = this.#columns[lane];
    if (!element || !column) return;
    element.dataset['of'] = heldIdOf(column.of);
    element.dataset['date'] = column.date;
  }

  #announce(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
