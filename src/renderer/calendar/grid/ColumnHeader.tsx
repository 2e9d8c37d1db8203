import { memo } from 'react';
import { Avatar } from '../../ui/Avatar.tsx';
import { paletteNameOf } from '../../ui/palette.ts';
import './column-header.css';
import { useLanguage } from '../../language/use-language.ts';

/** Above a column: who, when they work, and how much of that is booked. */
export const ColumnHeader = memo(function ColumnHeader({
  name,
  color,
  hours,
  share,
}: {
  readonly name: string;
  readonly color: string;
  readonly hours: string;
  /** Booked minutes by working minutes; negative where there is nothing to compare with. */
  readonly share: number;
}) {
  const { words, formats } = useLanguage();
  const isKnown = share >= 0;
  const percent = formats.percent(Math.max(0, share));
  const booked = words.calendar.grid.bookedShare(percent);
  return (
    <div className="column-header" data-color={paletteNameOf(color)}>
      <Avatar name={name} color={color} />
      <span className="column-header-name" title={name}>
        {name}
      </span>
      <span className="column-header-more figures">
        <span className="column-header-hours">{hours}</span>
        {isKnown ? (
          <span className="column-header-share" role="img" title={booked} aria-label={booked}>
            {percent}
          </span>
        ) : null}
      </span>
      {isKnown ? (
        <span className="column-header-bar" aria-hidden="true">
          <span style={{ width: `${Math.min(100, share * 100)}%` }} />
        </span>
      ) : null}
    </div>
  );
});
