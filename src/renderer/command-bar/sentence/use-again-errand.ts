import { useQueries } from '@tanstack/react-query';
import { Repeat2 } from 'lucide-react';
import { lastThatTookPlace } from '../../../shared/domain/usual.ts';
import { dateAt } from '../../../shared/domain/zoned-time.ts';
import { useDesk } from '../../api/desk-context.ts';
import { deskQuery } from '../../api/queries.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useSalon } from '../../app/use-salon.ts';
import { bookedWithInWords, useOffered } from '../../clients/use-offered.ts';
import { noErrand, type TypedErrand } from './errand.ts';
import type { VerbRead } from './read-verb.ts';
import { type Choice, clientsShown } from './use-choices.ts';
import type { Heard } from './use-reading.ts';
import { useSentenceSpeech } from './use-sentence-speech.ts';

/** A client is to be booked for what they had last time, as by the button of their card: the next free time is looked for. */
export function useAgainErrand(
  read: VerbRead | undefined,
  { reading, isComplete, failure: notKnown }: Heard,
): TypedErrand {
  const { words, formats, sentence: text } = useSentenceSpeech();
  const desk = useDesk();
  const { timeZone } = useSalon();
  const { go } = useNavigation();
  const offered = useOffered();
  const clients = read?.verb === 'again' ? reading.clients.slice(0, clientsShown) : [];
  const cards = useQueries({ queries: clients.map(({ id }) => deskQuery(desk, 'clients.get', { id })) });
  if (read?.verb !== 'again') return noErrand;
  if (clients.length === 0) return { errand: undefined, isSettled: isComplete };

  const isLookedUp =
    isComplete && offered.staff !== undefined && cards.every(({ data }) => data !== undefined);
  const choices = cards.flatMap(({ data }): readonly Choice[] => {
    const last = data && lastThatTookPlace(data.past);
    const service = last && offered.service(last.serviceId);
    if (!last || !service) return [];
    const { id, name } = data.client;
    const person = offered.person(last.staffId, service.id);
    const what = words.clients.card.serviceWith(service.name, bookedWithInWords(offered, last, words));
    return [
      {
        id: `again ${id}`,
        label: text.again.book(name, what),
        detail: formats.date(dateAt(last.startTime, timeZone), 'short'),
        shortcut: text.key,
        icon: Repeat2,
        staysOpen: false,
        run: () =>
          go({
            screen: 'day',
            asks: {
              bookFor: {
                client: { id, name },
                serviceId: service.id,
                ...(person && { staffId: person.id }),
              },
            },
          }),
      },
    ];
  });
  const failure = notKnown ?? cards.find(({ isLoadingError }) => isLoadingError)?.error?.message;
  const names = [...new Set(clients.map(({ name }) => name))].join(', ');
  const saysWhen = reading.date !== undefined || reading.time !== undefined;
  const found = saysWhen ? text.again.notThen : text.again.next;
  const next = !isLookedUp ? text.judging : choices.length === 0 ? text.again.none(names) : found;
  return {
    errand: { chips: [], unread: reading.unread, reasons: [], next, choices, place: undefined, failure },
    isSettled: failure !== undefined || isLookedUp,
  };
}
