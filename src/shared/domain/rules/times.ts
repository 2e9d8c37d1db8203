import { type BookingRequest, termsOf } from '../booking-request.ts';
import { minutesOf } from '../interval.ts';
import type { Service } from '../service.ts';
import { askedTime, type Broken, type Rule, type WhoseTime } from './rule.ts';

type TimesContext = WhoseTime & { readonly service: Service | undefined };

export type TimesViolation =
  | Broken<'time_invalid', 'startTime' | 'endTime'>
  | Broken<'end_before_start', 'endTime'>
  | Broken<
      'duration_mismatch',
      'endTime',
      { readonly service: string; readonly neededMinutes: number; readonly askedMinutes: number }
    >;

function* judge(context: TimesContext, request: BookingRequest): Generator<TimesViolation> {
  const { startTime, endTime } = request;
  if (startTime === undefined) yield { code: 'time_invalid', field: 'startTime' };
  else if (endTime === undefined) yield { code: 'time_invalid', field: 'endTime' };
  else if (startTime >= endTime) yield { code: 'end_before_start', field: 'endTime' };

  const time = askedTime(context, request);
  const { service } = context;
  const neededMinutes = termsOf(request, service)?.durationMinutes;
  if (!time || !service || neededMinutes === undefined) return;
  const askedMinutes = minutesOf(time.asked);
  if (askedMinutes === neededMinutes) return;
  yield { code: 'duration_mismatch', field: 'endTime', service: service.name, neededMinutes, askedMinutes };
}

/** R6–R8: a start, an end after it, and the length of the service. A booking keeps its length, so that no change of a service breaks it. */
export const times: Rule<TimesContext, TimesViolation> = {
  codes: ['time_invalid', 'end_before_start', 'duration_mismatch'],
  reads: {},
  judge,
};
