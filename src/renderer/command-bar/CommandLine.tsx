import { useEffect, useRef } from 'react';
import type { Choice } from './sentence/use-choices.ts';

/** A line of the command bar. The field keeps the focus and the keys; the line is pointed at. */
export function CommandLine({
  id,
  line: { label, detail, shortcut, icon: Icon },
  isPointedAt,
  onPoint,
  onChoose,
}: {
  readonly id: string;
  readonly line: Choice;
  readonly isPointedAt: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isPointedAt) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isPointedAt]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: an option is pointed at, never focused.
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isPointedAt}
      className="list-item"
      data-focused={isPointedAt || undefined}
      // A list that changes under a resting pointer is not pointed at by it.
      onMouseMove={isPointedAt ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Icon size={16} aria-hidden />
      <span className="list-item-label">{label}</span>
      {detail === undefined ? null : <span className="list-item-detail">{detail}</span>}
      {shortcut === undefined ? null : <kbd className="command-bar-key">{shortcut}</kbd>}
    </div>
  );
}
