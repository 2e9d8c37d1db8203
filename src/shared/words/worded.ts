import type { Complaint } from '../contract/complaints.ts';
import type { DeskError, InputIssue, WordedError } from '../contract/errors.ts';
import type { WordedAdvice, WordedViolation } from '../contract/records.ts';
import type { Advice } from '../domain/advice.ts';
import type { Conflict } from '../domain/rules/overlap.ts';
import type { Violation, ViolationCode } from '../domain/rules/violation.ts';
import type { StartRefusal } from '../start-refusal.ts';
import type { Formats } from './formats.ts';
import type { PersonRule } from './rule-words.ts';
import type { ProgramSpeech, Speech } from './speech.ts';
import type { ProgramWords } from './words.ts';

/** A broken rule as a sentence for a person. */
export function violationInWords(violation: Violation, { words, formats }: Speech): string {
  // The entry of a code takes the violation of that code, which the union of all of them cannot see.
  const say = words.rules[violation.code] as (violation: Violation, formats: Formats) => string;
  return say(violation, formats);
}

/** A line of a list of reasons; without a code it is no rule's. */
export type Reason = { readonly code: ViolationCode | undefined; readonly message: string };

/** Broken rules as a list for a person: nothing is said twice, and whoever several lines are about is named in the first of them. */
export function reasonsInWords(violations: readonly Violation[], speech: Speech): readonly Reason[] {
  const { words, formats } = speech;
  const byPerson = Map.groupBy(violations, (one) => ('staff' in one ? one.staff : undefined));
  const reasons = [...byPerson].flatMap(([person, ofPerson]) =>
    ofPerson.map((violation, index): Reason => {
      const { code } = violation;
      const isNamed = person !== undefined && index > 0 && code in words.rulesOfNamed;
      if (!isNamed) return { code, message: violationInWords(violation, speech) };
      // As in `violationInWords`.
      const say = words.rulesOfNamed[code as PersonRule] as (
        violation: Violation,
        formats: Formats,
      ) => string;
      return { code, message: say(violation, formats) };
    }),
  );
  return [...new Map(reasons.map((reason) => [reason.message, reason])).values()];
}

/** Broken rules as the contract answers them: a sentence in place of the facts. */
export function wordedViolations(
  violations: readonly Violation[],
  speech: Speech,
): readonly WordedViolation[] {
  return violations.map((violation) => ({
    code: violation.code,
    message: violationInWords(violation, speech),
    field: violation.field,
    ...('window' in violation && { window: violation.window }),
    ...(violation.code === 'overlap' && { conflicts: violation.conflicts.map(inTheWay) }),
    ...(violation.code === 'resource_taken' && {
      units: violation.units.map((unit) => ({ ...unit, holders: unit.holders.map(inTheWay) })),
    }),
  }));
}

/** What the desk points out, as a sentence for a person. */
export function adviceInWords(advice: Advice, { words, formats }: Speech): string {
  // As in `violationInWords`.
  const say = words.advice[advice.code] as (advice: Advice, formats: Formats) => string;
  return say(advice, formats);
}

/** What the desk points out as the contract answers it: a sentence in place of the facts. */
export function wordedAdvice(advice: readonly Advice[], speech: Speech): readonly WordedAdvice[] {
  return advice.map((one) => ({
    code: one.code,
    message: adviceInWords(one, speech),
    ...(one.code === 'client_booked_elsewhere' && {
      conflicts: one.bookings.map((booking) => inTheWay({ ...booking, bookingId: booking.id })),
    }),
    ...(one.code === 'client_no_shows' && { count: one.count }),
  }));
}

function inTheWay({
  bookingId,
  startTime,
  endTime,
  status,
}: Pick<Conflict, 'bookingId' | 'startTime' | 'endTime' | 'status'>) {
  return { bookingId, startTime, endTime, status };
}

function issueInWords({ path, complaint }: InputIssue, { words }: ProgramSpeech) {
  if (complaint.code === 'worded') return { path, message: complaint.message };
  // As in `violationInWords`.
  const say = words.errors.complaints[complaint.code] as (complaint: Complaint) => string;
  return { path, message: say(complaint) };
}

/** A refusal as the contract answers it: a sentence in place of the facts. */
export function wordedError(error: DeskError, speech: ProgramSpeech): WordedError {
  const { words, formats } = speech;
  // As in `violationInWords`.
  const say = words.errors.refusals[error.code] as (
    error: DeskError,
    formats: Formats,
    reasons: readonly string[],
  ) => string;
  switch (error.code) {
    case 'booking_rejected': {
      const { code, suggestions, advice } = error;
      const violations = wordedViolations(error.violations, speech);
      const message = say(error, formats, messagesOf(violations));
      return {
        code,
        message,
        violations,
        suggestions,
        ...(advice && { advice: wordedAdvice(advice, speech) }),
      };
    }
    case 'bookings_rejected': {
      const rejections = error.rejections.map((rejection) => {
        return { ...rejection, violations: wordedViolations(rejection.violations, speech) };
      });
      const reasons = new Set(rejections.flatMap(({ violations }) => messagesOf(violations)));
      return { code: error.code, message: say(error, formats, [...reasons]), rejections };
    }
    case 'invalid_input': {
      const issues = error.issues.map((issue) => issueInWords(issue, speech));
      const lines = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message));
      return { code: error.code, message: say(error, formats, lines), issues };
    }
    case 'stale_version':
      return { code: error.code, message: say(error, formats, []), current: error.current };
    case 'erased':
    case 'forbidden':
      return { code: error.code, message: say(error, formats, []) };
    default:
      return { ...error, message: say(error, formats, []) };
  }
}

/** Why the desk does not start, in one sentence. */
export function startRefusalInWords(refusal: StartRefusal, { opening }: ProgramWords): string {
  // As in `violationInWords`.
  const say = opening.refusals[refusal.kind] as (refusal: StartRefusal) => string;
  return say(refusal);
}

function messagesOf(violations: readonly WordedViolation[]): readonly string[] {
  return violations.map(({ message }) => message);
}
