import {
  CalendarDays,
  CornerDownRight,
  History,
  Palmtree,
  Repeat2,
  Settings,
  UserRound,
  UserRoundPlus,
  Users,
} from 'lucide-react';
import { blocks } from '../../shared/domain/booking.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { longestSearch } from '../../shared/domain/longest-texts.ts';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import { newId } from '../api/new-id.ts';
import { useDeskQuery, useStaff } from '../api/queries.ts';
import { useToday } from '../app/clock.ts';
import { useNavigation } from '../app/navigation.tsx';
import { offeredCommands } from '../app/offered-commands.ts';
import { settingsSections } from '../app/route.ts';
import { useSalon } from '../app/use-salon.ts';
import { ranked } from '../ui/matching.ts';
import { dateMeant } from './date-meant.ts';
import type { Entry } from './entry.ts';
import { useSentenceSpeech } from './sentence/use-sentence-speech.ts';
import { useMarks } from './use-marks.ts';

const clientsShown = 6;
const bookingsAhead = 2;
/** Stands where nobody was found, and is never asked for. */
const nobody = newId<ClientId>();

/**
 * What the command bar offers for what is typed, best first. With nothing typed, all that can be done here. Until it `isSettled` the desk may still put other
 * lines before those that are there.
 */
export function useEntries(query: string): {
  readonly entries: readonly Entry[];
  readonly isSettled: boolean;
} {
  const language = useSentenceSpeech();
  const { words, formats } = language;
  const { id: salonId, timeZone } = useSalon();
  const { go } = useNavigation();
  const today = useToday();
  const isTyped = query.trim() !== '';
  const { bar: text, also } = language.sentence;
  const alsoOf: Readonly<Record<string, string>> = also;
  const staff = useStaff(salonId);
  const search = useDeskQuery(
    'clients.search',
    { salonId, query: query.slice(0, longestSearch), limit: clientsShown },
    // Whom fewer letters have found may not be meant any more, and Enter would take them.
    { enabled: isTyped },
  );
  const found = search.data ?? [];
  const [first] = found;
  const card = useDeskQuery(
    'clients.get',
    { id: first?.id ?? nobody },
    { enabled: first !== undefined },
  ).data;

  const marks = useMarks(query);
  const offered: readonly Entry[] = offeredCommands().map((command) => ({
    ...command,
    ...(alsoOf[command.id] !== undefined && { also: alsoOf[command.id] }),
    icon: CornerDownRight,
  }));
  const elsewhere: readonly Entry[] = [
    {
      id: 'screen day',
      label: words.frame.screenNames.day,
      icon: CalendarDays,
      run: () => go({ screen: 'day' }),
    },
    {
      id: 'screen clients',
      label: words.frame.screenNames.clients,
      icon: Users,
      shortcut: '/',
      run: () => go({ screen: 'clients' }),
    },
    {
      id: 'new_client',
      label: text.newClient,
      also: also.new_client,
      icon: UserRoundPlus,
      run: () => go({ screen: 'clients', newClient: '' }),
    },
    {
      id: 'merge',
      label: text.merge,
      also: also.merge,
      icon: Users,
      run: () => go({ screen: 'clients', merges: true }),
    },
    {
      id: 'last_time',
      label: text.lastTime,
      also: also.last_time,
      icon: Repeat2,
      types: text.lastTimeTyped,
      run: () => undefined,
    },
    {
      id: 'screen history',
      label: words.frame.screenNames.history,
      icon: History,
      run: () => go({ screen: 'history', filter: {} }),
    },
    ...settingsSections.map((section) => ({
      id: `settings ${section}`,
      label: text.settings(words.settings.sections[section]),
      icon: Settings,
      run: () => go({ screen: 'settings', section }),
    })),
  ];
  if (!isTyped) return { entries: [...offered, ...elsewhere], isSettled: true };

  const date = dateMeant(query, language, today);
  const people: readonly Entry[] = (staff.data ?? []).map(({ id, name }) => ({
    id: `week ${id}`,
    label: words.commandBar.weekOf(name),
    icon: CalendarDays,
    run: () => go({ screen: 'day', asks: { weekOf: id } }),
  }));
  const absences: readonly Entry[] = (staff.data ?? []).map(({ id, name }) => ({
    id: `away ${id}`,
    label: text.awayOf(name),
    also: also.away,
    icon: Palmtree,
    run: () => go({ screen: 'day', asks: { awayOf: id } }),
  }));
  // What is due now comes before what is next.
  const ahead =
    card && card.client.id === first?.id
      ? card.upcoming.filter(({ status }) => blocks(status)).slice(0, bookingsAhead)
      : [];
  // The booking that is selected goes before those of whoever else is due.
  const inQuestion =
    marks.entries.length === 0 ? [] : offered.filter(({ id }) => id === 'arrived' || id === 'no_show');
  const entries: readonly Entry[] = [
    ...(date === undefined
      ? []
      : [
          {
            id: 'date',
            label: text.goTo(formats.date(date, 'long')),
            icon: CalendarDays,
            run: () => go({ screen: 'day', asks: { date } }),
          },
        ]),
    ...ranked(inQuestion, query),
    ...ranked([...offered.filter((one) => !inQuestion.includes(one)), ...marks.entries, ...elsewhere], query),
    ...found.map((client) => ({
      id: client.id,
      label: client.name,
      detail: client.shownPhone ?? '',
      icon: UserRound,
      run: () => go({ screen: 'clients', clientId: client.id }),
    })),
    // Known only once the client is: it must not come before what Enter would do.
    ...ahead.map(({ id, clientName, serviceName, startTime }) => ({
      id,
      label: text.nextBooking(clientName ?? '', formats.dateTime(startTime, timeZone), serviceName),
      icon: CalendarDays,
      run: () => go({ screen: 'day', booking: { id, date: dateAt(startTime, timeZone) } }),
    })),
    ...ranked(people, query),
    ...ranked(absences, query),
  ];
  return { entries, isSettled: !search.isPending && !staff.isPending && marks.isSettled };
}
