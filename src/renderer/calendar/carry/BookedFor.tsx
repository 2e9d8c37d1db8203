import { Cake, Repeat2 } from 'lucide-react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import { usualOf } from '../../../shared/domain/usual.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import { useClient } from '../../api/queries.ts';
import { useSalon } from '../../app/use-salon.ts';
import { birthdayInWords } from '../../clients/birthday-in-words.ts';
import { ClientAlert } from '../../clients/ClientAlert.tsx';
import { useOffered } from '../../clients/use-offered.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import './booked-for.css';
import type { BookingFlow } from './use-booking-flow.ts';

/** What must be known of the client of a new booking, and what they usually have, or had last time, to be taken over in one press. */
export function BookedFor({
  clientId,
  booking,
  onTaken,
}: {
  readonly clientId: ClientId;
  readonly booking: BookingFlow;
  /** What is usual was taken over, and its button is gone. */
  readonly onTaken: () => void;
}) {
  const language = useLanguage();
  const { timeZone } = useSalon();
  const details = useClient(clientId).data;
  const { proposal } = booking;
  if (!details || !proposal) return null;
  const { alert, birthday } = details.client;
  const birthdayNear = birthdayInWords(birthday, dateAt(proposal.startTime, timeZone), language);
  return (
    <>
      <ClientAlert alert={alert} />
      {birthdayNear === undefined ? null : (
        <p className="booked-for-birthday">
          <Cake size={14} strokeWidth={2} aria-hidden />
          {birthdayNear}
        </p>
      )}
      <AsUsual past={details.past} booking={booking} onTaken={onTaken} />
    </>
  );
}

/** Nothing where the card says already what is usual. */
function AsUsual({
  past,
  booking: { proposal, changeTo },
  onTaken,
}: Pick<Output<'clients.get'>, 'past'> & { readonly booking: BookingFlow; readonly onTaken: () => void }) {
  const { words, formats } = useLanguage();
  const offered = useOffered();
  const usual = usualOf(past, offered.isOffered);
  if (!usual || !proposal) return null;
  const service = offered.service(usual.booking.serviceId);
  const person = service && offered.person(usual.booking.staffId, service.id);
  if (!person) return null;
  if (proposal.service?.id === service.id && proposal.staffId === person.id) return null;
  const what = words.clients.card.serviceWith(service.name, person.name);
  return (
    <div className="as-usual">
      <Button
        size="small"
        variant="quiet"
        icon={Repeat2}
        onPress={() => {
          changeTo(service, person.id);
          onTaken();
        }}
      >
        {words.clients.card.asUsual(usual.times, what, formats.minutes(service.durationMinutes))}
      </Button>
    </div>
  );
}
