import { CircleAlert } from 'lucide-react';
import type { StrandedBooking } from '../../shared/contract/records.ts';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import { bookedForInWords } from '../clients/client-name.ts';
import { reasonOf } from './stranded-decisions.ts';
import { personName, type StaffAndZone } from './stranded-words.ts';
import './stranded.css';
import { useLanguage } from '../language/use-language.ts';

/** A stranded booking in a list: when, for whom, what, with whom, and why it does not fit. */
export function StrandedFacts({
  booking,
  names,
  hidesReason = false,
}: {
  readonly booking: StrandedBooking;
  readonly names: StaffAndZone;
  /** True where the reason is told once for the whole list. */
  readonly hidesReason?: boolean;
}) {
  const { words, formats } = useLanguage();
  const { startTime, endTime } = booking;
  return (
    <>
      <span className="stranded-when figures">
        <span className="stranded-times">{formats.times(startTime, endTime, names.zone)}</span>
        <span className="stranded-detail">{formats.date(dateAt(startTime, names.zone), 'full')}</span>
      </span>
      <span className="stranded-what">
        <span className="stranded-client">{bookedForInWords(booking.clientName, words)}</span>
        <span className="stranded-detail">
          {booking.serviceName} · {personName(names, booking.staffId, words)}
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
