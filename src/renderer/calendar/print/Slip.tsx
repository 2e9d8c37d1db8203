import type { Output } from '../../../shared/contract/contract.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import { useNow } from '../../app/clock.ts';
import { useSalon } from '../../app/use-salon.ts';
import { useLanguage } from '../../language/use-language.ts';
import './sheet.css';

/** What a client takes along: when they are expected, for what, and by whom. */
export function Slip({
  client,
  bookings,
}: {
  readonly client: string;
  readonly bookings: Output<'clients.upcoming'>;
}) {
  const { words, formats } = useLanguage();
  const text = words.print;
  const { name, timeZone } = useSalon();
  const printedAt = text.printedAt(formats.dateTime(useNow(), timeZone, 'full'));
  return (
    <div className="paper slip">
      <p className="sheet-title">{name}</p>
      <p>{text.appointments}</p>
      <p className="sheet-client">{client}</p>
      <ul>
        {bookings.map(({ id, startTime, serviceName, staffName, status }) => (
          <li key={id} className="slip-line">
            <p className="slip-when">
              {formats.date(dateAt(startTime, timeZone), 'long')}, {formats.time(startTime, timeZone)}
            </p>
            <p>
              {serviceName}, {text.with(staffName)}
            </p>
            {status === 'pending' ? <p className="sheet-status">{text.notConfirmed}</p> : null}
          </li>
        ))}
      </ul>
      <p className="sheet-head-small">{printedAt}</p>
    </div>
  );
}
