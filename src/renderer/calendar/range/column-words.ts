import { shortName } from '../../../shared/domain/client.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import type { Words } from '../../../shared/words/words.ts';
import type { Column } from './column.ts';
import { type IndexedRange, isOneDay } from './indexed-range.ts';

/** How a person is called where there is little room. */
export function staffName(range: IndexedRange, staffId: StaffId, words: Words): string {
  return shortName(range.records.staff.get(staffId)?.name ?? words.calendar.formerColleague);
}

/** How a column is called: by its person on a day, by its date where there are several. */
export function columnName(
  range: IndexedRange,
  { staffId, date }: Column,
  { words, formats }: Speech,
): string {
  return isOneDay(range) ? staffName(range, staffId, words) : formats.date(date, 'spoken');
}
