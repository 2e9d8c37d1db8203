import { CircleAlert } from 'lucide-react';
import type { StrandedBooking } from '../../shared/domain/schedule-impact.ts';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import { formatDate, formatTimes } from '../app/wall-time.ts';
import { reasonOf } from './stranded-decisions.ts';
import { clientName, type PlaceNames, personName } from './stranded-words.ts';
import './stranded.css';

/** A stranded booking in a list: when, for whom, what, with whom, and why it does not fit. */
export function StrandedFacts({
  booking,
  names,
  hidesReason = false,
}: {
  readonly booking: StrandedBooking;
  readonly names: PlaceNames;
  /** True where the reason is told once for the whole list. */
  readonly hidesReason?: boolean;
}) {
  const { startTime, endTime } = booking;
  return (
    <>
      <span className="stranded-when figures">
        <span className="stranded-times">{formatTimes(startTime, endTime, names.zone)}</span>
        <span className="stranded-detail">{formatDate(dateAt(startTime, names.zone), 'full')}</span>
      </span>
      <span className="stranded-what">
        <span className="stranded-client">{clientName(booking)}</span>
        <span className="stranded-detail">
          {booking.serviceName} · {personName(names, booking.staffId)}
        </span>
        {hidesReason ? null : (
          <span className="stranded-reason">
            <CircleAlert size={13} aria-hidden />
            <span>{reasonOf(booking)}</span>
          </span>
        )}
      </span>
    </>
  );
}
