import { useEffect, useRef } from 'react';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';

/** Asks in place whether a booking is cancelled. Escape keeps it. */
export function CancelQuestion({
  onCancel,
  onKeep,
}: {
  readonly onCancel: () => void;
  readonly onKeep: () => void;
}) {
  const text = useLanguage().words.booking.panel;
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    question.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div
      ref={question}
      className="booking-panel-question"
      role="alertdialog"
      aria-label={text.cancelQuestion}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onKeep();
      }}
    >
      <p>{text.cancelQuestion}</p>
      <div className="booking-panel-actions">
        {/* First, so that the focus is on what changes nothing. */}
        <Button onPress={onKeep}>{text.cancelNo}</Button>
        <Button variant="danger" onPress={onCancel}>
          {text.cancelYes}
        </Button>
      </div>
    </div>
  );
}
