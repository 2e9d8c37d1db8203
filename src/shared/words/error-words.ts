import type { Complaint } from '../contract/complaints.ts';
import type { DeskError, DeskErrorCode } from '../contract/errors.ts';
import type { Formats } from './formats.ts';

/** The reasons that a refusal of bookings has: a sentence for each broken rule, each told once. */
export type Reasons = readonly string[];

type ComplaintCode = Complaint['code'];

export type ErrorWords = {
  /** A sentence for each refusal: what happened, what was kept, what to do next. */
  readonly refusals: {
    readonly [Code in DeskErrorCode]: (
      error: Extract<DeskError, { code: Code }>,
      formats: Formats,
      reasons: Reasons,
    ) => string;
  };
  /** What a field of an input must be; it follows the name of the field. */
  readonly complaints: {
    readonly [Code in ComplaintCode]: (complaint: Extract<Complaint, { code: Code }>) => string;
  };
};

/** How many reasons are told of many: what can be read at a glance. The answer holds all of them. */
const maxReasonsListed = 3;

/** The first few reasons, and of the others how many there are, as `more` says it. */
export function firstReasonsInWords(reasons: Reasons, more: (count: number) => string): string {
  const untold = reasons.length - maxReasonsListed;
  return [...reasons.slice(0, maxReasonsListed), ...(untold > 0 ? [more(untold)] : [])].join(' ');
}
