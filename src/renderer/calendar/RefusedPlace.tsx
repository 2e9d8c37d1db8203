import { Ban, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Slot } from '../../shared/domain/slot.ts';
import { strings } from '../app/strings.ts';
import { Suggestions } from '../booking/Suggestions.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Anchored } from './Anchored.tsx';
import type { Refusal } from './booking-flow.ts';
import type { DayKnowledge } from './day-context.ts';
import { Collisions, spanOf } from './Ghost.tsx';
import { GridOverlay } from './GridOverlay.tsx';
import type { GridGeometry } from './grid-geometry.ts';
import type { Proposal } from './proposal.ts';
import type { VisibleHours } from './visible-hours.ts';
import './refused-place.css';

const text = strings.calendar.refused;

/** Where a ghost was let go and could not be: the reason stays, with the nearest places one click away. */
export function RefusedPlace({
  day,
  proposal,
  refusal,
  hours,
  geometry,
  labelOf,
  onChoose,
  onPreview,
  onClose,
}: {
  readonly day: DayKnowledge;
  readonly proposal: Proposal;
  readonly refusal: Refusal;
  readonly hours: VisibleHours;
  readonly geometry: GridGeometry;
  readonly labelOf: (slot: Slot) => string;
  readonly onChoose: (slot: Slot) => void;
  readonly onPreview: (slot: Slot | undefined) => void;
  readonly onClose: () => void;
}) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const isSearching = refusal.suggestions === 'searching';

  // The keyboard goes to what can be done next, as soon as that is known.
  useEffect(() => {
    if (isSearching) card.current?.focus();
    else card.current?.querySelector<HTMLElement>('.suggestions button')?.focus();
  }, [isSearching]);

  return (
    <>
      <GridOverlay
        geometry={geometry}
        hours={hours}
        span={spanOf(day, proposal)}
        elementRef={setAnchor}
        className="refused-outline"
      />
      <Collisions day={day} proposal={proposal} hours={hours} geometry={geometry} />
      <Anchored anchor={anchor} sight={() => geometry.sight()} className="refused-place">
        <div
          ref={card}
          role="dialog"
          aria-label={text.label}
          tabIndex={-1}
          className="refused-place-card"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onClose();
          }}
        >
          <div className="refused-place-reason">
            <Ban size={16} strokeWidth={2.25} aria-hidden />
            <p>{refusal.message}</p>
            <IconButton
              label={text.close}
              size="small"
              icon={<X size={14} aria-hidden />}
              onPress={onClose}
            />
          </div>
          <Suggestions
            suggestions={refusal.suggestions}
            labelOf={labelOf}
            onChoose={onChoose}
            onPreview={onPreview}
          />
        </div>
      </Anchored>
    </>
  );
}
