import { shortName } from '../../../shared/domain/client.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Words } from '../../../shared/words/words.ts';
import type { DayKnowledge } from './day-context.ts';

/** How a person is called where there is little room. */
export function staffName(day: DayKnowledge, staffId: StaffId, words: Words): string {
  return shortName(day.staffById.get(staffId)?.name ?? words.calendar.formerColleague);
}
