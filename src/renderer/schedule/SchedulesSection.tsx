import { CalendarClock } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Staff } from '../../shared/domain/staff.ts';
import { useStaff } from '../api/queries.ts';
import { useNavigation } from '../app/navigation.tsx';
import type { Chosen } from '../app/route.ts';
import { useSalon } from '../app/use-salon.ts';
import { RecordList } from '../settings/RecordList.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { DateOverrides } from './DateOverrides.tsx';
import { EditSchedule } from './EditSchedule.tsx';
import { NewSchedule } from './NewSchedule.tsx';
import { type OpenedSchedule, PlannedSchedules } from './PlannedSchedules.tsx';
import { TimeOffList } from './TimeOffList.tsx';
import { WeeklyHours } from './WeeklyHours.tsx';
import './schedules-section.css';
import { useLanguage } from '../language/use-language.ts';

type SchedulePart = 'week' | 'planned' | 'dates' | 'away';

function PersonSchedule({ person, people }: { readonly person: Staff; readonly people: readonly Staff[] }) {
  const text = useLanguage().words.schedule;
  const [part, setPart] = useState<SchedulePart>('week');
  const [opened, setOpened] = useState<OpenedSchedule | undefined>(undefined);
  const leave = () => setOpened(undefined);
  const group = useRef<HTMLDivElement>(null);
  // A form that is left, or a line that is taken away, has the focus last.
  useKeptFocus(group, group);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's.
    <div ref={group} role="group" aria-label={person.name} tabIndex={-1} data-keyboard-start>
      {/* The form of a schedule takes the place of the tabs: what was typed in them stays behind it. */}
      <div className="settings-form" hidden={opened !== undefined}>
        <h2 className="settings-title">{person.name}</h2>
        <Tabs
          label={text.title}
          selected={part}
          onSelect={setPart}
          keepsAll
          tabs={[
            { id: 'week', label: text.tabs.week, content: <WeeklyHours person={person} /> },
            {
              id: 'planned',
              label: text.tabs.planned,
              content: <PlannedSchedules person={person} people={people} onOpen={setOpened} />,
            },
            { id: 'dates', label: text.tabs.dates, content: <DateOverrides person={person} /> },
            { id: 'away', label: text.tabs.away, content: <TimeOffList person={person} /> },
          ]}
        />
      </div>
      {opened ? (
        'schedule' in opened ? (
          <EditSchedule person={opened.person} opened={opened.schedule} onLeave={leave} />
        ) : (
          <NewSchedule person={opened.person} start={opened.start} onLeave={leave} />
        )
      ) : null}
    </div>
  );
}

/** When each person works: their week, single dates, time off. */
export function SchedulesSection({ chosen }: { readonly chosen: Chosen | undefined }) {
  const text = useLanguage().words.schedule;
  const { go } = useNavigation();
  const staff = useStaff(useSalon().id);
  if (!staff.data) return <Problem text={staff.error?.message} />;

  const person = staff.data.find(({ id }) => id === chosen) ?? staff.data[0];
  if (!person) {
    return (
      <EmptyState
        icon={<CalendarClock size={24} aria-hidden />}
        title={text.noPeople.title}
        action={
          <Button
            variant="primary"
            onPress={() => go({ screen: 'settings', section: 'people', chosen: 'new' })}
          >
            {text.noPeople.action}
          </Button>
        }
      >
        {text.noPeople.explanation}
      </EmptyState>
    );
  }
  return (
    <div className="settings-page">
      <RecordList
        label={text.people}
        records={staff.data.map(({ id, name, color }) => ({
          id,
          name,
          mark: <Avatar name={name} color={color} />,
        }))}
        chosen={person.id}
        onChoose={(id) => go({ screen: 'settings', section: 'schedules', chosen: id })}
      />
      <div className="settings-page-chosen">
        <PersonSchedule key={person.id} person={person} people={staff.data} />
      </div>
    </div>
  );
}
