import { type BookingRequest, termsOf } from '../booking-request.ts';
import { minutesOf } from '../interval.ts';
import * as sentence from '../sentences.ts';
import type { Service } from '../service.ts';
import type { Violation } from '../violation.ts';
import { askedTime, type Rule, type WhoseTime } from './rule.ts';

type TimesContext = WhoseTime & { readonly service: Service | undefined };

function* judge(context: TimesContext, request: BookingRequest): Generator<Violation> {
  const { startTime, endTime } = request;
  if (startTime === undefined || endTime === undefined) {
    const field = startTime === undefined ? 'startTime' : 'endTime';
    yield { code: 'time_invalid', message: sentence.timeInvalid, field };
  } else if (startTime >= endTime) {
    yield { code: 'end_before_start', message: sentence.endBeforeStart, field: 'endTime' };
  }
  const time = askedTime(context, request);
  const { service } = context;
  const terms = termsOf(request, service);
  if (time && service && terms && minutesOf(time.asked) !== terms.durationMinutes) {
    const message = sentence.durationMismatch(service.name, terms.durationMinutes, minutesOf(time.asked));
    yield { code: 'duration_mismatch', message, field: 'endTime' };
  }
}

/** R6–R8: a start, an end after it, and the length of the service. A booking keeps its length, so that no change of a service breaks it. */
export const times: Rule<TimesContext> = { reads: {}, judge };
