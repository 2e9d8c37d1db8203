import { X } from 'lucide-react';
import { type KeyboardEventHandler, type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from './IconButton.tsx';
import './side-panel.css';
import { useKeptFocus } from './use-kept-focus.ts';

/** What stands beside the grid: a header with a cross, and below it what the panel is about. The keyboard never falls out of it. */
export function SidePanel({
  label,
  heading = <h2>{label}</h2>,
  tools,
  about = label,
  entered,
  closeLabel,
  onClose,
  onKeyDown,
  children,
}: {
  readonly label: string;
  /** Stands in the header in place of the label. */
  readonly heading?: ReactNode;
  /** Buttons before the cross. */
  readonly tools?: ReactNode;
  /** What is in it, for a screen reader: said when the keyboard comes in. */
  readonly about?: string;
  /** Takes the keyboard in; a new object does so again. */
  readonly entered?: object | undefined;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly onKeyDown?: KeyboardEventHandler;
  readonly children: ReactNode;
}) {
  const panel = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useKeptFocus(panel, body);
  useEffect(() => {
    if (entered) body.current?.focus({ preventScroll: true });
  }, [entered]);
  return (
    <aside ref={panel} className="side-panel" aria-label={label} onKeyDown={onKeyDown}>
      <header className="side-panel-header">
        {heading}
        <span className="side-panel-tools">
          {tools}
          <IconButton label={closeLabel} shortcut="Esc" icon={X} onPress={onClose} />
        </span>
      </header>
      {/** biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's. */}
      <div ref={body} className="side-panel-body" role="group" tabIndex={-1} aria-label={about}>
        {children}
      </div>
    </aside>
  );
}
