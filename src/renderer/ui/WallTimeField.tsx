import { TextField as AriaTextField, Input } from 'react-aria-components';
import { parseWallTime } from '../../shared/domain/zoned-time.ts';
import { useLanguage } from '../language/use-language.ts';
import { FieldLabel, FieldNote, type FieldTraits, fieldClass } from './FieldParts.tsx';
import { readWallTime } from './read-wall-time.ts';
import { useTypedValue } from './typed-value.ts';

/**
 * A time of day as text: `9`, `930` and `9:30 pm` are all taken, and written out as the desk's clock does on leaving the field. The value
 * is a wall time as soon as one can be read; what cannot stays as it was typed.
 */
export function WallTimeField({
  label,
  hidesLabel = false,
  description,
  error,
  value,
  onChange,
  isEnd = false,
}: FieldTraits & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Where something ends: midnight is `24:00`, the one that ends the day. */
  readonly isEnd?: boolean;
}) {
  const { formats } = useLanguage();
  const typed = useTypedValue(value, {
    read: (text) => {
      const time = readWallTime(text, formats);
      return isEnd && time === '00:00' ? '24:00' : time;
    },
    write: (kept) => {
      const time = parseWallTime(kept);
      return time && formats.wallTime(time);
    },
    onChange,
  });
  return (
    <AriaTextField
      value={typed.text}
      onChange={typed.type}
      onBlur={typed.leave}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      maxLength={12}
      className={fieldClass({ hidesLabel })}
    >
      <FieldLabel>{label}</FieldLabel>
      <Input
        className={`field-control figures wall-time${formats.isTwelveHours ? ' wall-time-of-twelve' : ''}`}
        autoComplete="off"
      />
      <FieldNote description={description} error={error} />
    </AriaTextField>
  );
}
