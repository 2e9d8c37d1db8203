import { X } from 'lucide-react';
import { shortName } from '../../shared/domain/client.ts';
import type { BookingId, ClientId } from '../../shared/domain/ids.ts';
import { useClient, useDeskQuery, useStaff } from '../api/queries.ts';
import { useSalon } from '../app/use-salon.ts';
import { clientNameInWords } from '../clients/client-name.ts';
import { Button } from '../ui/Button.tsx';
import { useHistorySpeech } from './use-history-speech.ts';

function Chip({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  const text = useHistorySpeech().words.history.filters;
  return (
    <Button size="small" icon={X} aria-label={text.remove(label)} onPress={onRemove}>
      {label}
    </Button>
  );
}

/** The client to whom the history is limited. */
export function ClientChip({ id, onRemove }: { readonly id: ClientId; readonly onRemove: () => void }) {
  const { words } = useHistorySpeech();
  const text = words.history.filters;
  const name = useClient(id).data?.client.name;
  const label = name === undefined ? text.client : text.clientOf(clientNameInWords(name, words));
  return <Chip label={label} onRemove={onRemove} />;
}

/** The booking to which the history is limited. */
export function BookingChip({ id, onRemove }: { readonly id: BookingId; readonly onRemove: () => void }) {
  const { words, formats } = useHistorySpeech();
  const { filters: text, bookings } = words.history;
  const salon = useSalon();
  const booking = useDeskQuery('bookings.get', { id }).data;
  const staff = useStaff(salon.id, true).data;
  if (!booking || !staff) return <Chip label={text.booking} onRemove={onRemove} />;
  const person = staff.find((one) => one.id === booking.staffId)?.name ?? words.calendar.formerColleague;
  const label = bookings.at(
    bookings.of(
      booking.clientName === null ? undefined : clientNameInWords(booking.clientName, words),
      booking.serviceName,
    ),
    formats.dateTime(booking.startTime, salon.timeZone),
    shortName(person),
  );
  return <Chip label={text.bookingOf(label)} onRemove={onRemove} />;
}
