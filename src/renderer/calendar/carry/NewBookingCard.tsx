import type { Slot } from '../../../shared/domain/slot.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import { BookingCardForm } from '../../booking/BookingCardForm.tsx';
import { Suggestions } from '../../booking/Suggestions.tsx';
import { useLanguage } from '../../language/use-language.ts';
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
}: {
  readonly range: IndexedRange;
  readonly booking: BookingFlow;
  readonly labelOf: (slot: Slot) => string;
  readonly onPreview: (slot: Slot | undefined) => void;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const { flow, proposal, draft } = booking;
  if (flow.kind !== 'composing' || !proposal) return null;
  const { startTime, endTime, staffId, service } = proposal;
  const zone = range.salon.timeZone;
  return (
    <BookingCardForm
      key={draft.id}
      salonId={range.salon.id}
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
      isSaving={flow.isSaving}
      onService={booking.changeService}
      onClient={(client) => booking.write({ client })}
      onName={(name) => booking.write({ name })}
      onNotes={(notes) => booking.write({ notes })}
      onBook={booking.book}
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
