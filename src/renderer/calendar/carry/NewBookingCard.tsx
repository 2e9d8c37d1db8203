import type { Slot } from '../../../shared/domain/slot.ts';
import { dateAt, instantToText } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { BookingCardForm } from '../../booking/BookingCardForm.tsx';
import { Suggestions } from '../../booking/Suggestions.tsx';
import { useLanguage } from '../../language/use-language.ts';
import type { BlockedSpan } from '../range/blocked-time.ts';
import { heldInWords } from '../range/column-words.ts';
import { type IndexedRange, isOneDay } from '../range/indexed-range.ts';
import { servicesOf } from './fitting-services.ts';
import { askedIn, unitsAsked } from './proposal.ts';
import { objectionTo } from './proposal-words.ts';
import type { BookingFlow } from './use-booking-flow.ts';

/** The card of the booking that is being composed, as the flow has it; nothing while none is. */
export function NewBookingCard({
  range,
  booking,
  labelOf,
  onPreview,
  onBlock,
}: {
  readonly range: IndexedRange;
  readonly booking: BookingFlow;
  readonly labelOf: (slot: Slot) => string;
  readonly onPreview: (slot: Slot | undefined) => void;
  /** Opens the card of blocked time in the place of this one; what is typed here stays with the unfinished booking. */
  readonly onBlock: (span: BlockedSpan) => void;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const { flow, proposal, draft } = booking;
  const checked = useDeskQuery(
    'bookings.check',
    {
      staffId: proposal?.staffId ?? null,
      serviceId: proposal?.service?.id ?? null,
      startTime: proposal ? instantToText(proposal.startTime) : null,
      endTime: proposal ? instantToText(proposal.endTime) : null,
      clientId: draft.client?.id ?? null,
    },
    { enabled: flow.kind === 'composing' && proposal !== undefined && !flow.isSaving },
  );
  if (flow.kind !== 'composing' || !proposal) return null;
  const { startTime, endTime, staffId, service } = proposal;
  const zone = range.salon.timeZone;
  return (
    <BookingCardForm
      key={draft.id}
      title={
        <>
          <span className="figures">{formats.times(startTime, endTime, zone)}</span>{' '}
          {heldInWords(range, staffId, unitsAsked(proposal), words)}
          {isOneDay(range) ? null : `, ${formats.date(dateAt(startTime, zone), 'short')}`}
        </>
      }
      services={servicesOf(range, askedIn(proposal))}
      service={service}
      client={draft.client}
      name={draft.name}
      notes={draft.notes}
      objection={objectionTo(proposal, language) ?? flow.refusal?.message}
      advice={checked.data?.advice.map(({ message }) => message) ?? []}
      isSaving={flow.isSaving}
      onService={booking.changeService}
      onClient={(client) => booking.write({ client })}
      onName={(name) => booking.write({ name })}
      onNotes={(notes) => booking.write({ notes })}
      onBook={booking.book}
      onBlock={() => {
        booking.turn((same) => same);
        onBlock({ staffId, startTime, endTime });
      }}
      onDiscard={booking.discard}
    >
      {flow.refusal ? (
        <Suggestions
          suggestions={flow.refusal.suggestions}
          labelOf={labelOf}
          onChoose={booking.chooseSlot}
          onPreview={onPreview}
        />
      ) : null}
    </BookingCardForm>
  );
}
