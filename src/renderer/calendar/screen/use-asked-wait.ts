import { useCallback, useState } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { addDays, type CalendarDate, dateAt } from '../../../shared/domain/zoned-time.ts';
import { useToday } from '../../app/clock.ts';
import { useSalon } from '../../app/use-salon.ts';
import { useLanguage } from '../../language/use-language.ts';
import { showNotice } from '../../ui/notices.ts';
import type { AskedWait } from '../../waitlist/WaitlistDialog.tsx';
import type { Draft } from '../carry/booking-draft.ts';
import type { Proposal } from '../carry/proposal.ts';
import { nextFreeDays } from '../carry/use-next-free.ts';

/** How long an offer of the waitlist stands. */
const offerSeconds = 15;

/** The waitlist's form, with what is known of whoever is to wait. */
export type Waiting = {
  /** What the form is open with; undefined while it is closed. */
  readonly asked: AskedWait | undefined;
  readonly ask: (asked: AskedWait | undefined) => void;
  /** For all services of a place that was refused, on its date. */
  readonly askFor: (proposal: Proposal) => void;
  /** Says that a service has no free time with these people, and offers the form. */
  readonly offer: (service: Service, people: readonly StaffId[] | undefined) => void;
};

/** Puts somebody on the waitlist: `client`, where one is chosen already. Free times were looked for from `first` on. */
export function useAskedWait(
  client: Draft['client'],
  first: CalendarDate,
  say: (sentence: string) => void,
): Waiting {
  const { words } = useLanguage();
  const { timeZone } = useSalon();
  const today = useToday();
  const [asked, ask] = useState<AskedWait | undefined>(undefined);
  const askFor = useCallback(
    (proposal: Proposal) => {
      const on = dateAt(proposal.startTime, timeZone);
      const serviceIds = [proposal, ...proposal.beside].flatMap(({ service }) => service?.id ?? []);
      ask({ known: { client, serviceIds, staffIds: [proposal.staffId], from: on, until: on } });
    },
    [client, timeZone],
  );
  const offer = useCallback(
    (service: Service, people: readonly StaffId[] | undefined) => {
      const sentence = words.calendar.nextFree.none(service.name);
      say(sentence);
      const from = first > today ? first : today;
      const until = addDays(from, nextFreeDays - 1);
      const known = { client, serviceIds: [service.id], staffIds: people ?? null, from, until };
      const action = { label: words.waitlist.put, onAction: () => ask({ known }) };
      showNotice({ text: sentence, tone: 'neutral', action }, offerSeconds);
    },
    [words, say, client, first, today],
  );
  return { asked, ask, askFor, offer };
}
