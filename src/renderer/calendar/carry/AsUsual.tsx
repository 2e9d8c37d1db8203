import { Repeat2 } from 'lucide-react';
import type { ClientId } from '../../../shared/domain/ids.ts';
import { usualOf } from '../../../shared/domain/usual.ts';
import { useClient } from '../../api/queries.ts';
import { useOffered } from '../../clients/use-offered.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import './as-usual.css';
import type { BookingFlow } from './use-booking-flow.ts';

/** What the client of a new booking usually has, or had last time, in one press: its service and its person. Nothing where the card says it already. */
export function AsUsual({
  clientId,
  booking: { proposal, changeTo },
}: {
  readonly clientId: ClientId;
  readonly booking: BookingFlow;
}) {
  const { words, formats } = useLanguage();
  const details = useClient(clientId);
  const offered = useOffered();
  const usual = details.data && usualOf(details.data.past, offered.isOffered);
  if (!usual || !proposal) return null;
  const service = offered.service(usual.visit.serviceId);
  const person = service && offered.person(usual.visit.staffId, service.id);
  if (!person) return null;
  if (proposal.service?.id === service.id && proposal.staffId === person.id) return null;
  const what = words.clients.card.serviceWith(service.name, person.name);
  return (
    <div className="as-usual">
      <Button size="small" variant="quiet" icon={Repeat2} onPress={() => changeTo(service, person.id)}>
        {words.clients.card.asUsual(usual.times, what, formats.minutes(service.durationMinutes))}
      </Button>
    </div>
  );
}
