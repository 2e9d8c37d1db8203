import type { Instant } from '../../../shared/domain/interval.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import type { OfferedSlot } from '../carry/places-of-visit.ts';
import { isWhereItWas } from '../carry/proposal.ts';
import {
  adviceOnInWords,
  carriedInWords,
  proposalInWords,
  reasonsAgainst,
  spokenReasons,
} from '../carry/proposal-words.ts';
import type { BookingFlow } from '../carry/use-booking-flow.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/**
 * What is said of the booking that goes on: just what the ghost shows. Where the keys carry it, each of them is answered with the time, also
 * where one reason refuses several.
 */
export function flowInWords(
  range: IndexedRange | undefined,
  { flow, proposal }: Pick<BookingFlow, 'flow' | 'proposal'>,
  labelOf: (slot: OfferedSlot) => string,
  now: Instant,
  language: Speech,
): string {
  if (!range || !proposal) return '';
  const { refused, toolbar } = language.words.calendar;
  const refusal = 'refusal' in flow ? flow.refusal : undefined;
  if (refusal) {
    // Said once, and at its end where it can be booked instead.
    if (refusal.suggestions === 'searching') return '';
    const labels = refusal.suggestions.map(labelOf).join(', ');
    return [
      // The card says itself why not, as soon as that is so.
      ...(flow.kind === 'composing' ? [] : [spokenReasons(refusal.reasons)]),
      ...(labels === '' ? [] : [refused.nearby(labels)]),
    ].join(' ');
  }
  const objection = spokenReasons(reasonsAgainst(proposal, language));
  const place = proposalInWords(range, proposal, language);
  if (flow.kind === 'in_hand' && flow.by === 'keys') {
    const taken = isWhereItWas(proposal) ? [toolbar.carrying(carriedInWords(proposal, language))] : [];
    if (objection !== '') return [...taken, place, objection].join('. ');
    return [...taken, place, ...adviceOnInWords(range, proposal, now, language)].join('. ');
  }
  if (objection !== '') return flow.kind === 'composing' ? '' : objection;
  return [place, ...adviceOnInWords(range, proposal, now, language)].join('. ');
}
