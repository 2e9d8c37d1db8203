import { useLayoutEffect, useState } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { BookingMark } from '../carry/Ghost.tsx';
import { useGridFrame } from '../grid/grid-frame.ts';

/**
 * Where the selected booking is. One that is pressed is under the pointer, and moves only where its own panel would cover it; one that is opened from
 * elsewhere may be anywhere.
 */
export function SelectedMark({
  booking,
  opened,
  className,
}: {
  readonly booking: NamedBooking;
  readonly opened: object | undefined;
  readonly className: string;
}) {
  const { geometry } = useGridFrame();
  const [element, setElement] = useState<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another booking in the same column is another one to bring into sight.
  useLayoutEffect(() => {
    if (!element) return;
    if (!opened) {
      geometry.uncover(element);
      return;
    }
    const show = (): void => element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show();
    // A grid that is drawn for the first time has its height, and its time at the top, at the end of the first frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(show);
    });
    return () => cancelAnimationFrame(frame);
  }, [geometry, element, booking.id, opened]);
  return <BookingMark booking={booking} className={className} elementRef={setElement} />;
}
