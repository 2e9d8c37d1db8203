import { Lock, X } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import type { BookingId } from '../../../shared/domain/ids.ts';
import { longestNotes } from '../../../shared/domain/longest-texts.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { maxVisitParts } from '../../../shared/domain/visit.ts';
import { dateAt, instantToText } from '../../../shared/domain/zoned-time.ts';
import { newId } from '../../api/new-id.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useNow } from '../../app/clock.ts';
import { AdviceLines } from '../../booking/AdviceLines.tsx';
import { ReasonLines } from '../../booking/ReasonLines.tsx';
import { Suggestions } from '../../booking/Suggestions.tsx';
import { serviceChoice } from '../../booking/service-choice.tsx';
import { shownAdvice } from '../../booking/shown-advice.ts';
import { ClientPicker } from '../../clients/ClientPicker.tsx';
import { newClientOf, typedInWords } from '../../clients/typed-client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { OfferedSlot } from './places-of-visit.ts';
import '../../ui/small-card.css';
import { useGridFrame } from '../grid/grid-frame.ts';
import type { BlockedSpan } from '../range/blocked-time.ts';
import { heldInWords } from '../range/column-words.ts';
import { isOneDay } from '../range/indexed-range.ts';
import { BookedFor } from './BookedFor.tsx';
import type { Draft } from './booking-draft.ts';
import { servicesOf } from './fitting-services.ts';
import './new-booking-card.css';
import { askedIn, unitsAsked } from './proposal.ts';
import { reasonsAgainst } from './proposal-words.ts';
import type { BookingFlow } from './use-booking-flow.ts';
import { useSlotsOfVisit } from './use-slots-of-visit.ts';

// Most bookings are of one service.
const FurtherServices = lazyPart(async () => ({
  default: (await import('./FurtherServices.tsx')).FurtherServices,
}));

/**
 * The small card of the booking that is being composed, as the flow has it: for whom, what, notes. Enter books; without a client it asks
 * once more. Nothing while none is composed.
 */
