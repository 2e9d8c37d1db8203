import type { Input, Output } from '../../shared/contract/contract.ts';
import type { Service } from '../../shared/domain/service.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import type { Result } from '../../shared/result.ts';
import { useDeskCommand } from '../api/commands.ts';
import type { DeskFailure } from '../api/desk-api.ts';
import { useToday } from '../app/clock.ts';
import { useUndoOnly } from '../app/use-undo-only.ts';
import { useLanguage } from '../language/use-language.ts';
import { showNotice } from '../ui/notices.ts';
import { undoSeconds } from './undo-seconds.ts';
import { servicesInWords, wishInWords } from './wish-in-words.ts';

/** Puts a client on the list, says what they wait for, and offers to take that back. */
export function usePutOnList(
  services: readonly Service[],
  staff: readonly Staff[],
): (
  asked: Input<'waitlist.create'>,
  clientName: string,
) => Promise<Result<Output<'waitlist.create'>, DeskFailure>> {
  const language = useLanguage();
  const { waitlist, calendar } = language.words;
  const today = useToday();
  const create = useDeskCommand('waitlist.create').run;
  const undoOnly = useUndoOnly();
  return async (asked, clientName) => {
    const answer = await create(asked);
    if (!answer.ok) return answer;
    const { id: waitlistEntryId, version } = answer.value;
    const what = `${servicesInWords(answer.value, services, language)} · ${wishInWords(answer.value, staff, today, language)}`;
    const takeBack = () => undoOnly({ waitlistEntryId, version }, waitlist.removed(clientName), 'waitlist');
    showNotice(
      {
        text: waitlist.added(clientName, what),
        tone: 'success',
        about: 'waitlist',
        action: { label: calendar.undo, onAction: () => void takeBack() },
      },
      undoSeconds,
    );
    return answer;
  };
}
