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
export function columnName(range: IndexedRange, { of, date }: Column, { words, formats }: Speech): string {
  if (!isOneDay(range)) return formats.date(date, 'spoken');
  return staffName(range, of.staffId, words);
}
