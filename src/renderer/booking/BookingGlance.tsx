import { CircleAlert, Clock3, Hourglass, type LucideIcon, NotebookPen, Phone, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import type { ShownClient } from '../../shared/domain/client.ts';
import type { Change } from '../../shared/domain/history.ts';
import type { BookingId } from '../../shared/domain/ids.ts';
import { useSalon } from '../app/use-salon.ts';
import { ClientAlert } from '../clients/ClientAlert.tsx';
import { bookedForInWords } from '../clients/client-name.ts';
import { useLanguage } from '../language/use-language.ts';
import { paletteNameOf } from '../ui/palette.ts';
import '../ui/palette-field.css';
import './booking-glance.css';
import { lengthInWords } from './length-in-words.ts';
import { statusIcons } from './status-icons.ts';

/** Who made a booking, and when. */
type Made = Pick<Change, 'at' | 'actor'>;

/** What is told of a booking beside what it says of itself. */
export type GlanceFacts = {
  readonly color: string;
  /** Whose time it takes, `Ana Miller, Basin 2`; undefined where the column says it. */
  readonly held: string | undefined;
  /** Which part of a visit of how many it is; 0 of 0 where it is a booking by itself. */
  readonly part: number;
  readonly partCount: number;
  /** When its person is free for others; undefined where they are not. */
  readonly processing: string | undefined;
  /** By how much its client is late, as `12 min`; undefined while nobody is waited for. */
  readonly late: string | undefined;
  readonly isStranded: boolean;
  /** Undefined without one, and where the desk does not answer. */
  readonly client: Pick<ShownClient, 'shownPhone' | 'alert' | 'notes'> | undefined;
  /** Undefined where the history does not reach back so far. */
  readonly made: Made | undefined;
};

/** Who made the booking, by its changes. */
export function madeIn(changes: readonly Change[], id: BookingId): Made | undefined {
  return changes.find(({ entityId, before }) => entityId === id && before === null);
}

function Line({ icon: Icon, children }: { readonly icon: LucideIcon; readonly children: ReactNode }) {
  return (
    <p className="booking-glance-line">
      <Icon size={14} strokeWidth={2} aria-hidden />
      <span>{children}</span>
    </p>
  );
}

/** What does not fit on the card of a booking, to be read and left. The panel says the same to whoever opens it, and to a screen reader. */
export function BookingGlance({
  booking,
  color,
  held,
  part,
  partCount,
  processing,
  late,
  isStranded,
  client,
  made,
}: GlanceFacts & { readonly booking: NamedBooking }) {
  const language = useLanguage();
  const { words, formats } = language;
  const zone = useSalon().timeZone;
  const text = words.calendar;
  const { clientName, serviceName, status, priceCents, notes, cancellationReason } = booking;
  const StatusIcon = statusIcons[status];
  return (
    <div className="booking-glance" data-color={paletteNameOf(color)} aria-hidden>
      <div className="booking-glance-top">
        <p className="booking-glance-client" data-missing={clientName === null || undefined}>
          {bookedForInWords(clientName, words)}
        </p>
        <p className="booking-glance-status">
          <StatusIcon size={13} strokeWidth={2.25} aria-hidden />
          {words.booking.statuses[status]}
        </p>
      </div>
      {client?.shownPhone ? (
        <p className="booking-glance-line booking-glance-phone figures">
          <Phone size={14} strokeWidth={2} aria-hidden />
          <span>{client.shownPhone}</span>
        </p>
      ) : null}
      <ClientAlert alert={client?.alert ?? null} />
      {client?.notes ? <p className="booking-glance-notes">{client.notes}</p> : null}
      <div className="booking-glance-facts">
        <div className="booking-glance-what">
          <p>
            <span className="booking-glance-service">{serviceName}</span>
            {part === 0 ? null : ` · ${words.booking.visit.partLong(part, partCount, formats)}`}
          </p>
          {priceCents === null ? null : <p className="figures">{formats.price(priceCents)}</p>}
        </div>
        <Line icon={Clock3}>
          <span className="figures">
            {formats.times(booking.startTime, booking.endTime, zone)} · {lengthInWords(booking, language)}
          </span>
          {late === undefined ? null : (
            <span className="booking-glance-late figures">{text.rail.late(late)}</span>
          )}
        </Line>
        {processing === undefined ? null : <Line icon={Hourglass}>{text.grid.processing(processing)}</Line>}
        {held === undefined ? null : <Line icon={UserRound}>{held}</Line>}
        {notes ? (
          <Line icon={NotebookPen}>
            <span className="booking-glance-note">{notes}</span>
          </Line>
        ) : null}
        {cancellationReason === null ? null : <Line icon={StatusIcon}>{cancellationReason}</Line>}
        {isStranded ? (
          <div className="booking-glance-stranded">
            <Line icon={CircleAlert}>{text.grid.stranded}</Line>
          </div>
        ) : null}
      </div>
      {made === undefined ? null : (
        <p className="booking-glance-made figures">
          {words.booking.glance.made(
            formats.dateTime(made.at, zone),
            words.booking.history.actors[made.actor],
          )}
        </p>
      )}
    </div>
  );
}
