import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';

export type EntryLine = {
  readonly key: string;
  readonly main: string;
  readonly detail: string | null;
  /** Buttons beside the one at its end. */
  readonly actions?: ReactNode;
  /** What the button at its end is called. */
  readonly remove: string;
  readonly onRemove: () => void;
};

/** What a section of the schedules holds, a line each, with a button to take it away. */
export function EntryLines({
  label,
  lines,
  none,
  icon,
}: {
  readonly label: string;
  readonly lines: readonly EntryLine[];
  /** What is said where there is nothing. */
  readonly none: string;
  readonly icon: ReactNode;
}) {
  if (lines.length === 0) return <EmptyState icon={icon} title={none} />;
  return (
    <ul className="settings-lines figures" aria-label={label}>
      {lines.map(({ key, main, detail, actions, remove, onRemove }) => (
        <li key={key} className="settings-line">
          <span className="settings-line-main">{main}</span>
          <span className="settings-line-detail">{detail}</span>
          <span className="settings-line-actions">
            {actions}
            <IconButton label={remove} size="small" icon={Trash2} onPress={onRemove} />
          </span>
        </li>
      ))}
    </ul>
  );
}
