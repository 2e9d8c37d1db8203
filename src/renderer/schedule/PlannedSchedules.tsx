import { CalendarRange, Copy, Pencil, Plus } from 'lucide-react';
import type { Staff } from '../../shared/domain/staff.ts';
import { noPlan, type Schedule, scheduleInForce, weekOf } from '../../shared/domain/working-time.ts';
import type { CalendarDate } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { useAvailability, useDeskQuery } from '../api/queries.ts';
import { useToday } from '../app/clock.ts';
import { showAnswer } from '../app/show-answer.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Problem } from '../ui/Problem.tsx';
import { EntryLines } from './EntryLines.tsx';
import { StrandingDialog } from './StrandingDialog.tsx';
import { newScheduleForm, type ScheduleForm, scheduleForm } from './schedule-draft.ts';
import { useStranding } from './use-stranding.ts';

/** The form of a schedule that is open: a new one of a person, or one that they have. */
export type OpenedSchedule =
  | { readonly person: Staff; readonly start: ScheduleForm }
  | { readonly person: Staff; readonly schedule: Schedule };

/** What a line says beside the first date: whether the schedule is in force, and whether it limits anything. */
function detailOf(
  schedule: Schedule,
  isInForce: boolean,
  today: CalendarDate,
  { words }: Speech,
): string | null {
  const text = words.schedule.planned;
  const facts = [
    ...(isInForce ? [text.inForce] : []),
    ...(isInForce && schedule.weeks > 1 ? [text.nowWeek(weekOf(schedule, today))] : []),
    ...(schedule.windows.some(({ isActive }) => isActive) ? [] : [text.unlimited]),
  ];
  return facts.length === 0 ? null : facts.join(' · ');
}

/** What takes the place of a person's weekly hours, each from its date on. */
export function PlannedSchedules({
  person,
  people,
  onOpen,
}: {
  readonly person: Staff;
  /** Everybody to whom a schedule can be copied. */
  readonly people: readonly Staff[];
  readonly onOpen: (opened: OpenedSchedule) => void;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const text = words.schedule.planned;
  const today = useToday();
  const schedules = useDeskQuery('schedules.list', { staffId: person.id });
  const weekly = useAvailability(person.id);
  const desk = useDesk();
  const removal = useDeskCommand('schedules.remove');
  const stranding = useStranding();
  if (!schedules.data || !weekly.data) {
    return <Problem text={(schedules.error ?? weekly.error)?.message} />;
  }
  const windows = weekly.data;
  const inForce = scheduleInForce({ ...noPlan, schedules: schedules.data }, today);
  const others = people.filter(({ id }) => id !== person.id);

  async function remove({ id, version, from }: Schedule) {
    const answer = await stranding.save({
      preview: () => desk.call('schedules.previewRemoval', { id }),
      save: (decided) => removal.run({ id, version, ...decided }),
    });
    if (answer) showAnswer(answer, text.removed(formats.date(from, 'long')));
  }

  return (
    <div className="schedule-part">
      <p className="schedule-hint">{text.explanation}</p>
      <div>
        <Button icon={Plus} onPress={() => onOpen({ person, start: newScheduleForm(windows) })}>
          {text.add}
        </Button>
      </div>
      <EntryLines
        label={text.list}
        none={text.none}
        icon={<CalendarRange size={24} aria-hidden />}
        lines={schedules.data.map((schedule) => {
          const from = formats.date(schedule.from, 'long');
          return {
            key: schedule.id,
            main: text.line(from, schedule.weeks, formats),
            detail: detailOf(schedule, schedule === inForce, today, language),
            actions: (
              <>
                <IconButton
                  label={text.edit(from)}
                  size="small"
                  icon={Pencil}
                  onPress={() => onOpen({ person, schedule })}
                />
                {others.length === 0 ? null : (
                  <Menu
                    label={text.copy(from)}
                    actions={others.map((other) => ({
                      id: other.id,
                      label: other.name,
                      onAction: () => onOpen({ person: other, start: scheduleForm(schedule) }),
                    }))}
                  >
                    <IconButton label={text.copy(from)} size="small" icon={Copy} />
                  </Menu>
                )}
              </>
            ),
            remove: text.remove(from),
            onRemove: () => void remove(schedule),
          };
        })}
      />
      <StrandingDialog stranding={stranding} />
    </div>
  );
}
