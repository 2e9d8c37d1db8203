import { useLayoutEffect, useRef } from 'react';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/interval.ts';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import { useClient } from '../api/queries.ts';
import { useNavigation } from '../app/navigation.tsx';
import { useSalon } from '../app/use-salon.ts';
import { birthdayInWords } from '../clients/birthday-in-words.ts';
import { ClientAlert } from '../clients/ClientAlert.tsx';
import { ClientPicker } from '../clients/ClientPicker.tsx';
import { bookedForInWords } from '../clients/client-name.ts';
import { nothingTyped, type TypedClient } from '../clients/typed-client.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { onEscape } from '../ui/on-escape.ts';

/** For whom a booking is, what is known of them, and how somebody else is put on it, or nobody. */
export function BookedClient({
  booking,
  typed,
  isRunning,
  onType,
  onGiveUp,
  onChange,
}: {
  readonly booking: NamedBooking;
  /** What is typed for another client; undefined while the field is closed. */
  readonly typed: TypedClient | undefined;
  readonly isRunning: boolean;
  readonly onType: (typed: TypedClient | undefined) => void;
  readonly onGiveUp: () => void;
  readonly onChange: (clientId: ClientId | null) => Promise<boolean>;
}) {
  const { words } = useLanguage();
  const text = words.booking.panel;
  const { go } = useNavigation();
  const { clientId } = booking;
  async function change(next: ClientId | null) {
    if (next === clientId || (await onChange(next))) onType(undefined);
  }
  const changeButton = useRef<HTMLButtonElement>(null);
  const isChoosing = typed !== undefined;
  const wasChoosing = useRef(isChoosing);
  // The field that had the keyboard is gone, and its button is there again.
  useLayoutEffect(() => {
    if (wasChoosing.current && !isChoosing && document.activeElement === document.body)
      changeButton.current?.focus();
    wasChoosing.current = isChoosing;
  }, [isChoosing]);
  if (typed !== undefined)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's.
      <div
        className="booking-panel-top"
        role="group"
        aria-label={text.changeClient}
        onKeyDown={onEscape(onGiveUp)}
      >
        <ClientPicker
          value={null}
          typed={typed}
          onChange={(chosen) => {
            if (chosen) void change(chosen.id);
          }}
          onTyped={(change) => onType({ ...typed, ...change })}
          autoFocus
        />
        <div className="booking-panel-actions">
          {clientId === null ? null : (
            <Button size="small" isPending={isRunning} onPress={() => void change(null)}>
              {text.takeOffClient}
            </Button>
          )}
          <Button size="small" variant="quiet" onPress={onGiveUp}>
            {text.keepClient}
          </Button>
        </div>
      </div>
    );
  return (
    <section className="booking-panel-top">
      <p className="booking-panel-client">
        {clientId === null ? (
          words.calendar.noClient
        ) : (
          <button
            type="button"
            className="booking-panel-link"
            title={text.openClient}
            onClick={() => go({ screen: 'clients', clientId })}
          >
            {bookedForInWords(booking.clientName, words)}
          </button>
        )}
      </p>
      {clientId === null ? null : <ClientFacts clientId={clientId} startTime={booking.startTime} />}
      <button
        ref={changeButton}
        type="button"
        className="booking-panel-link booking-panel-change"
        onClick={() => onType(nothingTyped)}
      >
        {clientId === null ? text.addClient : text.changeClient}
      </button>
    </section>
  );
}

function ClientFacts({
  clientId,
  startTime,
}: {
  readonly clientId: ClientId;
  /** When the booking is. */
  readonly startTime: Instant;
}) {
  const language = useLanguage();
  const { words, formats } = language;
  const { timeZone } = useSalon();
  const text = words.booking.panel;
  const details = useClient(clientId);
  if (!details.data) return null;
  const { client, visitCount, noShowCount } = details.data;
  const facts = [
    client.shownPhone,
    text.visits(visitCount, formats),
    noShowCount > 0 ? text.noShows(noShowCount, formats) : undefined,
    birthdayInWords(client.birthday, dateAt(startTime, timeZone), language),
  ].filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return (
    <>
      <p className="booking-panel-client-facts figures">{facts.join(' · ')}</p>
      <ClientAlert alert={client.alert} />
      {client.notes ? <p className="booking-panel-client-notes">{client.notes}</p> : null}
    </>
  );
}
