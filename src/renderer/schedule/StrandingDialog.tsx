import { CircleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TimeZone } from '../../shared/domain/zoned-time.ts';
import { useStaff } from '../api/queries.ts';
import { useSalon } from '../app/use-salon.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { StrandedRow } from './StrandedRow.tsx';
import { countsOf, freeSlots, moveAll, sharedReason } from './stranded-decisions.ts';
import { type StaffAndZone, saveInWords } from './stranded-words.ts';
import type { Stranding, StrandingQuestion } from './use-stranding.ts';
import './stranded.css';
import { useLanguage } from '../language/use-language.ts';

/** The bookings that are drawn at first, and more when asked for: the whole list may be long. */
const rowsAtOnce = 50;

function Question({
  stranding,
  question,
  names,
  onSettled,
}: {
  readonly stranding: Stranding;
  readonly question: StrandingQuestion;
  readonly names: StaffAndZone;
  /** All were decided on by one press: saving it is what comes next. */
  readonly onSettled: () => void;
}) {
  const language = useLanguage();
  const text = language.words.schedule.stranding;
  const [rowsShown, setRowsShown] = useState(rowsAtOnce);
  const { decisions, notice, isSaving } = question;
  const reason = sharedReason(decisions.map(({ booking }) => booking));
  const rest = decisions.length - rowsShown;
  function decideAll(choice: 'moveAll' | 'cancelRest' | 'keepAll') {
    flushSync(stranding[choice]);
    // Those that find no free time are looked at first.
    if (choice !== 'moveAll' || countsOf(moveAll(decisions)).keep === 0) onSettled();
  }
  return (
    <>
      {notice === undefined ? null : (
        <p className="stranding-notice" role="alert">
          {notice}
        </p>
      )}
      {reason === undefined ? null : (
        <p className="stranded-reason stranded-reason-shared">
          <CircleAlert size={14} aria-hidden />
          <span>{reason}</span>
        </p>
      )}
      <p className="stranding-explanation">
        {decisions.length === 0 ? text.explanationNone : text.explanation}
      </p>
      {decisions.length === 0 ? null : (
        <div className="stranding-all">
          {(['moveAll', 'cancelRest', 'keepAll'] as const).map((choice) => (
            <Button key={choice} size="small" isDisabled={isSaving} onPress={() => decideAll(choice)}>
              {text[choice]}
            </Button>
          ))}
        </div>
      )}
      <ul className="stranded-rows" aria-label={text.list}>
        {decisions.slice(0, rowsShown).map((decision) => (
          <StrandedRow
            key={decision.booking.id}
            decision={decision}
            slots={freeSlots(decisions, decision.booking)}
            names={names}
            hidesReason={reason !== undefined}
            isDisabled={isSaving}
            onChoose={(choice) => stranding.choose(decision.booking.id, choice)}
          />
        ))}
      </ul>
      {rest > 0 ? (
        <Button variant="quiet" size="small" onPress={() => setRowsShown(rowsShown + rowsAtOnce)}>
          {text.more(Math.min(rest, rowsAtOnce), language.formats)}
        </Button>
      ) : null}
    </>
  );
}

/** The bookings that a change would strand, before it is saved: what becomes of each, and saved together or not at all. */
export function StrandingDialog({
  stranding,
  newZone,
}: {
  readonly stranding: Stranding;
  /** Where the change is one of the zone: times are written in the new one, as in the desk's reasons. */
  readonly newZone?: TimeZone | undefined;
}) {
  const language = useLanguage();
  const text = language.words.schedule.stranding;
  const salon = useSalon();
  const zone = newZone ?? salon.timeZone;
  const staff = useStaff(salon.id, true);
  // While the dialog goes away it still shows what it asked.
  const [last, setLast] = useState(stranding.question);
  if (stranding.question && stranding.question !== last) setLast(stranding.question);
  const saveButton = useRef<HTMLButtonElement>(null);
  const question = stranding.question ?? last;
  const counts = countsOf(question?.decisions ?? []);
  const count = question?.decisions.length ?? 0;
  return (
    <Dialog
      title={count === 0 ? text.titleNone : text.title(count, language.formats)}
      closeLabel={text.doNotSave}
      isOpen={stranding.question !== undefined}
      onClose={stranding.doNotSave}
      width="wide"
      staysOnPressOutside
      footer={
        <>
          <span className="stranding-state" role="status">
            {counts.open > 0 ? text.open(counts.open, language.formats) : ''}
          </span>
          <Button isDisabled={question?.isSaving ?? false} onPress={stranding.doNotSave}>
            {text.doNotSave}
          </Button>
          <Button
            ref={saveButton}
            variant="primary"
            isDisabled={counts.open > 0}
            onPress={() => void stranding.confirm()}
          >
            {saveInWords(counts, language)}
          </Button>
        </>
      }
    >
      {question ? (
        <Question
          stranding={stranding}
          question={question}
          names={{ staff: staff.data ?? [], zone }}
          onSettled={() => saveButton.current?.focus()}
        />
      ) : null}
    </Dialog>
  );
}
