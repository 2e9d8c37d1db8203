import { useMemo } from 'react';
import { useStartWords } from '../language/use-start-words.ts';
import { ComboBox } from '../ui/ComboBox.tsx';
import { guessTimeZone, timeZoneNames } from './time-zones.ts';

/** A time zone, found by typing a part of its name ("Istanbul"). */
export function TimeZoneField({
  value,
  onChange,
  error,
  description,
}: {
  readonly value: string | undefined;
  readonly onChange: (timeZone: string | undefined) => void;
  readonly error?: string | undefined;
  readonly description?: string;
}) {
  const text = useStartWords().salon;
  const choices = useMemo(
    () =>
      timeZoneNames([guessTimeZone(), value]).map((name) => ({ id: name, label: name.replaceAll('_', ' ') })),
    [value],
  );
  return (
    <ComboBox
      label={text.timeZone}
      choices={choices}
      value={value}
      onChange={onChange}
      emptyText={text.noTimeZone}
      error={error}
      description={description}
    />
  );
}
