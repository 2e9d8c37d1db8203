import { CalendarPlus, Pencil, Repeat2 } from 'lucide-react';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import type { Output } from '../../shared/contract/contract.ts';
import { dateOfBirthday } from '../../shared/domain/birthday.ts';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import { lastThatTookPlace, usualOf } from '../../shared/domain/usual.ts';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import { useNavigation } from '../app/navigation.tsx';
import type { BookFor } from '../app/route.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import type { AskedWait } from '../waitlist/WaitlistDialog.tsx';
import { ClientAlert } from './ClientAlert.tsx';
import { ClientBookings } from './ClientBookings.tsx';
import { ClientWaits } from './ClientWaits.tsx';
import { contactAnswer } from './client-form.ts';
import { Duplicates } from './Duplicates.tsx';
import { EraseClient } from './EraseClient.tsx';
import { bookedWithInWords, useOffered } from './use-offered.ts';

const WaitlistDialog = lazyPart(async () => ({
  default: (await import('../waitlist/WaitlistDialog.tsx')).WaitlistDialog,
}));

/** How many no-shows are named by their date. */
const namedNoShows = 3;

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="client-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A client to read: how to reach them, what they usually book, what is ahead and what was. From here one books for them. */
export function ClientCard({
  details,
  focused,
  merges,
  onEdit,
}: {
  readonly details: Output<'clients.get'>;
  /** The button that has the keyboard at first, if one has: after the form the one that opened it. */
  readonly focused: 'book' | 'edit' | undefined;
  /** Whether it is asked at once with whom the client is to be merged. */
  readonly merges: boolean;
  readonly onEdit: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.clients;
  const { client, past, visitCount, noShowCount } = details;
  const { timeZone } = useSalon();
  const [asked, ask] = useState<AskedWait | undefined>(undefined);
  const bookButton = useRef<HTMLButtonElement>(null);
  const putOnList = useRef<HTMLButtonElement>(null);
  const { go } = useNavigation();
  const offered = useOffered();
  const usual = usualOf(past, offered.isOffered);
  const last = lastThatTookPlace(past);
  const again = last && offered.service(last.serviceId);
  const inWords = (booking: NamedBooking) =>
    text.card.serviceWith(booking.serviceName, bookedWithInWords(offered, booking, words));
  const missed = past.filter(({ status }) => status === 'no_show').slice(0, namedNoShows);
  const dateOf = ({ startTime }: NamedBooking) => formats.date(dateAt(startTime, timeZone), 'full');
  const { id, name } = client;
  const book = (what?: Omit<BookFor, 'client'>) =>
    go({ screen: 'day', asks: { bookFor: { client: { id, name }, ...what } } });
  const bookAgain = (booking: NamedBooking) => {
    const person = offered.person(booking.staffId, booking.serviceId);
    book({ serviceId: booking.serviceId, ...(person && { staffId: person.id }) });
  };
  return (
    <article className="client-detail" aria-label={name}>
      <header className="client-header">
        <h2 className="client-name">{name}</h2>
        <div className="client-buttons">
          <Button
            ref={bookButton}
            variant="primary"
            icon={CalendarPlus}
            autoFocus={focused === 'book'}
            onPress={() => book()}
          >
            {text.card.book}
          </Button>
          {last && again ? (
            <Button
              icon={Repeat2}
              aria-label={text.card.bookAgainLabel(inWords(last))}
              onPress={() => bookAgain(last)}
            >
              {text.card.bookAgain}
            </Button>
          ) : null}
          <Button icon={Pencil} autoFocus={focused === 'edit'} onPress={onEdit}>
            {text.card.edit}
          </Button>
          <Button ref={putOnList} variant="quiet" onPress={() => ask({ known: { client } })}>
            {words.waitlist.put}
          </Button>
        </div>
      </header>
      {asked ? (
        <Suspense fallback={null}>
          <WaitlistDialog asked={asked} onClose={() => ask(undefined)} />
        </Suspense>
      ) : null}
      <ClientAlert alert={client.alert} />
      <p className="client-facts">
        <span>{words.booking.panel.visits(visitCount, formats)}</span>
        <span className={noShowCount > 0 ? 'client-no-shows' : undefined}>
          {noShowCount > missed.length || noShowCount === 0
            ? text.visits.noShows(noShowCount, formats)
            : text.card.noShowsOn(
                text.visits.noShows(noShowCount, formats),
                formats.list(missed.map(dateOf)),
              )}
        </span>
      </p>
      <dl className="client-card-facts">
        {client.shownPhone ? <Fact name={text.fields.phone}>{client.shownPhone}</Fact> : null}
        {client.email ? <Fact name={text.fields.email}>{client.email}</Fact> : null}
        {usual && usual.times > 1 ? (
          <Fact name={text.card.usual}>
            {inWords(usual.booking)}{' '}
            <span className="client-fact-more">
              {text.card.usualTimes(usual.times, usual.among, formats)}
            </span>
          </Fact>
        ) : null}
        {last ? (
          <Fact name={text.card.last}>
            {inWords(last)} <span className="client-fact-more">{dateOf(last)}</span>
          </Fact>
        ) : null}
        {client.birthday ? (
          <Fact name={text.fields.birthday}>
            {formats.date(dateOfBirthday(client.birthday), 'dayAndMonth')}
          </Fact>
        ) : null}
        {client.contactAskedOn ? (
          <Fact name={text.fields.mayContact}>
            {text.contact[contactAnswer(client.mayContact)]}{' '}
            <span className="client-fact-more">
              {text.card.answeredOn(formats.date(client.contactAskedOn, 'full'))}
            </span>
          </Fact>
        ) : null}
        {client.notes ? (
          <Fact name={text.fields.notes}>
            <span className="client-notes">{client.notes}</span>
          </Fact>
        ) : null}
      </dl>
      <div className="client-merge">
        <Duplicates client={client} isAsked={merges} onMerged={() => bookButton.current?.focus()} />
      </div>
      <ClientWaits clientId={id} onAsk={ask} onTakenOff={() => putOnList.current?.focus()} />
      <ClientBookings details={details} />
      <EraseClient details={details} />
    </article>
  );
}
