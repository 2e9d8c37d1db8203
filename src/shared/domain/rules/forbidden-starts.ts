import { type Instant, instant } from '../interval.ts';

/** Starts that are forbidden: those strictly after `after` and strictly before `before`. */
export type ForbiddenStarts = { readonly after: Instant; readonly before: Instant };

const later = (one: Instant, another: Instant): Instant => instant(Math.max(one, another));
const earlier = (one: Instant, another: Instant): Instant => instant(Math.min(one, another));

/** The same starts forbidden by stretches that are in order and apart, so that one look at the next of them is enough. */
export function joined(forbidden: readonly ForbiddenStarts[]): readonly ForbiddenStarts[] {
  const stretches: ForbiddenStarts[] = [];
  for (const { after, before } of [...forbidden].sort((a, b) => a.after - b.after)) {
    const last = stretches.at(-1);
    // Where one ends just as the next begins, that one start between them is free.
    if (!last || after >= last.before) stretches.push({ after, before });
    else stretches[stretches.length - 1] = { after: last.after, before: later(last.before, before) };
  }
  return stretches;
}

/** The starts that both forbid, in order and apart as each of the two is. The work grows with what they hold, not with its product. */
export function forbiddenByBoth(
  some: readonly ForbiddenStarts[],
  others: readonly ForbiddenStarts[],
): readonly ForbiddenStarts[] {
  const shared: ForbiddenStarts[] = [];
  for (let [index, other] = [0, 0]; ; ) {
    const [one, another] = [some[index], others[other]];
    if (!one || !another) return shared;
    const after = later(one.after, another.after);
    const before = earlier(one.before, another.before);
    if (after < before) shared.push({ after, before });
    // Whichever ends first meets nothing more of the other list.
    if (one.before < another.before) index += 1;
    else other += 1;
  }
}
