import type { NamedBooking } from '../../shared/domain/booking.ts';
import type { BookingId } from '../../shared/domain/ids.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

/** What has been typed into the notes of bookings and is not saved yet. */
export type TypedNotes = ReadonlyMap<BookingId, string>;

function without(typed: TypedNotes, id: BookingId): TypedNotes {
  return new Map([...typed].filter(([typedFor]) => typedFor !== id));
}

/**
 * The notes of a booking. What is typed stays until it is saved: when the booking changes meanwhile, and when another one is looked at.
 */
export function NotesEditor({
  booking,
  typed,
  isRunning,
  onType,
  onSave,
}: {
  readonly booking: NamedBooking;
  readonly typed: TypedNotes;
  readonly isRunning: boolean;
  readonly onType: (typed: TypedNotes) => void;
  readonly onSave: (notes: string) => Promise<boolean>;
}) {
  const text = useLanguage().words.booking.panel;
  const saved = booking.notes ?? '';
  const notes = typed.get(booking.id);
  async function save() {
    if (notes !== undefined && (await onSave(notes))) onType(without(typed, booking.id));
  }
  return (
    <div className="booking-panel-notes">
      <TextField
        label={text.notes}
        isMultiline
        placeholder={text.notesHint}
        maxLength={2000}
        value={notes ?? saved}
        onChange={(next) => {
          const others = without(typed, booking.id);
          onType(next === saved ? others : new Map([...others, [booking.id, next]]));
        }}
      />
      {notes === undefined ? null : (
        <div className="booking-panel-actions">
          <Button size="small" variant="primary" isPending={isRunning} onPress={() => void save()}>
            {text.saveNotes}
          </Button>
        </div>
      )}
    </div>
  );
}
