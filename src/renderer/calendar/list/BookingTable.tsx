import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Cell, Column, type Key, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { BookingId } from '../../../shared/domain/ids.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import { useSalon } from '../../app/use-salon.ts';
import { statusIcons } from '../../booking/status-icons.ts';
import { bookedForInWords } from '../../clients/client-name.ts';
import { useLanguage } from '../../language/use-language.ts';
import { ColorDot } from '../../ui/ColorDot.tsx';
import '../../booking/late-sign.css';
import './booking-table.css';

/** A booking as a row tells of it. */
export type ListedBooking = {
  readonly booking: NamedBooking;
  /** With whom it is. */
  readonly staff: string;
  /** Its rooms and devices by name; empty without any. */
  readonly units: string;
  readonly color: string;
  /** By how much its client is late, as `12 min`; undefined while nobody is waited for. */
  readonly late: string | undefined;
  /** Whether it breaks a rule where it stands. */
  readonly isStranded: boolean;
};

/** Bookings, a row for each. The arrow keys go from one to the next and open it beside the table; Enter goes there. */
export function BookingTable({
  label,
  rows,
  hasDates,
  selectedId,
  onOpen,
  onEnter,
}: {
  readonly label: string;
  readonly rows: readonly ListedBooking[];
  /** Whether they are of several dates. */
  readonly hasDates: boolean;
  readonly selectedId: BookingId | undefined;
  readonly onOpen: (booking: NamedBooking) => void;
  readonly onEnter: (booking: NamedBooking) => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.calendar.list;
  const { timeZone } = useSalon();
  const { statuses } = words.booking;
  const table = useRef<HTMLTableElement>(null);
  // It may have been opened from elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is another row to bring into sight.
  useEffect(
    () => table.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    [selectedId],
  );
  const rowOf = (key: Key | undefined) => rows.find(({ booking }) => booking.id === key);
  const columns = [
    ...(hasDates ? (['date'] as const) : []),
    ...(['time', 'client', 'service', 'person', 'status', 'price', 'notes'] as const),
  ];
  return (
    <Table
      data-keyboard-start
      ref={table}
      aria-label={label}
      className="booking-table"
      data-twelve-hours={formats.isTwelveHours || undefined}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selectedId === undefined ? [] : [selectedId]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        const row = rowOf(key);
        if (row) onOpen(row.booking);
      }}
      onRowAction={(key) => {
        const row = rowOf(key);
        if (row) onEnter(row.booking);
      }}
    >
      <TableHeader>
        {columns.map((column) => (
          <Column key={column} className={`booking-table-${column}`} isRowHeader={column === 'client'}>
            {text.columns[column]}
          </Column>
        ))}
      </TableHeader>
      <TableBody>
        {rows.map(({ booking, staff, units, color, late, isStranded }) => {
          const { id, startTime, endTime, status, serviceName, clientName, notes, priceCents } = booking;
          const StatusIcon = statusIcons[status];
          const cells = {
            date: formats.date(dateAt(startTime, timeZone), 'full'),
            time: (
              <>
                {formats.times(startTime, endTime, timeZone)}
                {late === undefined ? null : (
                  <span className="booking-table-late late-sign">{words.calendar.rail.late(late)}</span>
                )}
              </>
            ),
            client: (
              <span className="booking-table-who" data-missing={clientName === null || undefined}>
                {bookedForInWords(clientName, words)}
              </span>
            ),
            service: (
              <span className="booking-table-what">
                <ColorDot color={color} />
                <span>{units === '' ? serviceName : `${serviceName} · ${units}`}</span>
              </span>
            ),
            person: staff,
            status: (
              <span className="booking-table-what">
                <StatusIcon size={13} strokeWidth={2.25} aria-hidden />
                <span>{statuses[status]}</span>
                {isStranded ? (
                  <CircleAlert
                    className="booking-table-stranded"
                    size={13}
                    role="img"
                    aria-label={words.calendar.grid.stranded}
                  />
                ) : null}
              </span>
            ),
            price: priceCents === null ? '' : formats.price(priceCents),
            notes: notes ?? '',
          };
          return (
            <Row key={id} id={id} className="booking-table-row" data-status={status}>
              {columns.map((column) => (
                <Cell key={column} className={`booking-table-${column}`}>
                  {cells[column]}
                </Cell>
              ))}
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
