import { CalendarCheck, CalendarDays, UserX } from 'lucide-react';
import { useDeskQuery, useStaff } from '../api/queries.ts';
import { useNow, useToday } from '../app/clock.ts';
import { useNavigation } from '../app/navigation.tsx';
import { useSalon } from '../app/use-salon.ts';
import { bookedForInWords } from '../clients/client-name.ts';
import { type DueStatus, dueNow, isSaid } from './due-now.ts';
import type { Entry } from './entry.ts';
import { useSentenceSpeech } from './sentence/use-sentence-speech.ts';

const bookingsShown = 6;

const icons = { arrived: CalendarCheck, no_show: UserX } as const;

/** For what is typed of a status, by itself or beside a name: whose booking of today can be given it now, the nearest first. */
export function useMarks(query: string): { readonly entries: readonly Entry[]; readonly isSettled: boolean } {
  const { words, formats, sentence } = useSentenceSpeech();
  const { bar: text, also } = sentence;
  const { id: salonId, timeZone } = useSalon();
  const { go } = useNavigation();
  const now = useNow();
  const today = useToday();
  const staff = useStaff(salonId).data ?? [];
  const statuses = (['arrived', 'no_show'] as const).filter((status) =>
    isSaid(words.booking.statusActions[status], also[status], query),
  );
  const isAsked = statuses.length > 0;
  const range = useDeskQuery('calendar.range', { salonId, from: today, to: today }, { enabled: isAsked });
  const entriesFor = (status: DueStatus): readonly Entry[] => {
    const name = words.booking.statusActions[status];
    const due = dueNow(range.data?.bookings ?? [], status, now, timeZone);
    if (range.data && due.length === 0) {
      const run = () => go({ screen: 'day', asks: { date: today } });
      return [
        { id: `${status} nobody`, label: text.nobodyDue(name), also: also[status], icon: CalendarDays, run },
      ];
    }
    return due.slice(0, bookingsShown).map((booking) => {
      const { id, clientName, startTime, serviceName, staffId } = booking;
      const what = [
        bookedForInWords(clientName, words),
        formats.time(startTime, timeZone),
        serviceName,
        staff.find((one) => one.id === staffId)?.name ?? '',
      ];
      return {
        id: `${status} ${id}`,
        label: text.mark(name, what.filter(Boolean).join(', ')),
        also: also[status],
        icon: icons[status],
        changes: true,
        run: () => go({ screen: 'day', asks: { mark: { booking, status } } }),
      };
    });
  };
  return { entries: statuses.flatMap(entriesFor), isSettled: !isAsked || !range.isPending };
}