export function NewBookingCard({
  booking,
  labelOf,
  onPreview,
  onBlock,
  onRepeat,
}: {
  readonly booking: BookingFlow;
  readonly labelOf: (slot: OfferedSlot) => string;
  readonly onPreview: (slot: Slot | undefined) => void;
  /** Opens the card of blocked time in the place of this one; what is typed here stays with the unfinished booking. */
  readonly onBlock: (span: BlockedSpan) => void;
  /** Opens the dates on which it would repeat. */
  readonly onRepeat: () => void;
}) {
  const { range } = useGridFrame();
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.booking.new;
  const now = useNow();
  const { flow, proposal, draft, book, discard, write } = booking;
  const { client, notes } = draft;
  const [showsNotes, setShowsNotes] = useState(notes !== '');
  const [highlighted, setHighlighted] = useState<Draft['client']>(null);
  const bookButton = useRef<HTMLButtonElement>(null);
  const clientField = useRef<HTMLInputElement>(null);
  const checked = useDeskQuery(
    'bookings.check',
    {
      staffId: proposal?.staffId ?? null,
      serviceId: proposal?.service?.id ?? null,
      startTime: proposal ? instantToText(proposal.startTime) : null,
      endTime: proposal ? instantToText(proposal.endTime) : null,
      resourceIds: proposal ? [...unitsAsked(proposal)] : [],
      clientId: client?.id ?? null,
    },
    { enabled: flow.kind === 'composing' && proposal !== undefined && !flow.isSaving, keepsPrevious: true },
  );
  const isVisit = proposal !== undefined && proposal.beside.length > 0;
  const judged = proposal ? reasonsAgainst(proposal, language) : [];
  const isWrong = flow.kind === 'composing' && judged.length > 0;
  const ofVisit = useSlotsOfVisit(
    range.salon,
    isVisit && isWrong ? proposal : undefined,
    draft.further,
    client?.id,
  );
  if (flow.kind !== 'composing' || !proposal) return null;
  const { startTime, endTime, staffId, service } = proposal;
  const { refusal, isSaving } = flow;
  const zone = range.salon.timeZone;
  const services = servicesOf(range, askedIn(proposal));
  // While it is on its way, what stands there may be the booking itself, which is heard of before the answer.
  const reasons = isSaving ? [] : judged.length > 0 ? judged : (refusal?.reasons ?? []);
  // A slot that could be booked when the card was opened may not be any more, or not for what was chosen since.
  const nearest = checked.isPlaceholderData ? [] : (checked.data?.suggestions ?? []);
  const found = nearest.length === 0 && checked.isFetching ? (refusal?.suggestions ?? 'searching') : nearest;
  // What was refused a while ago may be free by now, and what was offered taken.
  const offered = isVisit ? ofVisit : found;
  const suggestions = isWrong && !isSaving ? offered : (refusal?.suggestions ?? []);
  const typed = client === null ? typedInWords(draft) : '';
  const forWhom = client ?? highlighted;
  function bookAsSaid() {
    const { name, phone } = newClientOf(draft);
    if (forWhom) book(forWhom);
    else if (name !== '' || typed === '') book();
    else {
      // Of a new client only the number is known: they are asked for their name, as by Enter.
      if (draft.phone.trim() === '') write({ name, phone });
      clientField.current?.focus();
    }
  }
  return (
    <div
      role="dialog"
      aria-label={text.label}
      className="small-card"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        discard();
      }}
    >
      <header className="small-card-header">
        <p className="small-card-title">
          <span className="figures">{formats.times(startTime, endTime, zone)}</span>{' '}
          {heldInWords(range, staffId, unitsAsked(proposal), words)}
          {isOneDay(range) ? null : `, ${formats.date(dateAt(startTime, zone), 'short')}`}
        </p>
        <IconButton
          label={words.calendar.blocked.instead}
          size="small"
          icon={Lock}
          onPress={() => {
            booking.turn((same) => same);
            onBlock({ staffId, startTime, endTime });
          }}
        />
        <IconButton label={text.discard} size="small" icon={X} onPress={discard} />
      </header>
      <ClientPicker
        value={client}
        typed={draft}
        onChange={(chosen) => write({ client: chosen })}
        onTyped={write}
        onHighlight={setHighlighted}
        inputRef={clientField}
        // A second Enter must not book for nobody unseen: it goes to the button that says so.
        onEnter={() => (client === null ? bookButton.current?.focus() : book())}
        autoFocus
      />
      <div className="new-booking-card-heard" aria-live="polite">
        {client ? (
          <BookedFor clientId={client.id} booking={booking} onTaken={() => bookButton.current?.focus()} />
        ) : null}
      </div>
      <Select
        label={text.service}
        placeholder={text.chooseService}
        choices={services.map((one) => serviceChoice(one, formats))}
        value={service?.id}
        onChange={(id) => {
          const chosen = services.find((candidate) => candidate.id === id);
          if (chosen) booking.changeService(chosen);
        }}
      />
      {draft.further.length === 0 ? null : (
        <Suspense fallback={null}>
          <FurtherServices
            range={range}
            further={draft.further}
            parts={proposal.beside}
            onChange={(further) => write({ further })}
          />
        </Suspense>
      )}
      {showsNotes ? (
        <TextField
          label={text.notes}
          isMultiline
          value={notes}
          onChange={(next) => write({ notes: next })}
          maxLength={longestNotes}
          autoFocus={notes === ''}
        />
      ) : null}
      {reasons.length === 0 ? null : (
        <div className="new-booking-card-objection" role="alert">
          <ReasonLines reasons={reasons} />
        </div>
      )}
      <Suggestions
        suggestions={suggestions}
        labelOf={labelOf}
        onChoose={(slot) => {
          booking.chooseSlot(slot);
          // The button that was pressed goes with the refusal: the next Enter books at the time that was chosen.
          if (forWhom || typed !== '') bookButton.current?.focus();
          else clientField.current?.focus();
        }}
        onPreview={onPreview}
      />
      <div className="new-booking-card-heard" aria-live="polite">
        <AdviceLines
          lines={shownAdvice(checked.data?.advice ?? [], startTime, now).map(({ message }) => message)}
        />
      </div>
      <footer className="small-card-footer new-booking-card-footer" data-names={typed !== '' || undefined}>
        {showsNotes ? null : (
          <Button variant="quiet" size="small" onPress={() => setShowsNotes(true)}>
            {text.addNotes}
          </Button>
        )}
        {service && draft.further.length < maxVisitParts - 1 ? (
          <Button
            variant="quiet"
            size="small"
            onPress={() => {
              const next = { id: newId<BookingId>(), service, staffId: undefined, isAtOnce: false };
              write({ further: [...draft.further, next] });
            }}
          >
            {words.booking.visit.add}
          </Button>
        ) : null}
        {service && draft.further.length === 0 ? (
          <Button variant="quiet" size="small" onPress={onRepeat}>
            {words.booking.repeat.action}
          </Button>
        ) : null}
        {typed === '' ? null : (
          <Button variant="quiet" size="small" onPress={() => book(null)} isDisabled={isSaving}>
            {text.bookWithoutClient}
          </Button>
        )}
        <Button ref={bookButton} variant="primary" onPress={bookAsSaid} isPending={isSaving}>
          {client
            ? text.book
            : typed === ''
              ? text.bookWithoutClient
              : text.bookFor(highlighted?.name ?? typed)}
        </Button>
      </footer>
    </div>
  );
}
