import { CircleAlert } from 'lucide-react';
import { memo } from 'react';
import type { BookingStatus } from '../../../shared/domain/booking.ts';
import { shortName } from '../../../shared/domain/client.ts';
import { statusIcons } from '../../booking/status-icons.ts';
import { bookedForInWords } from '../../clients/client-name.ts';
import { paletteNameOf } from '../../ui/palette.ts';
import '../../ui/palette-field.css';
import '../../booking/late-sign.css';
import './booking-card.css';
import { useLanguage } from '../../language/use-language.ts';
import { outlineAround } from './card-gap.ts';
import type { CardSize } from './card-size.ts';

// Made once: React skips an element that is the same object as before, and a day has hundreds.
const iconOf = Object.fromEntries(
  Object.entries(statusIcons).map(([status, Icon]) => [
    status,
    <Icon key={status} className="booking-card-status" size={13} strokeWidth={2.25} aria-hidden />,
  ]),
);

/** What a card shows, as plain values: it is drawn again only when one of them changes. */
export type BookingCardProps = {
  readonly bookingId: string;
  readonly startTime: string;
  readonly times: string;
  readonly client: string | null;
  readonly service: string;
  readonly staff: string;
  /** Its units by name; empty without any. */
  readonly units: string;
  /** Whether it stands in a unit's column, where one must see who works there. */
  readonly isOfUnit: boolean;
  readonly color: string;
  readonly status: BookingStatus;
  readonly size: CardSize;
  readonly isStranded: boolean;
  /** Whether it is of a service that is not looked at. */
  readonly isFaint: boolean;
  /** By how much its client is late, as `12 min`; undefined while nobody is waited for. */
  readonly late: string | undefined;
  /** Which part of a visit of how many it is; 0 of 0 where it is a booking by itself. */
  readonly part: number;
  readonly partCount: number;
  /** Processing as parts of the card's height, and when it is; undefined without it. */
  readonly gapFrom: number | undefined;
  readonly gapTo: number | undefined;
  readonly gapTimes: string | undefined;
  /** Whether the part after it has room for the name. */
  readonly isNamedAgain: boolean;
};

/** One booking on the grid: an image with a name. It takes neither focus nor presses by itself, the grid does (cursor, carry). */
export const BookingCard = memo(function BookingCard(props: BookingCardProps) {
  const { words, formats } = useLanguage();
  const text = words.calendar;
  const { bookingId, client, service, staff, status, size, color, times, startTime, isStranded, late } =
    props;
  const who = bookedForInWords(client, words);
  const statusName = words.booking.statuses[status];
  const { units, isOfUnit } = props;
  const { gapFrom, gapTo, gapTimes, isNamedAgain, part, partCount } = props;
  // What may be cut off comes last.
  const what = isOfUnit
    ? `${shortName(staff)} · ${service}`
    : units === ''
      ? service
      : `${service} · ${units}`;
  const isCut = gapFrom !== undefined && gapTo !== undefined;
  const plainLabel = text.card(times, service, who, units === '' ? staff : `${staff}, ${units}`, statusName);
  const label = [
    plainLabel,
    ...(late === undefined ? [] : [text.rail.late(late)]),
    ...(gapTimes === undefined ? [] : [text.grid.processing(gapTimes)]),
    ...(part === 0 ? [] : [words.booking.visit.partLong(part, partCount, formats)]),
    ...(isStranded ? [text.grid.stranded] : []),
  ].join('. ');
  // It takes the place of the start where there is no room for both: the card stands at its time.
  const lateSign =
    late === undefined ? undefined : (
      <span className="late-sign figures">
        {size === 'line' ? null : <span className="booking-card-long">{text.rail.late(late)}</span>}
        <span className={size === 'line' ? undefined : 'booking-card-narrow'}>
          {text.grid.lateShort(late)}
        </span>
      </span>
    );
  return (
    <div
      className={`booking-card booking-card-${status} booking-card-${size}`}
      data-booking-id={bookingId}
      data-color={paletteNameOf(color)}
      data-faint={props.isFaint || undefined}
      role="img"
      aria-label={label}
      style={isCut ? { clipPath: outlineAround({ from: gapFrom, to: gapTo }) } : undefined}
    >
      <span className="booking-card-first">
        <span className="booking-card-client" data-missing={client === null || undefined}>
          {who}
        </span>
        {size === 'line'
          ? (lateSign ?? <span className="booking-card-time figures">{startTime}</span>)
          : null}
        {size === 'line' ? <span className="booking-card-service">{what}</span> : null}
        <span className="booking-card-signs">
          {part === 0 ? null : (
            <span className="booking-card-part figures">
              {words.booking.visit.part(part, partCount, formats)}
            </span>
          )}
          {isStranded ? <CircleAlert className="booking-card-stranded" size={13} aria-hidden /> : null}
          {iconOf[status]}
        </span>
      </span>
      {size === 'full' ? (
        <span className="booking-card-time figures">
          <span className="booking-card-long">{times}</span>
          <span className="booking-card-narrow">{startTime}</span>
        </span>
      ) : null}
      {size === 'line' ? null : (
        <span className="booking-card-last">
          {lateSign ??
            (size === 'short' ? <span className="booking-card-time figures">{startTime}</span> : null)}
          <span className="booking-card-service">{what}</span>
        </span>
      )}
      {isCut && isNamedAgain ? (
        <span className="booking-card-again" style={{ top: `${gapTo * 100}%` }}>
          {who}
        </span>
      ) : null}
    </div>
  );
});
