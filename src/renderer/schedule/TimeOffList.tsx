import { Palmtree } from 'lucide-react';
import type { TimeOffId } from '../../shared/domain/ids.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useToday } from '../app/clock.ts';
import { showAnswer } from '../app/show-answer.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { Problem } from '../ui/Problem.tsx';
import { AddTimeOff } from './AddTimeOff.tsx';
import { EntryLines } from './EntryLines.tsx';
import { describeTimeOff } from './time-off-form.ts';

/** When a person is away, today and later. */
export function TimeOffList({ person }: { readonly person: Staff }) {
  const { words, formats } = useLanguage();
  const text = words.schedule.away;
  const zone = useSalon().timeZone;
  const away = useDeskQuery('timeOff.list', { staffId: person.id, from: dayIn(useToday(), zone).start });
  const removal = useDeskCommand('timeOff.remove');
  if (!away.data) return <Problem text={away.error?.message} />;

  const remove = async (id: TimeOffId) => showAnswer(await removal.run({ id }), text.removed);

  return (
    <div className="schedule-part">
      <p className="schedule-hint">{text.explanation}</p>
      <AddTimeOff person={person} />
      <EntryLines
        label={text.list}
        none={text.none}
        icon={<Palmtree size={24} aria-hidden />}
        // What the reception blocks for an hour stands on the calendar.
        lines={away.data
          .filter(({ kind }) => kind === 'away')
          .map((timeOff) => ({
            key: timeOff.id,
            main: describeTimeOff(timeOff, zone, formats),
            detail: timeOff.reason,
            remove: text.remove(describeTimeOff(timeOff, zone, formats)),
            onRemove: () => void remove(timeOff.id),
          }))}
      />
    </div>
  );
}
