import { memo, type ReactNode } from 'react';
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

/** What can be done with whom or what a header names: it is a button then. */
export type HeaderButton = {
  readonly isOpen: boolean;
  /** Of all headers one is reached by Tab, the others from it by the arrow keys. */
  readonly isTabStop: boolean;
  readonly onPress: (button: HTMLElement) => void;
  readonly onStep: (side: 'left' | 'right') => void;
};

function HeaderBox({
  className,
  color,
  button,
  isDateOfToday,
  children,
}: {
  readonly className: string;
  readonly color: string;
  readonly button: HeaderButton | undefined;
  readonly isDateOfToday: boolean;
  readonly children: ReactNode;
}) {
  if (!button) {
    return (
      <div className={className} data-color={color} aria-current={isDateOfToday ? 'date' : undefined}>
        {children}
      </div>
    );
  }
  const { isOpen, isTabStop, onPress, onStep } = button;
  return (
    <button
      type="button"
      className={`${className} column-header-button`}
      data-color={color}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      tabIndex={isTabStop ? 0 : -1}
      onClick={({ currentTarget }) => onPress(currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') onStep('left');
        else if (event.key === 'ArrowRight') onStep('right');
        // Not by the click that would follow: the library takes that for one of a screen reader, and leaves the focus here.
        else if (['ArrowDown', 'Enter', ' '].includes(event.key)) onPress(event.currentTarget);
        else return;
        event.preventDefault();
      }}
    >
      {children}
    </button>
  );
}

/** Above a column: who, what or when, a detail of it, and how much of its time is booked. */
export const ColumnHeader = memo(function ColumnHeader({
  of,
  name,
  color,
  detail,
  share,
  isToday,
  button,
}: ColumnHeaderProps & { readonly button?: HeaderButton | undefined }) {
  const { words, formats } = useLanguage();
  const isMeasured = share >= 0;
  const percent = formats.percent(Math.max(0, share));
  const booked = words.calendar.grid.bookedShare(percent);
  return (
    <HeaderBox
      className={`column-header column-header-${of}`}
      color={paletteNameOf(color)}
      button={button}
      isDateOfToday={of === 'date' && isToday}
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
    </HeaderBox>
  );
});
