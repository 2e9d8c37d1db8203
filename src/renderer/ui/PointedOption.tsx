import { type ReactNode, useEffect, useRef } from 'react';
import './overlay.css';

/** An option of a list below a field that keeps the focus and the keys: it is pointed at, by the arrow keys of the field or by the pointer. */
export function PointedOption({
  id,
  isPointedAt,
  onPoint,
  onChoose,
  children,
}: {
  readonly id: string;
  readonly isPointedAt: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isPointedAt) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isPointedAt]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is pointed at, never focused.
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isPointedAt}
      className="list-item"
      data-focused={isPointedAt || undefined}
      // A list that changes under a resting pointer is not pointed at by it.
      onMouseMove={isPointedAt ? undefined : onPoint}
      // Keeps the focus, and with it the list, until the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
