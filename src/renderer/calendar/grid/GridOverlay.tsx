import { type ReactNode, type Ref, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { MinuteSpan, VisibleHours } from '../range/visible-hours.ts';
import type { GridGeometry } from './grid-geometry.ts';

/** Where on the drawn day something lies. */
export type GridSpan = MinuteSpan & { readonly staffId: StaffId };

type Style = { readonly top: string; readonly height: string };

/** The part of a column that a span covers, in per cent of it: a grid of another height needs no measuring. */
export function styleOfSpan({ fromMinute, toMinute }: MinuteSpan, hours: VisibleHours): Style {
  const length = hours.closesMinute - hours.opensMinute;
  const from = Math.max(fromMinute, hours.opensMinute);
  const to = Math.max(from, Math.min(toMinute, hours.closesMinute));
  return {
    top: `${((from - hours.opensMinute) / length) * 100}%`,
    height: `${((to - from) / length) * 100}%`,
  };
}

/** Draws `children` over a span of one person's column; nothing while that column is not on the grid. */
export function GridOverlay({
  geometry,
  hours,
  span,
  className,
  children,
  elementRef,
}: {
  readonly geometry: GridGeometry;
  readonly hours: VisibleHours;
  readonly span: GridSpan;
  readonly className: string;
  readonly children?: ReactNode;
  readonly elementRef?: Ref<HTMLDivElement>;
}) {
  useSyncExternalStore(geometry.subscribe, geometry.version);
  const column = geometry.columnOf(span.staffId);
  if (!column) return null;
  return createPortal(
    <div ref={elementRef} className={`grid-overlay ${className}`} style={styleOfSpan(span, hours)}>
      {children}
    </div>,
    column,
  );
}
