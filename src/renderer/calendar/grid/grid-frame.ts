import { createContext, useContext } from 'react';
import { type Column, columnKey } from '../range/column.ts';
import type { Ground } from '../range/ground.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import type { VisibleHours } from '../range/visible-hours.ts';
import type { GridGeometry } from './grid-geometry.ts';

/** What is drawn: some columns of a range, and the hours of their days. */
export type GridFrame = {
  readonly range: IndexedRange;
  /** What lies under each column, from left to right. */
  readonly grounds: readonly Ground[];
  readonly hours: VisibleHours;
  /** How tall an hour is at least, in pixels. */
  readonly hourHeight: number;
  readonly geometry: GridGeometry;
  /** Which lane of the grid a column has, from 0; undefined for one that is not drawn. */
  readonly laneOf: (column: Column) => number | undefined;
  /** Whether the columns are units; else they are people. */
  readonly isOfUnits: boolean;
};

export function frameOf(parts: Omit<GridFrame, 'laneOf' | 'isOfUnits'>): GridFrame {
  const lanes = new Map(parts.grounds.map((ground, lane) => [columnKey(ground), lane]));
  const isOfUnits = parts.grounds.some(({ of }) => 'resourceId' in of);
  return { ...parts, isOfUnits, laneOf: (column) => lanes.get(columnKey(column)) };
}

export const GridFrameContext = createContext<GridFrame | undefined>(undefined);

/** What is drawn on the grid around. Throws outside of one. */
export function useGridFrame(): GridFrame {
  const frame = useContext(GridFrameContext);
  if (!frame) throw new Error('useGridFrame: there is no grid around this component');
  return frame;
}
