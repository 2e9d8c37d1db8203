/** A record that stands in an order. */
export type Ordered<Id extends string> = {
  readonly id: Id;
  readonly version: number;
  readonly position: number;
};

/**
 * What to save so that the record stands one position further to the front (-1) or back (1). Positions are counted again from 0, so that
 * records that shared one are told apart. Empty at either end, and for one that is not there.
 */
export function movedInOrder<Id extends string>(
  records: readonly Ordered<Id>[],
  id: Id,
  offset: -1 | 1,
): readonly Ordered<Id>[] {
  const from = records.findIndex((record) => record.id === id);
  const to = from + offset;
  const [moved, neighbour] = [records[from], records[to]];
  if (!moved || !neighbour) return [];
  const order = records.map((record, index) => (index === from ? neighbour : index === to ? moved : record));
  return order
    .map((record, index) => ({ id: record.id, version: record.version, position: record.position, index }))
    .filter(({ position, index }) => position !== index)
    .map(({ id: recordId, version, index }) => ({ id: recordId, version, position: index }));
}
