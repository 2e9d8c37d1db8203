import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { bookingInterval } from '../../../shared/domain/booking.ts';
import { busyParts } from '../../../shared/domain/holds.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import { useNow } from '../../app/clock.ts';
import { bookedForInWords } from '../../clients/client-name.ts';
import { useLanguage } from '../../language/use-language.ts';
import { unitsInWords } from '../range/column-words.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import type { PersonSheet, SheetLine } from './day-sheet.ts';
import './sheet.css';

/** What else is to be known of a booking's time: its units, when its person is free for others, what is kept free beside it. */
function serviceFacts(
  booking: NamedBooking,
  range: IndexedRange,
  { words, formats }: Speech,
): readonly string[] {
  const { bufferBeforeMinutes: before, bufferAfterMinutes: after, resources } = booking;
  const [first, second] = busyParts(bookingInterval(booking), booking);
  const units = unitsInWords(
    range,
    resources.map(({ resourceId }) => resourceId),
  );
  return [
    formats.minutes(booking.durationMinutes),
    ...(units === '' ? [] : [units]),
    ...(first && second
      ? [words.calendar.grid.processing(formats.times(first.own.end, second.own.start, range.salon.timeZone))]
      : []),
    ...(before + after === 0
      ? []
      : [
          words.booking.panel.buffers(
            before > 0 ? formats.minutes(before) : undefined,
            after > 0 ? formats.minutes(after) : undefined,
            formats,
          ),
        ]),
  ];
}

function offInWords(line: Exclude<SheetLine, { kind: 'booking' }>, { words }: Speech): string {
  if (line.kind === 'free') return words.print.free;
  const { grid, blocked } = words.calendar;
  const what = line.kind === 'blocked' ? blocked.name : grid[line.kind];
  return line.reason ? grid.because(what, line.reason) : what;
}

function LineRow({ line, range }: { readonly line: SheetLine; readonly range: IndexedRange }) {
  const language = useLanguage();
  const { words, formats } = language;
  const times = formats.times(line.start, line.end, range.salon.timeZone);
  if (line.kind !== 'booking') {
    return (
      <tr className={`sheet-line sheet-${line.kind === 'free' ? 'free' : 'off'}`}>
        <th scope="row" className="figures">
          {times}
        </th>
        <td colSpan={3}>{offInWords(line, language)}</td>
      </tr>
    );
  }
  const { booking, client } = line;
  const isOrdinary = booking.status === 'confirmed';
  return (
    <tr className={`sheet-line sheet-${booking.status}`}>
      <th scope="row" className="figures">
        {times}
      </th>
      <td>
        <p className="sheet-client">{bookedForInWords(booking.clientName, words)}</p>
        {client?.shownPhone ? <p className="sheet-phone">{client.shownPhone}</p> : null}
      </td>
      <td>
        <p>{booking.serviceName}</p>
        {serviceFacts(booking, range, language).map((fact) => (
          <p key={fact} className="sheet-fact">
            {fact}
          </p>
        ))}
      </td>
      <td>
        {isOrdinary ? null : <p className="sheet-status">{words.booking.statuses[booking.status]}</p>}
        {booking.notes ? <p className="sheet-notes">{booking.notes}</p> : null}
        {client?.alert ? <p className="sheet-notes sheet-alert">{client.alert}</p> : null}
        {client?.notes ? <p className="sheet-notes">{words.print.aboutClient(client.notes)}</p> : null}
      </td>
    </tr>
  );
}

function hoursInWords({ hours }: PersonSheet, range: IndexedRange, { words, formats }: Speech): string {
  const { open, off } = words.calendar.grid;
  if (hours === 'open') return open;
  if (hours.length === 0) return off;
  return hours.map(({ start, end }) => formats.times(start, end, range.salon.timeZone)).join(', ');
}

/** The day of one person. What stands above it is a head of the table, so that every page that it goes on to says it again. */
function PersonTable({ person, range }: { readonly person: PersonSheet; readonly range: IndexedRange }) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.print;
  const { salon, from } = range;
  const printedAt = text.printedAt(formats.dateTime(useNow(), salon.timeZone, 'full'));
  return (
    <table className="sheet">
      <colgroup>
        <col className="sheet-time" />
        <col />
        <col />
        <col className="sheet-wide" />
      </colgroup>
      <thead>
        <tr>
          <th colSpan={4} scope="colgroup">
            <div className="sheet-head sheet-head-small">
              <span>{salon.name}</span>
              <span>{printedAt}</span>
            </div>
            <div className="sheet-head">
              <span className="sheet-title">{person.name}</span>
              <span className="sheet-date">{formats.date(from, 'long')}</span>
            </div>
            <div className="sheet-head sheet-head-small">
              <span>{hoursInWords(person, range, language)}</span>
              <span>{language.words.calendar.bookings(person.bookingCount, formats)}</span>
            </div>
          </th>
        </tr>
        <tr className="sheet-columns">
          <th scope="col">{text.columns.time}</th>
          <th scope="col">{text.columns.client}</th>
          <th scope="col">{text.columns.service}</th>
          <th scope="col">{text.columns.notes}</th>
        </tr>
      </thead>
      <tbody>
        {person.lines.map((line) => (
          <LineRow
            key={line.kind === 'booking' ? line.booking.id : `${line.kind} ${line.start}`}
            line={line}
            range={range}
          />
        ))}
      </tbody>
    </table>
  );
}

/** A day as it is worked from when the screen is dark: each person's on a page of their own, or one after the other. */
export function DaySheet({
  range,
  people,
  hasOwnPages,
}: {
  readonly range: IndexedRange;
  readonly people: readonly PersonSheet[];
  readonly hasOwnPages: boolean;
}) {
  const tables = people.map((person) => ({
    id: person.staffId,
    table: <PersonTable key={person.staffId} person={person} range={range} />,
  }));
  if (!hasOwnPages) return <div className="paper">{tables.map(({ table }) => table)}</div>;
  return tables.map(({ id, table }) => (
    <div key={id} className="paper">
      {table}
    </div>
  ));
}
