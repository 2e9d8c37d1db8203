import { type RefObject, useEffect, useRef } from 'react';
import type { Service } from '../../../shared/domain/service.ts';
import { useLanguage } from '../../language/use-language.ts';
import { useGridFrame } from '../grid/grid-frame.ts';
import { snapMinutesOf, snappedDown } from '../grid/snapping.ts';
import { columnKey } from '../range/column.ts';
import { minuteAt } from '../range/day-clock.ts';
import { proposalOfPoint } from './drag-proposal.ts';
import { spanOfProposal } from './place.ts';
import { violationsOf } from './proposal.ts';
import './book-hint.css';

/** What a card leaves free beside it in its column, and the height of a line, in pixels. */
const inset = { start: 3, end: 6 };
const linePixels = 18;

/** What the pointer is over where a click is not one on free ground. */
const taken = '[data-booking-id], [data-time-off-id], button, .anchored';

/**
 * Says faintly, under the pointer, the start that a click on free ground would book. One element is moved by its style: the pointer passes
 * over the grid all day, and nothing is drawn anew for that.
 */
export function BookHint({
  host,
  picked,
}: {
  readonly host: RefObject<HTMLElement | null>;
  readonly picked: Service | undefined;
}) {
  const frame = useGridFrame();
  const { formats } = useLanguage();
  const hint = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const stage = host.current;
    const { current: element } = hint;
    if (!stage || !element) return;
    const { geometry, hours, range, laneOf } = frame;
    const zone = range.salon.timeZone;
    const snap = snapMinutesOf(frame);
    let shown = '';
    const hide = (): void => {
      shown = '';
      element.hidden = true;
    };
    const follow = ({ target, pointerType, buttons, clientX, clientY }: PointerEvent): void => {
      const isFree = target instanceof Element && target.closest('.grid-column') && !target.closest(taken);
      const point =
        isFree &&
        pointerType !== 'touch' &&
        buttons === 0 &&
        geometry.pointAt(clientX, clientY, hours, false);
      if (!point) {
        hide();
        return;
      }
      const at = `${columnKey(point)} ${snappedDown(point.minute, snap)}`;
      if (at === shown) return;
      hide();
      shown = at;
      const proposal = proposalOfPoint(frame, point, picked);
      if (!proposal || violationsOf(proposal).length > 0) return;
      const lane = laneOf(spanOfProposal(frame, proposal) ?? point);
      const box = lane === undefined ? undefined : geometry.laneElement(lane)?.getBoundingClientRect();
      if (!box) return;
      const perMinute = box.height / (hours.closesMinute - hours.opensMinute);
      const start = minuteAt({ date: point.date, zone }, proposal.startTime);
      const top = box.top + (start - hours.opensMinute) * perMinute;
      if (top < (geometry.sight()?.top ?? 0)) return;
      element.textContent = `+ ${formats.time(proposal.startTime, zone)}`;
      element.style.transform = `translate(${box.left + inset.start}px, ${top}px)`;
      element.style.width = `${box.width - inset.start - inset.end}px`;
      element.style.height = `${Math.max(linePixels, snap * perMinute - 1)}px`;
      element.hidden = false;
    };
    const listening = new AbortController();
    const { signal } = listening;
    stage.addEventListener('pointermove', follow, { signal, passive: true });
    for (const gone of ['pointerleave', 'pointerdown', 'wheel'])
      stage.addEventListener(gone, hide, { signal, passive: true });
    stage.addEventListener('scroll', hide, { signal, passive: true, capture: true });
    window.addEventListener('keydown', hide, { signal });
    return () => {
      hide();
      listening.abort();
    };
  }, [host, frame, picked, formats]);

  // What it says is no news to a screen reader: the cursor on the grid says it.
  return <div ref={hint} className="book-hint figures" aria-hidden hidden />;
}
