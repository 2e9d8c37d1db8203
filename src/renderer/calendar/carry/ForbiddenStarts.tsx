import { memo, useMemo, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { Service } from '../../../shared/domain/service.ts';
import { styleOfSpan } from '../grid/GridOverlay.tsx';
import { useGridFrame } from '../grid/grid-frame.ts';
import { forbiddenStarts } from './forbidden-starts.ts';
import './forbidden-starts.css';

/** Shades where the service that is picked cannot begin: what is left clear is free. Why not is said by the ghost. */
export const ForbiddenStarts = memo(function ForbiddenStarts({ service }: { readonly service: Service }) {
  const frame = useGridFrame();
  const { geometry, hours } = frame;
  const lanes = useMemo(() => forbiddenStarts(frame, service), [frame, service]);
  useSyncExternalStore(geometry.subscribe, geometry.version);
  return lanes.map((spans, lane) => {
    const element = geometry.laneElement(lane);
    if (!element) return null;
    return createPortal(
      spans.map((span, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: another day is written into the elements of the one before.
          key={index}
          className="grid-overlay forbidden-starts"
          style={styleOfSpan(span, hours)}
        />
      )),
      element,
      String(lane),
    );
  });
});
