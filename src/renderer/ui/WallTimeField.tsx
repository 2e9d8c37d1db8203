import { Input } from 'react-aria-components';
import { parseWallTime } from '../../shared/domain/zoned-time.ts';
import { useLanguage } from '../language/use-language.ts';
import { readWallTime } from './read-wall-time.ts';
import { TypedField, type TypedFieldProps } from './TypedField.tsx';

/**
 * A time of day as text: `9`, `930` and `9:30 pm` are all taken, and written out as the desk's clock does on leaving the field. The value
 * is a wall time as soon as one can be read; what cannot stays as it was typed.
 */
export function WallTimeField({
  isEnd = false,
  ...field
}: TypedFieldProps & {
  /** Where something ends: midnight is `24:00`, the one that ends the day. */
  readonly isEnd?: boolean;
}) {
  const { formats } = useLanguage();
  return (
    <TypedField
      {...field}
      maxLength={12}
      read={(text) => {
        const time = readWallTime(text, formats);
        return isEnd && time === '00:00' ? '24:00' : time;
      }}
      write={(kept) => {
        const time = parseWallTime(kept);
        return time && formats.wallTime(time);
      }}
    >
      <Input
        className={`field-control figures wall-time${formats.isTwelveHours ? ' wall-time-of-twelve' : ''}`}
        autoComplete="off"
      />
    </TypedField>
  );
}
