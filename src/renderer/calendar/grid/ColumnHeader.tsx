import { memo } from 'react';
import { strings } from '../../app/strings.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { paletteNameOf } from '../../ui/palette.ts';
import './column-header.css';

const text = strings.calendar.grid;

const percent = new Intl.NumberFormat(undefined, { style: 'percent' });

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
  const isKnown = share >= 0;
  const words = isKnown ? text.bookedShare(percent.format(share)) : '';
  return (
    <div className="column-header" data-color={paletteNameOf(color)}>
      <Avatar name={name} color={color} />
      <span className="column-header-name" title={name}>
        {name}
      </span>
      <span className="column-header-more figures">
        <span className="column-header-hours">{hours}</span>
        {isKnown ? (
          <span className="column-header-share" role="img" title={words} aria-label={words}>
            {percent.format(share)}
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
