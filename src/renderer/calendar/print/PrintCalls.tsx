import { useQueries } from '@tanstack/react-query';
import { shortName } from '../../../shared/domain/client.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { useDesk } from '../../api/desk-context.ts';
import { deskQuery, useStaff } from '../../api/queries.ts';
import { useNow } from '../../app/clock.ts';
import type { ToCallAbout } from '../../app/use-print.ts';
import { useSalon } from '../../app/use-salon.ts';
import { bookedForInWords } from '../../clients/client-name.ts';
import { useLanguage } from '../../language/use-language.ts';
import { callsAbout } from './calls.ts';
import { Printing } from './Printing.tsx';
import './sheet.css';

/** How the clients are called at; undefined until the desk has answered for all of them. */
function usePhones(ids: readonly ClientId[]): ReadonlyMap<ClientId, string | null> | undefined {
  const desk = useDesk();
  const answers = useQueries({ queries: ids.map((id) => deskQuery(desk, 'clients.get', { id })) });
  if (answers.some(({ isPending }) => isPending)) return undefined;
  // Of a client who was merged or erased meanwhile there is no number.
  return new Map(ids.map((id, index) => [id, answers[index]?.data?.client.shownPhone ?? null]));
}

/** Whom to call after bookings were moved or cancelled without their clients: who, at which number, from when to when. */
export function PrintCalls({
  about,
  onClose,
}: {
  readonly about: readonly ToCallAbout[];
  readonly onClose: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.print.calls;
  const { id: salonId, name: salonName, timeZone } = useSalon();
  const staff = useStaff(salonId, true).data;
  const calls = callsAbout(about);
  const phones = usePhones(calls.flatMap(({ clientId }) => clientId ?? []));
  const printedAt = words.print.printedAt(formats.dateTime(useNow(), timeZone, 'full'));
  if (!phones || !staff) return <Printing title={text.title} page={undefined} onClose={onClose} />;

  const place = ({ staffId, startTime }: Pick<Slot, 'staffId' | 'startTime'>) => {
    const name = staff.find(({ id }) => id === staffId)?.name ?? words.calendar.formerColleague;
    return `${formats.dateTime(startTime, timeZone)}, ${shortName(name)}`;
  };
  const page = (
    <div className="paper">
      <table className="sheet">
        <thead>
          <tr>
            <th colSpan={4} scope="colgroup">
              <div className="sheet-head sheet-head-small">
                <span>{salonName}</span>
                <span>{printedAt}</span>
              </div>
              <div className="sheet-title">{text.title}</div>
            </th>
          </tr>
          <tr className="sheet-columns">
            <th scope="col">{words.print.columns.client}</th>
            <th scope="col">{words.print.columns.service}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.now}</th>
          </tr>
        </thead>
        {calls.map(({ clientId, clientName, about: bookings }) => (
          <tbody key={clientId}>
            {bookings.map(({ booking, movedTo }, index) => (
              <tr key={booking.id} className="sheet-line">
                {index > 0 ? null : (
                  <th scope="rowgroup" rowSpan={bookings.length}>
                    <p>{bookedForInWords(clientName, words)}</p>
                    {clientId === null ? null : (
                      <p className="sheet-phone">{phones.get(clientId) ?? text.noPhone}</p>
                    )}
                  </th>
                )}
                <td>{booking.serviceName}</td>
                <td>{place(booking)}</td>
                <td>{movedTo ? place(movedTo) : <p className="sheet-status">{text.cancelled}</p>}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
  return <Printing title={text.title} page={page} onClose={onClose} />;
}
