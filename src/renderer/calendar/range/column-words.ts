import { shortName } from '../../../shared/domain/client.ts';
import type { ResourceId, StaffId } from '../../../shared/domain/ids.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import type { Words } from '../../../shared/words/words.ts';
import type { Column } from './column.ts';
import { type IndexedRange, isOneDay } from './indexed-range.ts';

/** How a person is called where there is little room. */
export function staffName(range: IndexedRange, staffId: StaffId, words: Words): string {
  return shortName(range.records.staff.get(staffId)?.name ?? words.calendar.formerColleague);
}

function unitName(range: IndexedRange, id: ResourceId): string {
  return range.unitOf(id)?.name ?? '';
}

/** The units of a booking by their names, `Basin 2`; empty for one without. */
export function unitsInWords(range: IndexedRange, ids: readonly ResourceId[]): string {
  return ids.map((id) => unitName(range, id)).join(', ');
}

/** Whose time a booking takes: `Ana`, or `Ana, Basin 2`. */
export function heldInWords(
  range: IndexedRange,
  staffId: StaffId,
  units: readonly ResourceId[],
  words: Words,
): string {
  const person = staffName(range, staffId, words);
  return units.length === 0 ? person : `${person}, ${unitsInWords(range, units)}`;
}

/** How a column is called: by its person or unit on a day, by its date where there are several. */
export function columnName(range: IndexedRange, { of, date }: Column, { words, formats }: Speech): string {
  if (!isOneDay(range)) return formats.date(date, 'spoken');
  return 'staffId' in of ? staffName(range, of.staffId, words) : unitName(range, of.resourceId);
}
