import { Pencil, Plus, X } from 'lucide-react';
import { memo } from 'react';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import { isExpired } from '../../../shared/domain/waitlist.ts';
import { type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useToday } from '../../app/clock.ts';
import { useSalon } from '../../app/use-salon.ts';
import { useLanguage } from '../../language/use-language.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useTakeOff } from '../../waitlist/use-take-off.ts';
import type { AskedWait } from '../../waitlist/WaitlistDialog.tsx';
import { servicesInWords, wishInWords } from '../../waitlist/wish-in-words.ts';
import { FreeNow } from './FreeNow.tsx';
import { useDragOntoGrid } from './use-drag-onto-grid.ts';
import type { WaitlistHand } from './use-waitlist-hand.ts';
import './waitlist.css';

/**
 * Who waits, the oldest first: a row is pulled onto the grid, or pressed to find the next time that suits. What became free for them stands above; of
 * whom the last date has passed, below.
 */
export const Waitlist = memo(function Waitlist({
  staff,
  services,
  hand,
  onAsk,
  onOpen,
}: {
  readonly staff: readonly Staff[];
  readonly services: readonly Service[];
  readonly hand: WaitlistHand;
  /** Opens the form: to put somebody on the list, or to change what they wait for. */
  readonly onAsk: (asked: AskedWait) => void;
  readonly onOpen: (id: BookingId, date: CalendarDate) => void;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.waitlist;
  const { id: salonId, timeZone } = useSalon();
  const today = useToday();
  const waiting = useDeskQuery('waitlist.list', { salonId });
  const takeOff = useTakeOff();
  const dragOf = useDragOntoGrid(hand);
  if (!waiting.data) return null;
  const entries = waiting.data.filter((entry) => !isExpired(entry, today));
  const expired = waiting.data.filter((entry) => isExpired(entry, today));

  return (
    <section className="day-rail-section day-rail-list waitlist" aria-label={text.title}>
      <header className="waitlist-header">
        <h3>
          {text.title}{' '}
          {entries.length > 0 ? (
            <span className="day-rail-count figures">{formats.number(entries.length)}</span>
          ) : null}
        </h3>
        {waiting.data.length === 0 ? <p className="waitlist-nobody">{text.nobody}</p> : null}
        <IconButton size="small" icon={Plus} label={text.addToList} onPress={() => onAsk({ known: {} })} />
      </header>
      <FreeNow staff={staff} services={services} onOpen={onOpen} />
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className="day-rail-open">
            <button
              type="button"
              className="waitlist-entry waitlist-carried"
              title={entry.notes ?? undefined}
              {...dragOf(entry)}
            >
              <span className="waitlist-who" data-name>
                {entry.clientName}
              </span>
              <span data-name>{servicesInWords(entry, services, language)}</span>
              <span className="waitlist-when figures">
                {wishInWords(entry, staff, today, language)} ·{' '}
                {text.since(formats.date(dateAt(entry.createdAt, timeZone), 'short'))}
              </span>
            </button>
            <IconButton
              size="small"
              icon={Pencil}
              label={text.edit(entry.clientName)}
              onPress={() => onAsk({ entry })}
            />
          </li>
        ))}
      </ul>
      {expired.length > 0 ? (
        <>
          <h4 className="waitlist-expired">{text.expired}</h4>
          <ul>
            {expired.map((entry) => (
              <li key={entry.id} className="day-rail-open">
                <button type="button" className="waitlist-entry" onClick={() => onAsk({ entry })}>
                  <span className="waitlist-who" data-name>
                    {entry.clientName}
                  </span>
                  <span className="waitlist-when figures">
                    {servicesInWords(entry, services, language)} ·{' '}
                    {text.until(formats.date(entry.until, 'short'))}
                  </span>
                </button>
                <IconButton
                  size="small"
                  icon={X}
                  label={text.remove(entry.clientName)}
                  onPress={() => void takeOff(entry)}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
});
