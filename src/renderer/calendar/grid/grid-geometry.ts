import type { StaffId } from '../../../shared/domain/ids.ts';
import type { VisibleHours } from '../range/visible-hours.ts';

/** A point on the grid: whose column, and the exact minute of the day's clock, not yet snapped to anything. */
export type GridPoint = { readonly staffId: StaffId; readonly minute: number };

/** The box in which the grid scrolls, in the window's pixels. */
type Box = { readonly top: number; readonly bottom: number };

/**
 * Where the columns of the drawn day are. The grid tells each of its column elements as it mounts them, so that nobody searches the page for
 * them; boxes are read when asked, which follows scrolling and zoom.
 */
export class GridGeometry {
  readonly #columns = new Map<StaffId, HTMLElement>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  mount(staffId: StaffId, element: HTMLElement): void {
    this.#columns.set(staffId, element);
    this.#announce();
  }

  unmount(staffId: StaffId, element: HTMLElement): void {
    if (this.#columns.get(staffId) !== element) return;
    this.#columns.delete(staffId);
    this.#announce();
  }

  /** For `useSyncExternalStore`: listens to columns coming and going. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly version = (): number => this.#version;

  columnOf(staffId: StaffId): HTMLElement | undefined {
    return this.#columns.get(staffId);
  }

  /**
   * The point of the grid under a point of the window. What lies outside the columns is undefined or, with `clamps`, drawn to the nearest column
   * and to the part of the day that is in sight.
   */
  pointAt(x: number, y: number, hours: VisibleHours, clamps: boolean): GridPoint | undefined {
    const sight = this.sight();
    if (!sight) return undefined;
    if (!clamps && (y < sight.top || y >= sight.bottom)) return undefined;
    const seenY = Math.min(Math.max(y, sight.top), sight.bottom);
    let nearest: { staffId: StaffId; distance: number; fraction: number } | undefined;
    for (const [staffId, element] of this.#columns) {
      const box = element.getBoundingClientRect();
      const distance = x < box.left ? box.left - x : Math.max(0, x - box.right + 1);
      if (nearest && nearest.distance <= distance) continue;
      nearest = { staffId, distance, fraction: (seenY - box.top) / box.height };
    }
    if (!nearest || (!clamps && nearest.distance > 0)) return undefined;
    const fraction = Math.min(Math.max(nearest.fraction, 0), 1);
    return {
      staffId: nearest.staffId,
      minute: hours.opensMinute + fraction * (hours.closesMinute - hours.opensMinute),
    };
  }

  /** Whether a point of the window is on the grid as it is seen, its hours included and its header not. */
  isOver(x: number, y: number): boolean {
    const box = this.scroller()?.getBoundingClientRect();
    return box !== undefined && x >= box.left && x < box.right && y >= box.top && y < box.bottom;
  }

  /** The box of the window in which the grid is seen. */
  sight(): Box | undefined {
    return this.scroller()?.getBoundingClientRect();
  }

  /** The element that scrolls the grid up and down. */
  scroller(): HTMLElement | undefined {
    const [column] = this.#columns.values();
    for (let element = column?.parentElement; element; element = element.parentElement) {
      const { overflowY } = getComputedStyle(element);
      if (overflowY === 'auto' || overflowY === 'scroll') return element;
    }
    return undefined;
  }

  #announce(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
