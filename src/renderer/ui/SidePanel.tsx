import { X } from 'lucide-react';
import type { KeyboardEventHandler, ReactNode, Ref } from 'react';
import { IconButton } from './IconButton.tsx';
import './side-panel.css';

/** What stands beside the grid: a header with a cross, and below it what the panel is about. */
export function SidePanel({
  label,
  heading = <h2>{label}</h2>,
  tools,
  closeLabel,
  onClose,
  onKeyDown,
  className = '',
  ref,
  children,
}: {
  readonly label: string;
  /** Stands in the header in place of the label. */
  readonly heading?: ReactNode;
  /** Buttons before the cross. */
  readonly tools?: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly onKeyDown?: KeyboardEventHandler;
  readonly className?: string;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}) {
  return (
    <aside ref={ref} className={`side-panel ${className}`} aria-label={label} onKeyDown={onKeyDown}>
      <header className="side-panel-header">
        {heading}
        <span className="side-panel-tools">
          {tools}
          <IconButton label={closeLabel} shortcut="Esc" icon={X} onPress={onClose} />
        </span>
      </header>
      {children}
    </aside>
  );
}
