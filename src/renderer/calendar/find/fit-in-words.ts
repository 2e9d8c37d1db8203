import type { Output } from '../../../shared/contract/contract.ts';
import { shortName } from '../../../shared/domain/client.ts';
import type { Speech } from '../../../shared/words/speech.ts';

export type FoundPlace = Output<'places.find'>['places'][number];
type Neighbour = FoundPlace['fit']['before'];

const nameOf = (neighbour: Neighbour): string | undefined =>
  neighbour?.kind === 'booking' ? shortName(neighbour.clientName ?? neighbour.serviceName) : undefined;

/** Why a place fits: what it is next to without a gap, and what it would leave too short to sell. Empty where nothing is to be said. */
export function fitInWords(
  { before, after, unsellableMinutes }: FoundPlace['fit'],
  { words, formats }: Speech,
): string {
  const text = words.calendar.find.fit;
  const [earlier, later] = [nameOf(before), nameOf(after)];
  const beside = (): string | undefined => {
    if (before && after) {
      if (earlier !== undefined && later !== undefined) return text.between(earlier, later);
      if (later !== undefined) return text.fillsBefore(later);
      return earlier === undefined ? text.fillsAll : text.fillsAfter(earlier);
    }
    if (later !== undefined) return text.before(later);
    if (earlier !== undefined) return text.after(earlier);
    if (before) return text.first;
    return after ? text.last : undefined;
  };
  const left = unsellableMinutes > 0 ? text.leaves(formats.minutes(unsellableMinutes)) : undefined;
  return [beside(), left].filter((part) => part !== undefined).join(' · ');
}
