import { useState } from 'react';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import { strings } from '../app/strings.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

const text = strings.booking.panel;

/** The notes of a booking. What is typed stays until it is saved, also when the booking changes meanwhile. */
export function NotesEditor({
  booking,
  isRunning,
  onSave,
}: {
  readonly booking: NamedBooking;
  readonly isRunning: boolean;
  readonly onSave: (notes: string) => Promise<boolean>;
}) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const saved = booking.notes ?? '';
  const isChanged = typed !== undefined && typed !== saved;
  async function save() {
    if (typed !== undefined && (await onSave(typed))) setTyped(undefined);
  }
  return (
    <div className="booking-panel-notes">
      <TextField
        label={text.notes}
        isMultiline
        placeholder={text.notesHint}
        maxLength={2000}
        value={typed ?? saved}
        onChange={setTyped}
      />
      {isChanged ? (
        <div className="booking-panel-actions">
          <Button size="small" variant="primary" isPending={isRunning} onPress={() => void save()}>
            {text.saveNotes}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
