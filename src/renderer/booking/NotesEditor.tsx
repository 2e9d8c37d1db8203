import type { NamedBooking } from '../../shared/domain/booking.ts';
import { longestNotes } from '../../shared/domain/longest-texts.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { TypedNotes } from './typed-changes.ts';

/** The notes of a booking. Where others have written meanwhile, both are shown, and it is chosen which stay. */
export function NotesEditor({
  booking,
  typed,
  isRunning,
  onType,
  onGiveUp,
  onSave,
}: {
  readonly booking: NamedBooking;
  readonly typed: TypedNotes | undefined;
  readonly isRunning: boolean;
  readonly onType: (notes: TypedNotes | undefined) => void;
  readonly onGiveUp: () => void;
  readonly onSave: (notes: string) => Promise<boolean>;
}) {
  const text = useLanguage().words.booking.panel;
  const saved = booking.notes ?? '';
  const areOthers = typed !== undefined && typed.over !== saved;
  async function save(notes: string) {
    if (await onSave(notes)) onType(undefined);
  }
  return (
    <div className="booking-panel-notes">
      <TextField
        label={areOthers ? text.yourNotes : text.notes}
        isMultiline
        placeholder={text.notesHint}
        maxLength={longestNotes}
        value={typed?.text ?? saved}
        onChange={(next) =>
          onType(next === saved && !areOthers ? undefined : { text: next, over: typed?.over ?? saved })
        }
      />
      {typed && areOthers ? (
        <div className="booking-panel-others-notes" role="alert">
          <p>{text.othersWrote}</p>
          <blockquote>{saved === '' ? text.othersEmptied : saved}</blockquote>
          <div className="booking-panel-actions">
            <Button size="small" isPending={isRunning} onPress={() => void save(typed.text)}>
              {text.keepYours}
            </Button>
            <Button size="small" onPress={onGiveUp}>
              {text.takeTheirs}
            </Button>
            {saved === '' || typed.text.trim() === '' ? null : (
              <Button
                size="small"
                variant="primary"
                isPending={isRunning}
                onPress={() => void save(`${saved}\n${typed.text}`)}
              >
                {text.keepBoth}
              </Button>
            )}
          </div>
        </div>
      ) : typed ? (
        <div className="booking-panel-actions">
          <Button size="small" variant="primary" isPending={isRunning} onPress={() => void save(typed.text)}>
            {text.saveNotes}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
