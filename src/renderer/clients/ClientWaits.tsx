import { Pencil, X } from 'lucide-react';
import type { ClientId } from '../../shared/domain/ids.ts';
import type { NamedWaitlistEntry } from '../../shared/domain/waitlist.ts';
import { useDeskQuery, useServices, useStaff } from '../api/queries.ts';
import { useToday } from '../app/clock.ts';
import { useSalon } from '../app/use-salon.ts';
import { useLanguage } from '../language/use-language.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useTakeOff } from '../waitlist/use-take-off.ts';
import type { AskedWait } from '../waitlist/WaitlistDialog.tsx';
import { servicesInWords, wishInWords } from '../waitlist/wish-in-words.ts';

/** What a client waits for: each can be changed, and they can be taken off the list. Nothing where they wait for nothing. */
export function ClientWaits({
  clientId,
  onAsk,
  onTakenOff,
}: {
  readonly clientId: ClientId;
  readonly onAsk: (asked: AskedWait) => void;
  /** The button that was pressed goes with its row: the keyboard needs another place. */
  readonly onTakenOff: () => void;
}) {
  const language = useLanguage();
  const text = language.words.waitlist;
  const { id: salonId } = useSalon();
  const today = useToday();
  const waiting = useDeskQuery('waitlist.list', { salonId }).data?.filter(
    (entry) => entry.clientId === clientId,
  );
  const services = useServices(salonId, true).data ?? [];
  const staff = useStaff(salonId, true).data ?? [];
  const takeOff = useTakeOff();
  if (!waiting?.length) return null;
  async function leave(entry: NamedWaitlistEntry) {
    if (await takeOff(entry)) onTakenOff();
  }
  return (
    <section aria-label={text.title}>
      <h3>{text.title}</h3>
      <ul className="client-waits">
        {waiting.map((entry) => (
          <li key={entry.id}>
            <span className="client-wait">
              {servicesInWords(entry, services, language)}{' '}
              <span className="client-fact-more">{wishInWords(entry, staff, today, language)}</span>
            </span>
            <IconButton
              size="small"
              icon={Pencil}
              label={text.edit(entry.clientName)}
              onPress={() => onAsk({ entry })}
            />
            <IconButton
              size="small"
              icon={X}
              label={text.remove(entry.clientName)}
              onPress={() => void leave(entry)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
