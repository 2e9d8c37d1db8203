import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { onEscape } from '../ui/on-escape.ts';
import { TextField } from '../ui/TextField.tsx';

/** The longest reason that the desk keeps. */
const longestReason = 200;

/** Asks in place whether a booking is cancelled, or all of its visit, and why, which need not be said. Escape keeps it. */
export function CancelQuestion({
  partCount,
  onCancel,
  onCancelVisit,
  onKeep,
}: {
  /** How many services of its visit stand, this one included. */
  readonly partCount: number;
  readonly onCancel: (reason: string) => void;
  readonly onCancelVisit: (reason: string) => void;
  readonly onKeep: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.booking.panel;
  const question = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState('');
  useEffect(() => {
    // On what changes nothing.
    question.current?.querySelector<HTMLElement>('.booking-panel-actions button')?.focus();
  }, []);
  return (
    <div
      ref={question}
      className="booking-panel-question"
      role="alertdialog"
      aria-label={text.cancelQuestion}
      onKeyDown={onEscape(onKeep)}
    >
      <Form className="booking-panel-question-form" onSubmit={() => onCancel(reason)}>
        <p>{text.cancelQuestion}</p>
        <TextField
          label={text.cancelReason}
          hidesLabel
          placeholder={text.cancelReason}
          maxLength={longestReason}
          value={reason}
          onChange={setReason}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's. */}
        <div className="booking-panel-reason-choices" role="group" aria-label={text.usualReasons}>
          {text.cancelReasons.map((usual) => (
            <Button
              key={usual}
              size="small"
              aria-pressed={reason === usual}
              onPress={() => setReason(reason === usual ? '' : usual)}
            >
              {usual}
            </Button>
          ))}
        </div>
        <div className="booking-panel-actions">
          <Button onPress={onKeep}>{text.cancelNo}</Button>
          <Button variant="danger" type="submit">
            {text.cancelYes}
          </Button>
          {partCount < 2 ? null : (
            <Button variant="danger" onPress={() => onCancelVisit(reason)}>
              {words.booking.visit.cancelAll(partCount, formats)}
            </Button>
          )}
        </div>
      </Form>
    </div>
  );
}
