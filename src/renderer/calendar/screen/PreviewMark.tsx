import { useEffect, useState } from 'react';
import { GridOverlay } from '../grid/GridOverlay.tsx';
import type { ColumnSpan } from '../range/column.ts';

/** Where a suggested slot is; the grid scrolls there. */
export function PreviewMark({ span, label }: { readonly span: ColumnSpan; readonly label: string }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => element?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [element]);
  return (
    <GridOverlay span={span} elementRef={setElement} className="ghost ghost-preview">
      <span className="ghost-times">{label}</span>
    </GridOverlay>
  );
}
