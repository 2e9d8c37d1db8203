import { ClipboardList } from 'lucide-react';
import { useNavigation } from '../../app/navigation.tsx';
import { useSalon } from '../../app/use-salon.ts';
import { noErrand, type TypedErrand } from './errand.ts';
import type { VerbRead } from './read-verb.ts';
import type { Chip } from './sentence-words.ts';
import { newNameIn } from './understood.ts';
import { clientsShown } from './use-choices.ts';
import type { Heard } from './use-reading.ts';
import { useSentenceSpeech } from './use-sentence-speech.ts';
import { waitMeant } from './wait-meant.ts';

const names = (records: readonly { readonly name: string }[]) => records.map(({ name }) => name);

/** Somebody is to be put on the waitlist: its form opens with all that is said. Nobody is booked by it. */
export function useWaitErrand(
  read: VerbRead | undefined,
  { reading, wall, isComplete, failure }: Heard,
): TypedErrand {
  const { formats, sentence: text } = useSentenceSpeech();
  const salon = useSalon();
  const { go } = useNavigation();
  const { clients, services, staff } = reading;
  if (read?.verb !== 'wait') return noErrand;
  if (clients.length === 0 && services.length === 0) return { errand: undefined, isSettled: isComplete };

  const { from, until, startTime } = waitMeant(reading, wall, salon, formats.firstDayOfWeek);
  const days = from === undefined || until === undefined ? undefined : formats.dates(from, until);
  // Whoever could not be looked for is not new.
  const name = failure === undefined ? newNameIn(reading.unread, formats.locale) : '';
  const typed = clients.length > 0 ? '' : [name, reading.phone].filter(Boolean).join(' ');
  const [service] = services;
  const [client] = clients;
  const only = services.length === 1 ? service : undefined;
  const chips: readonly Chip[] = [
    {
      part: 'client',
      said: clients.length === 1 ? client?.name : undefined,
      open: typed === '' ? names(clients) : [typed],
    },
    { part: 'service', said: only?.name, open: names(services) },
    ...(days === undefined ? [] : [{ part: 'date' as const, said: days, open: [] }]),
    ...(startTime
      ? [{ part: 'time' as const, said: text.wait.from(formats.wallTime(startTime)), open: [] }]
      : []),
    ...(staff.length === 0 ? [] : [{ part: 'person' as const, said: formats.list(names(staff)), open: [] }]),
  ];
  const waiting = clients.length > 0 ? clients.slice(0, clientsShown) : [null];
  const choices = waiting.map((whom) => ({
    id: `wait ${whom?.id ?? ''}`,
    label: text.wait.put([whom?.name ?? typed, only?.name ?? ''].filter(Boolean).join(', ')),
    detail: whom?.shownPhone ?? '',
    shortcut: text.key,
    icon: ClipboardList,
    staysOpen: false,
    run: () =>
      go({
        screen: 'day',
        asks: {
          wait: {
            known: {
              client: whom && { id: whom.id, name: whom.name },
              serviceIds: only ? [only.id] : [],
              staffIds: staff.length === 0 ? null : staff.map(({ id }) => id),
              ...(from !== undefined && until !== undefined && { from, until }),
              ...(startTime && { startTime }),
            },
            name: typed,
          },
        },
      }),
  }));
  const unread = clients.length > 0 || name === '' ? reading.unread : '';
  return {
    errand: { chips, unread, reasons: [], next: text.wait.next, choices, place: undefined, failure },
    isSettled: isComplete || failure !== undefined,
  };
}
