import { memo } from 'react';
import { useLanguage } from '../../language/use-language.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { paletteNameOf } from '../../ui/palette.ts';
import './column-header.css';

export type ColumnHeaderProps = {
  /** What tells the column from its neighbours: the person, whose initials are shown, the unit or the date. */
  readonly of: 'person' | 'unit' | 'date';
  readonly name: string;
  readonly color: string;
  /** The working hours, or the kind of a unit. */
  readonly detail: string;
  /** Booked minutes by working minutes; negative where there is nothing to compare with. */
  readonly share: number;
  readonly isToday: boolean;
};

/** Above a column: who, what or when, a detail of it, and how much of its time is booked. */
export const ColumnHeader = memo(function ColumnHeader({
  of,
  name,
  color,
  detail,
  share,
  isToday,
}: ColumnHeaderProps) {
  const { words, formats } = useLanguage();
  const isMeasured = share >= 0;
  const percent = formats.percent(Math.max(0, share));
  const booked = words.calendar.grid.bookedShare(percent);
  return (
    <div
      className={`column-header column-header-${of}`}
      data-color={paletteNameOf(color)}
      aria-current={of === 'date' && isToday ? 'date' : undefined}
    >
      {of === 'person' ? <Avatar name={name} color={color} /> : null}
      <span className="column-header-name" title={name}>
        {name}
      </span>
      <span className="column-header-more figures">
        <span className="column-header-detail">{detail}</span>
        {isMeasured ? (
          <span className="column-header-share" role="img" title={booked} aria-label={booked}>
            {percent}
          </span>
        ) : null}
      </span>
      {isMeasured ? (
        <span className="column-header-bar" aria-hidden="true">
          <span style={{ width: `${Math.min(100, share * 100)}%` }} />
        </span>
      ) : null}
    </div>
  );
});
