import { useEffect, useRef, useState } from 'react';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import type { VisitId } from '../../shared/domain/ids.ts';
import { longestRemark } from '../../shared/domain/longest-texts.ts';
import { standing } from '../../shared/domain/several-bookings.ts';
import { useDeskQuery } from '../api/queries.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { onEscape } from '../ui/on-escape.ts';
import { TextField } from '../ui/TextField.tsx';

/** Cancels all parts of a visit that stand, those too that are on dates which are not shown; nothing where only one does. */
function CancelAll({
  visitId,
  onCancel,
}: {
  readonly visitId: VisitId;
  readonly onCancel: (parts: readonly NamedBooking[]) => void;
}) {
  const { words, formats } = useLanguage();
  const parts = standing(useDeskQuery('visits.get', { id: visitId }).data ?? []);
  if (parts.length < 2) return null;
  return (
    <Button variant="danger" onPress={() => onCancel(parts)}>
      {words.booking.visit.cancelAll(parts.length, formats)}
    </Button>
  );
}

/** Asks in place whether a booking is cancelled, or all of its visit, and why, which need not be said. Escape keeps it. */
export function CancelQuestion({
  visitId,
  onCancel,
  onCancelVisit,
  onKeep,
}: {
  /** Of the visit that it is a part of; null where it is of none. */
  readonly visitId: VisitId | null;
  readonly onCancel: (reason: string) => void;
  readonly onCancelVisit: (parts: readonly NamedBooking[], reason: string) => void;
  readonly onKeep: () => void;
}) {
  const text = useLanguage().words.booking.panel;
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
          maxLength={longestRemark}
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
          {visitId === null ? null : (
            <CancelAll visitId={visitId} onCancel={(parts) => onCancelVisit(parts, reason)} />
          )}
        </div>
      </Form>
    </div>
  );
}
