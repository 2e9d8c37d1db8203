import { useEffect, useEffectEvent, useRef } from 'react';
import type { AskedCalendar, AskedChange } from '../../app/route.ts';

const isChange = (asks: AskedCalendar): asks is AskedChange =>
  ['move', 'carry', 'mark', 'cancel', 'repeat', 'block'].some((name) => name in asks);

/** Once for each wish, as soon as what it needs `isDrawn`: makes the change that another part of the desk asks for. */
export function useAskedChange(
  asks: AskedCalendar | undefined,
  isDrawn: (wish: AskedChange) => boolean,
  change: (wish: AskedChange) => void,
): void {
  const begun = useRef<AskedChange>(undefined);
  const wish = asks && isChange(asks) ? asks : undefined;
  const isReady = wish !== undefined && isDrawn(wish);
  const changeOnce = useEffectEvent((wanted: AskedChange) => {
    if (begun.current === wanted) return;
    begun.current = wanted;
    change(wanted);
  });
  useEffect(() => {
    if (wish && isReady) changeOnce(wish);
  }, [wish, isReady]);
}
