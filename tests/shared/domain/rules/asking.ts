import type { BookingContext } from '../../../../src/shared/domain/booking-context.ts';
import type { BookingRequest } from '../../../../src/shared/domain/booking-request.ts';
import { addMinutes, type Instant } from '../../../../src/shared/domain/interval.ts';
import { validateBookingRequest } from '../../../../src/shared/domain/rules/rules.ts';
import { localeForSystem } from '../../../../src/shared/locale.ts';
import { speechOf } from '../../../../src/shared/words/speech.ts';
import { violationInWords } from '../../../../src/shared/words/worded.ts';
import { ana, cut, elif, weekly } from '../world.ts';

/** A cut with Ana for Elif. */
export function asking(startTime: Instant, changes: Partial<BookingRequest> = {}): BookingRequest {
  return {
    staffId: ana.id,
    serviceId: cut.id,
    clientId: elif.id,
    startTime,
    endTime: addMinutes(startTime, 45),
    resourceIds: [],
    booking: undefined,
    ...changes,
  };
}

/** What the rules find broken, by its code. */
export const codes = (context: BookingContext, request: BookingRequest) =>
  validateBookingRequest(context, request).map(({ code }) => code);

const english = speechOf(localeForSystem('en-GB'));

/** What the rules find broken, in English. */
export const sentences = (context: BookingContext, request: BookingRequest) =>
  validateBookingRequest(context, request).map((violation) => violationInWords(violation, english));

export const mondays = {
  windows: [weekly(1, '09:00', '12:00'), weekly(1, '13:00', '17:00')],
  schedules: [],
  overrides: [],
};
