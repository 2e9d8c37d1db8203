import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Slot } from '../../../shared/domain/slot.ts';
import { isWriting, undoKey } from '../../app/keyboard.ts';
import { ReasonLines } from '../../booking/ReasonLines.tsx';
import { Suggestions } from '../../booking/Suggestions.tsx';
import { serviceChoice } from '../../booking/service-choice.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { Anchored } from '../grid/Anchored.tsx';
import { GridOverlay } from '../grid/GridOverlay.tsx';
import { useGridFrame } from '../grid/grid-frame.ts';
import type { ColumnSpan } from '../range/column.ts';
import type { Refusal } from './booking-flow.ts';
import { servicesOf } from './fitting-services.ts';
import { Collisions } from './Ghost.tsx';
import type { OfferedSlot } from './places-of-visit.ts';
import { askedIn, type Proposal } from './proposal.ts';
import { carriedInWords } from './proposal-words.ts';
import { type Flight, SpringBack } from './SpringBack.tsx';
import type { BookingFlow } from './use-booking-flow.ts';
import './refused-drop.css';
import { useLanguage } from '../../language/use-language.ts';

/** A list that is chosen from by its first letters. */
function hasOwnLetters(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[aria-haspopup]') !== null;
}

/** Beside a ghost that was refused where it was let go: why, with the nearest slots one click away. */
export function RefusedDrop({
  proposal,
  span,
  refusal,
  flight,
  booking,
  labelOf,
  onPreview,
  onWait,
}: {
  readonly proposal: Proposal;
  readonly span: ColumnSpan;
  readonly refusal: Refusal;
  /** How its ghost goes back; undefined for one that the keys let go. */
  readonly flight: Flight | undefined;
  readonly booking: BookingFlow;
  readonly labelOf: (slot: OfferedSlot) => string;
  readonly onPreview: (slot: Slot | undefined) => void;
  /** Puts somebody on the waitlist for what was refused. */
  readonly onWait: (proposal: Proposal) => void;
}) {
  const { geometry, range } = useGridFrame();
  const language = useLanguage();
  const text = language.words.calendar.refused;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [card, setCard] = useState<HTMLElement | null>(null);
  const { client } = booking.draft;
  const isSearching = refusal.suggestions === 'searching';

  // The focus goes to the first suggestion once it is known and the card is drawn, whichever comes last.
  useEffect(() => {
    if (isSearching) card?.focus();
    else card?.querySelector<HTMLElement>('.suggestions button')?.focus();
  }, [card, isSearching]);

  return (
    <>
      <GridOverlay span={span} elementRef={setAnchor} className="refused-outline" />
      <Collisions proposal={proposal} />
      <Anchored anchor={anchor} sight={geometry.sight} className="refused-drop">
        <div
          ref={setCard}
          role="dialog"
          aria-label={text.label}
          tabIndex={-1}
          className="refused-drop-card"
          onKeyDown={(event) => {
            // What would be taken back is not done: nothing older is.
            if (event.key === 'Escape' || undoKey(event.nativeEvent) === 'undo') {
              event.preventDefault();
              event.stopPropagation();
              booking.back();
            } else if (!proposal.moving && isWriting(event) && !hasOwnLetters(event.target)) {
              event.stopPropagation();
              // Somebody types a name: the card opens to take it, whichever slot it will be, and has the focus before the browser writes.
              flushSync(booking.compose);
            }
          }}
        >
          <header className="refused-drop-header">
            {proposal.moving ? (
              <h3>{carriedInWords(proposal, language)}</h3>
            ) : (
              <>
                {client ? <h3>{client.name}</h3> : null}
                <Select
                  label={language.words.booking.new.service}
                  hidesLabel
                  placeholder={language.words.booking.new.chooseService}
                  choices={servicesOf(range, askedIn(proposal)).map((one) =>
                    serviceChoice(one, language.formats),
                  )}
                  value={proposal.service?.id}
                  onChange={(id) => {
                    const chosen = range.records.services.get(id);
                    if (chosen && id !== proposal.service?.id) booking.changeService(chosen);
                  }}
                />
              </>
            )}
            <IconButton label={text.close} size="small" icon={X} onPress={booking.back} />
          </header>
          <ReasonLines reasons={refusal.reasons} />
          <Suggestions
            suggestions={refusal.suggestions}
            labelOf={labelOf}
            onChoose={booking.chooseSlot}
            onPreview={onPreview}
          />
          {proposal.moving ? null : (
            <Button variant="quiet" size="small" onPress={() => onWait(proposal)}>
              {language.words.waitlist.put}
            </Button>
          )}
        </div>
      </Anchored>
      {flight ? <SpringBack from={flight.from} to={flight.to} /> : null}
    </>
  );
}
