import { type ReactNode, Suspense, useEffect } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { useToday } from '../../app/clock.ts';
import type { TypedChanges } from '../../booking/typed-changes.ts';
import type { BookingChanges } from '../../booking/use-booking-changes.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import type { AskedWait } from '../../waitlist/WaitlistDialog.tsx';
import type { OfferedSlot } from '../carry/places-of-visit.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import { waitFor } from '../find/wish.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import type { Finding } from './use-finding.ts';
import type { Repeating } from './use-repeating.ts';
import type { Selection } from './use-selection.ts';

// Opened all day, and loaded once the grid stands; the others when they are first opened.
const BookingPanel = lazyPart(async () => ({
  default: (await import('../../booking/BookingPanel.tsx')).BookingPanel,
}));
const FindPanel = lazyPart(async () => ({ default: (await import('../find/FindPanel.tsx')).FindPanel }));
const RepeatPanel = lazyPart(async () => ({
  default: (await import('../carry/RepeatPanel.tsx')).RepeatPanel,
}));

/** Where a panel stands: it slides in once, also when its script is still to come or another one follows. */
function Side({ children }: { readonly children: ReactNode }) {
  return (
    <div className="calendar-screen-side">
      <Suspense fallback={null}>{children}</Suspense>
    </div>
  );
}

/** What lies over the end of the grid, one at a time: the dates of a repetition, else the selected booking, else where a time is looked for. */
export function SidePanels({
  range,
  services,
  booking,
  changes,
  selection,
  finding,
  typed,
  labelOf,
  repeating,
  onRepeated,
  onLeave,
  onType,
  onMoved,
  onCopy,
  onWait,
}: {
  readonly range: IndexedRange;
  /** Those that can be booked. */
  readonly services: readonly Service[];
  readonly booking: BookingFlow;
  readonly changes: BookingChanges;
  readonly selection: Selection;
  readonly finding: Finding;
  readonly typed: TypedChanges;
  readonly labelOf: (slot: OfferedSlot) => string;
  readonly repeating: Repeating;
  /** The dates of the repetition are closed. */
  readonly onRepeated: () => void;
  /** The panel that is open is about to close: the keyboard goes on elsewhere. */
  readonly onLeave: () => void;
  readonly onType: (change: (typed: TypedChanges) => TypedChanges) => void;
  /** What is typed has moved a booking, perhaps to another date. */
  readonly onMoved: (id: BookingId, date: CalendarDate) => void;
  readonly onCopy: (booking: NamedBooking) => void;
  /** Puts somebody on the waitlist. */
  readonly onWait: (asked: AskedWait) => void;
}) {
  const today = useToday();
  const { selected, entered, select, open, asksCancel, askCancel } = selection;
  const close = () => select(undefined);
  const closing = (closePanel: () => void) => () => {
    onLeave();
    closePanel();
  };
  useEffect(() => {
    void whenIdle().then(BookingPanel.loadAhead);
  }, []);
  if (repeating.isOpen)
    return (
      <Side>
        <RepeatPanel
          key={booking.draft.id}
          range={range}
          booking={booking}
          begun={repeating.begun}
          onClose={onRepeated}
        />
      </Side>
    );
  if (selected)
    return (
      <Side>
        <BookingPanel
          booking={selected}
          range={range}
          changes={changes}
          entered={entered}
          asksCancel={asksCancel}
          typed={typed}
          labelOf={labelOf}
          onMove={booking.moveTo}
          onMoved={onMoved}
          onOpen={open}
          onCopy={onCopy}
          onType={onType}
          onAskCancel={askCancel}
          onClose={closing(close)}
        />
      </Side>
    );
  const { wish } = finding;
  if (!wish) return null;
  return (
    <Side>
      <FindPanel
        range={range}
        wish={wish}
        clientId={booking.draft.client?.id}
        entered={finding.entered}
        onEntered={finding.onEntered}
        onWish={finding.setWish}
        onPreview={finding.preview}
        onChoose={(slots) => finding.choose(slots, services)}
        onWait={() => onWait({ known: { ...waitFor(wish, today), client: booking.draft.client } })}
        onClose={closing(finding.close)}
      />
    </Side>
  );
}
