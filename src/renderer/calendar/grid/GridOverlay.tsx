import { type ReactNode, type Ref, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { paletteNameOf } from '../../ui/palette.ts';
import type { ColumnSpan } from '../range/column.ts';
import type { MinuteSpan } from '../range/day-clock.ts';
import type { VisibleHours } from '../range/visible-hours.ts';
import { type CardGap, outlineAround } from './card-gap.ts';
import { useGridFrame } from './grid-frame.ts';

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

/** Draws `children` over a span of a column; nothing while that column is not on the grid. */
export function GridOverlay({
  span,
  className,
  gap,
  color,
  children,
  elementRef,
}: {
  readonly span: ColumnSpan;
  readonly className: string;
  /** The part of it in which its person is free for others: it is cut out. */
  readonly gap?: CardGap | undefined;
  /** Of a record: the element is drawn with its colours of the palette. */
  readonly color?: string | undefined;
  readonly children?: ReactNode;
  readonly elementRef?: Ref<HTMLDivElement>;
}) {
  const { geometry, hours, laneOf } = useGridFrame();
  useSyncExternalStore(geometry.subscribe, geometry.version);
  const lane = laneOf(span);
  const element = lane === undefined ? undefined : geometry.laneElement(lane);
  if (!element) return null;
  return createPortal(
    <div
      ref={elementRef}
      className={`grid-overlay ${className}`}
      data-color={color === undefined ? undefined : paletteNameOf(color)}
      style={{ ...styleOfSpan(span, hours), ...(gap ? { clipPath: outlineAround(gap) } : {}) }}
    >
      {children}
    </div>,
    element,
  );
}
