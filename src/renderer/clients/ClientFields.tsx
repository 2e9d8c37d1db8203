import { useLanguage } from '../language/use-language.ts';
import { TextField } from '../ui/TextField.tsx';
import type { ClientForm } from './client-form.ts';

/** The fields of a client, in a grid of two columns. */
export function ClientFields({
  form,
  onChange,
  nameError,
  autoFocus = false,
}: {
  readonly form: ClientForm;
  readonly onChange: (change: Partial<ClientForm>) => void;
  readonly nameError?: string | undefined;
  readonly autoFocus?: boolean;
}) {
  const text = useLanguage().words.clients.fields;
  return (
    <div className="client-fields">
      <TextField
        label={text.name}
        value={form.name}
        onChange={(name) => onChange({ name })}
        error={nameError}
        autoFocus={autoFocus}
        maxLength={120}
      />
      <TextField
        label={text.phone}
        type="tel"
        value={form.phone}
        onChange={(phone) => onChange({ phone })}
        maxLength={40}
      />
      <TextField
        label={text.email}
        inputMode="email"
        value={form.email}
        onChange={(email) => onChange({ email })}
        maxLength={200}
      />
      <div className="client-fields-notes">
        <TextField
          label={text.notes}
          placeholder={text.notesHint}
          isMultiline
          value={form.notes}
          onChange={(notes) => onChange({ notes })}
          maxLength={2000}
        />
      </div>
    </div>
  );
}
