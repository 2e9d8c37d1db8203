import { Ban, Lock, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Client } from '../../shared/domain/client.ts';
import type { Service } from '../../shared/domain/service.ts';
import { ClientPicker } from '../clients/ClientPicker.tsx';
import { Button } from '../ui/Button.tsx';
import { ColorDot } from '../ui/ColorDot.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AdviceLines } from './AdviceLines.tsx';
import '../ui/small-card.css';
import './booking-card-form.css';
import { useLanguage } from '../language/use-language.ts';

/** The small card at a ghost: for whom, what, notes. Enter books; without a client it asks once more. What is typed belongs to whoever opened it and outlives a refusal. */
export function BookingCardForm({
  title,
  services,
  service,
  client,
  name,
  notes,
  objection,
  advice,
  isSaving,
  children,
  onService,
  onClient,
  onName,
  onNotes,
  onBook,
  onBlock,
  onDiscard,
}: {
  /** When and with whom. */
  readonly title: ReactNode;
  /** What can be booked there, best fit first. */
  readonly services: readonly Service[];
  readonly service: Service | undefined;
  readonly client: Pick<Client, 'id' | 'name'> | null;
  /** A name that is typed and not yet anybody's. */
  readonly name: string;
  readonly notes: string;
  /** What speaks against booking it here, as a sentence. */
  readonly objection: string | undefined;
  /** What the desk points out about it, a sentence each. */
  readonly advice: readonly string[];
  readonly isSaving: boolean;
  /** The slots that are offered instead, under the objection. */
  readonly children?: ReactNode;
  readonly onService: (service: Service) => void;
  readonly onClient: (client: Client | null) => void;
  readonly onName: (name: string) => void;
  readonly onNotes: (notes: string) => void;
  /** `forNobody` leaves aside what is typed as a name. */
  readonly onBook: (forNobody?: boolean) => void;
  /** Blocks the time instead of booking it. */
  readonly onBlock: () => void;
  readonly onDiscard: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.booking.new;
  const [showsNotes, setShowsNotes] = useState(notes !== '');
  const bookButton = useRef<HTMLButtonElement>(null);
  const typed = client === null ? name.trim() : '';
  // A second Enter must not book for nobody unseen: it goes to the button that says so.
  const enter = () => (client === null ? bookButton.current?.focus() : onBook());
  return (
    <div
      role="dialog"
      aria-label={text.label}
      className="small-card"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDiscard();
      }}
    >
      <header className="small-card-header">
        <p className="small-card-title">{title}</p>
        <IconButton label={words.calendar.blocked.instead} size="small" icon={Lock} onPress={onBlock} />
        <IconButton label={text.discard} size="small" icon={X} onPress={onDiscard} />
      </header>
      <ClientPicker
        value={client}
        typed={name}
        onChange={onClient}
        onTyped={onName}
        onEnter={enter}
        autoFocus
      />
      <Select
        label={text.service}
        placeholder={text.chooseService}
        choices={services.map(({ id, name, durationMinutes, color }) => ({
          id,
          label: name,
          detail: formats.minutes(durationMinutes),
          icon: <ColorDot color={color} />,
        }))}
        value={service?.id}
        onChange={(id) => {
          const chosen = services.find((candidate) => candidate.id === id);
          if (chosen) onService(chosen);
        }}
      />
      {showsNotes ? (
        <TextField
          label={text.notes}
          isMultiline
          value={notes}
          onChange={onNotes}
          maxLength={2000}
          autoFocus={notes === ''}
        />
      ) : null}
      {objection === undefined ? null : (
        <div className="booking-card-form-objection" role="alert">
          <Ban size={15} strokeWidth={2.25} aria-hidden />
          <span>{objection}</span>
        </div>
      )}
      {children}
      <AdviceLines lines={advice} />
      <footer className="small-card-footer booking-card-form-footer" data-names={typed !== '' || undefined}>
        {showsNotes ? null : (
          <Button variant="quiet" size="small" onPress={() => setShowsNotes(true)}>
            {text.addNotes}
          </Button>
        )}
        {typed === '' ? null : (
          <Button variant="quiet" size="small" onPress={() => onBook(true)} isDisabled={isSaving}>
            {text.bookWithoutClient}
          </Button>
        )}
        <Button ref={bookButton} variant="primary" onPress={() => onBook()} isPending={isSaving}>
          {client ? text.book : typed === '' ? text.bookWithoutClient : text.bookFor(typed)}
        </Button>
      </footer>
    </div>
  );
}
