import type { Advice, AdviceCode } from '../../shared/domain/advice.ts';
import { addMinutes, type Instant } from '../../shared/domain/interval.ts';

/** The longest step to which a hand snaps on the calendar: what begins with the step in which it is, is begun now. */
const longestStepMinutes = 15;

/** Whether what starts then begins now, as a person means it: it is not over a step ago. */
export function beginsNow(startTime: Instant, now: Instant): boolean {
  return startTime <= now && now < addMinutes(startTime, longestStepMinutes);
}

/** What of the desk's advice is shown: that a time is in the past is no news about a booking that begins now. */
export function shownAdvice<Told extends { readonly code: AdviceCode } = Advice>(
  advice: readonly Told[],
  startTime: Instant | undefined,
  now: Instant,
): readonly Told[] {
  if (startTime === undefined || !beginsNow(startTime, now)) return advice;
  return advice.filter(({ code }) => code !== 'in_the_past');
}
