import type { Slot } from '../../../shared/domain/slot.ts';
import { BookingCardForm } from '../../booking/BookingCardForm.tsx';
import { Suggestions } from '../../booking/Suggestions.tsx';
import { useLanguage } from '../../language/use-language.ts';
import type { DayKnowledge } from '../range/day-context.ts';
import { staffName } from '../range/staff-name.ts';
import { servicesOf } from './fitting-services.ts';
import { objectionTo } from './place-words.ts';
import type { BookingFlow } from './use-booking-flow.ts';

/** The card of the booking that is being composed, as the flow has it; nothing while none is. */
export function NewBookingCard({
  day,
  booking,
  labelOf,
  onPreview,
}: {
  readonly day: DayKnowledge;
  readonly booking: BookingFlow;
  readonly labelOf: (slot: Slot) => string;
  readonly onPreview: (slot: Slot | undefined) => void;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const { flow, proposal, draft } = booking;
  if (flow.kind !== 'composing' || !proposal) return null;
  const { startTime, endTime, staffId, service } = proposal;
  const staff = day.staffById.get(staffId);
  return (
    <BookingCardForm
      key={draft.id}
      salonId={day.salon.id}
      title={
        <>
          <span className="figures">{formats.times(startTime, endTime, day.salon.timeZone)}</span>{' '}
          {staffName(day, staffId, words)}
        </>
      }
      services={staff ? servicesOf(staff, day.services) : []}
      service={service}
      client={draft.client}
      notes={draft.notes}
      objection={objectionTo(proposal, language) ?? flow.refusal?.message}
      isSaving={flow.isSaving}
      onService={booking.changeService}
      onClient={(client) => booking.write({ client })}
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
