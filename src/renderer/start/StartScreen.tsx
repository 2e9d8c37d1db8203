import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { SalonId, ServiceId, StaffId } from '../../shared/domain/ids.ts';
import { longestName } from '../../shared/domain/longest-texts.ts';
import { type DayOfWeek, wallTimeOfMinutes } from '../../shared/domain/zoned-time.ts';
import type { StartWords } from '../../shared/words/words.ts';
import { useDesk } from '../api/desk-context.ts';
import { newId } from '../api/new-id.ts';
import { WeekEditor } from '../schedule/WeekEditor.tsx';
import { draftWeek } from '../schedule/week-draft.ts';
import { LanguageSelect } from '../settings/LanguageFields.tsx';
import { TimeZoneField } from '../settings/TimeZoneField.tsx';
import { guessTimeZone } from '../settings/time-zones.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type StartForm, type StartProblem, startCalls, startProblems } from './first-salon.ts';
import { NamedRows } from './NamedRows.tsx';
import { StartServices } from './StartServices.tsx';
import './start-screen.css';
import { useStartWords } from '../language/use-start-words.ts';

const usualServices = [
  { name: 'cut', durationMinutes: 45 },
  { name: 'colour', durationMinutes: 90 },
  { name: 'blowDry', durationMinutes: 30 },
] as const;

const usualDays: readonly DayOfWeek[] = [1, 2, 3, 4, 5, 6];

const newPerson = () => ({ id: newId<StaffId>(), name: '' });

function emptyForm(words: StartWords): StartForm {
  return {
    salonId: newId<SalonId>(),
    name: '',
    timeZone: guessTimeZone(),
    hours: draftWeek(
      usualDays.map((dayOfWeek) => ({
        dayOfWeek,
        startTime: wallTimeOfMinutes(9 * 60),
        endTime: wallTimeOfMinutes(18 * 60),
      })),
    ),
    people: [newPerson(), newPerson()],
    services: usualServices.map(({ name, durationMinutes }) => ({
      id: newId<ServiceId>(),
      name: words.services.usual[name],
      durationMinutes,
    })),
  };
}

/** The first start: one page that makes a salon, or a demo salon to look around in. */
export function StartScreen({
  onBegin,
  onDone,
}: {
  /** Called before the first record is created, and `onDone` when all are. */
  readonly onBegin: () => void;
  readonly onDone: () => void;
}) {
  const text = useStartWords();
  const desk = useDesk();
  const queryClient = useQueryClient();
  const [form, setForm] = useState(() => emptyForm(text));
  const [isTried, setTried] = useState(false);
  const [isCreating, setCreating] = useState(false);
  const [isOpeningDemo, setOpeningDemo] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const done = useRef(new Set<string>());

  /** In a browser the demo takes this page's place; in the shell it gets a window of its own. */
  async function openDemo(): Promise<void> {
    setOpeningDemo(true);
    const answer = await desk.openDemo();
    setOpeningDemo(false);
    if (!answer.ok) setFailure(answer.error.message);
  }

  const problems: readonly StartProblem[] = isTried ? startProblems(form) : [];
  const has = (problem: StartProblem) => problems.includes(problem);
  const change = (part: Partial<StartForm>) => setForm((before) => ({ ...before, ...part }));

  async function create() {
    setTried(true);
    const calls = startCalls(form);
    if (calls === undefined || isCreating) return;
    setCreating(true);
    setFailure(undefined);
    onBegin();
    for (const call of calls) {
      if (done.current.has(call.key)) continue;
      const answer = await call.run(desk);
      if (!answer.ok) {
        setFailure(done.current.size === 0 ? answer.error.message : text.unfinished(answer.error.message));
        setCreating(false);
        return;
      }
      done.current.add(call.key);
    }
    await queryClient.invalidateQueries();
    setCreating(false);
    onDone();
  }

  return (
    <main className="start-screen">
      <Form
        className="start-screen-page"
        onSubmit={() => {
          void create();
        }}
      >
        <header className="start-screen-header">
          <h1>{text.title}</h1>
          <p>{text.promise}</p>
          <LanguageSelect />
        </header>
        <div className="start-screen-columns">
          <div className="start-screen-column">
            <section className="start-screen-part">
              <h2>{text.salon.title}</h2>
              <div className="start-screen-salon">
                <TextField
                  label={text.salon.name}
                  placeholder={text.salon.nameHint}
                  value={form.name}
                  onChange={(name) => change({ name })}
                  error={has('name_missing') ? text.problems.nameMissing : undefined}
                  maxLength={longestName}
                  autoFocus
                />
                <TimeZoneField
                  value={form.timeZone}
                  onChange={(timeZone) => change({ timeZone })}
                  error={has('time_zone_missing') ? text.problems.timeZoneMissing : undefined}
                />
              </div>
            </section>
            <section className="start-screen-part">
              <h2>{text.hours.title}</h2>
              <p className="start-screen-hint">{text.hours.explanation}</p>
              <WeekEditor
                label={text.hours.title}
                week={form.hours}
                onChange={(hours) => change({ hours })}
                emptyDay={text.hours.closed}
              />
            </section>
          </div>
          <div className="start-screen-column">
            <NamedRows
              kind="people"
              rows={form.people}
              newRow={newPerson}
              onChange={(people) => change({ people })}
              problem={has('people_missing') ? text.problems.peopleMissing : undefined}
            />
            <StartServices
              services={form.services}
              onChange={(services) => change({ services })}
              problem={has('services_missing') ? text.problems.servicesMissing : undefined}
              isTried={isTried}
            />
            <section className="start-screen-demo">
              <h2>{text.demo.title}</h2>
              <p>{text.demo.explanation}</p>
              <Button onPress={() => void openDemo()} isPending={isOpeningDemo}>
                {text.demo.action}
              </Button>
            </section>
          </div>
        </div>
        <footer className="start-screen-footer">
          <p className="start-screen-problem" role="alert">
            {failure ?? (problems.length > 0 ? text.problems.some : '')}
          </p>
          <Button variant="primary" type="submit" isPending={isCreating}>
            {text.create}
          </Button>
        </footer>
      </Form>
    </main>
  );
}
