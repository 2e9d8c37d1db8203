import { useState } from 'react';
import type { CalendarDate, WallTime } from '../../shared/domain/zoned-time.ts';
import {
  clocks,
  type Locale,
  languages,
  localeOf,
  partsOf,
  regions,
  usualRegion,
} from '../../shared/locale.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useLanguage } from '../language/use-language.ts';
import { Select } from '../ui/Select.tsx';

const usual = 'usual';

/** The locale as the desk has it, and a way to choose another, which every open window then follows. */
function useLocaleSetting() {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const settings = useDeskQuery('settings.get', {});
  const update = useDeskCommand('settings.update');
  const choose = async (locale: Locale): Promise<void> => {
    if (!settings.data) return;
    const answer = await update.run({ version: settings.data.version, locale });
    setProblem(answer.ok ? undefined : answer.error.message);
  };
  return { choose, problem };
}

/** The language of the whole desk. With another language come the dates and numbers of where it is mostly spoken. */
export function LanguageSelect() {
  const { words, formats } = useLanguage();
  const { choose, problem } = useLocaleSetting();
  const { language, ...parts } = partsOf(formats.locale);
  return (
    <Select
      label={words.settings.language.language}
      choices={languages.map((id) => ({ id, label: formats.languageName(id) }))}
      value={language}
      onChange={(id) => void choose(localeOf({ ...parts, language: id, region: usualRegion(id) }))}
      error={problem}
    />
  );
}

// Written as a date and a wall time are.
const example = { date: '2026-03-02' as CalendarDate, time: '13:30' as WallTime, number: 1234.5 };

/** How the whole desk writes dates, times and numbers. */
export function FormatFields() {
  const { words, formats } = useLanguage();
  const text = words.settings.language;
  const { choose, problem } = useLocaleSetting();
  const parts = partsOf(formats.locale);
  const { clock: _, ...withoutClock } = parts;
  const { firstDay: __, ...withoutFirstDay } = parts;
  const regionChoices = [...new Set([...regions, parts.region])]
    .map((id) => ({ id, label: formats.regionName(id) }))
    .sort((a, b) => a.label.localeCompare(b.label, formats.locale));
  return (
    <>
      <Select
        label={text.region}
        description={text.example(
          formats.date(example.date, 'full'),
          formats.wallTime(example.time),
          formats.number(example.number),
        )}
        choices={regionChoices}
        value={parts.region}
        onChange={(region) => void choose(localeOf({ ...parts, region }))}
        error={problem}
      />
      <Select
        label={text.clock}
        choices={[
          { id: usual, label: text.asInRegion },
          ...clocks.map((id) => ({ id, label: text.clocks[id] })),
        ]}
        value={parts.clock ?? usual}
        onChange={(clock) => void choose(localeOf(clock === usual ? withoutClock : { ...parts, clock }))}
      />
      <Select
        label={text.firstDay}
        choices={[
          { id: usual, label: text.asInRegion },
          ...formats.weekdays.map((day) => ({ id: String(day), label: formats.weekday(day) })),
        ]}
        value={parts.firstDay === undefined ? usual : String(parts.firstDay)}
        onChange={(chosen) => {
          const firstDay = formats.weekdays.find((day) => String(day) === chosen);
          void choose(localeOf(firstDay === undefined ? withoutFirstDay : { ...parts, firstDay }));
        }}
      />
    </>
  );
}
