/** What is chosen, with one more or one less; in a lasting order, so that choosing back and forth changes nothing. */
export function withChoice<Id extends string>(
  chosen: readonly Id[],
  id: Id,
  isChosen: boolean,
): readonly Id[] {
  const others = chosen.filter((other) => other !== id);
  return isChosen ? [...others, id].sort() : others;
}
