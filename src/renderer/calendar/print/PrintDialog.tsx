import type { ClientId } from '../../../shared/domain/ids.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useToday } from '../../app/clock.ts';
import { useNavigation } from '../../app/navigation.tsx';
import type { Printed } from '../../app/use-print.ts';
import { clientNameInWords } from '../../clients/client-name.ts';
import { useLanguage } from '../../language/use-language.ts';
import { PrintCalls } from './PrintCalls.tsx';
import { PrintDay } from './PrintDay.tsx';
import { Printing } from './Printing.tsx';
import { Slip } from './Slip.tsx';
import { useNextDate } from './use-next-date.ts';

type Close = { readonly onClose: () => void };

/** The day that the calendar shows, also while another screen is open; today where it has shown none today. */
function PrintShownDay(close: Close) {
  const { shownCalendar } = useNavigation();
  const today = useToday();
  const shown = shownCalendar();
  return <PrintDay date={shown?.on === today ? shown.date : today} {...close} />;
}

/** The list for the next day on which somebody works. At closing time one key is to be enough: it goes to the printer as soon as it is there. */
function PrintNextDay(close: Close) {
  const text = useLanguage().words.print;
  const next = useNextDate();
  switch (next.state) {
    case 'found':
      return <PrintDay date={next.date} isPrintedAtOnce {...close} />;
    case 'looking':
      return <Printing title={text.nextDay} page={undefined} {...close} />;
    case 'none':
      return <Printing title={text.nextDay} page={undefined} without={text.nobodySoon} {...close} />;
    case 'failed':
      return <Printing title={text.nextDay} page={undefined} without={next.why} {...close} />;
  }
}

/** What a client takes along: their bookings from now on. */
function PrintSlip({ clientId, ...close }: Close & { readonly clientId: ClientId }) {
  const { words } = useLanguage();
  const text = words.print;
  const client = useDeskQuery('clients.get', { id: clientId });
  const upcoming = useDeskQuery('clients.upcoming', { id: clientId });
  const failure = client.error ?? upcoming.error;
  const name = client.data && clientNameInWords(client.data.client.name, words);
  const bookings = upcoming.data;
  if (failure) return <Printing title={text.slip} page={undefined} without={failure.message} {...close} />;
  if (name === undefined || !bookings) return <Printing title={text.slip} page={undefined} {...close} />;
  if (bookings.length === 0)
    return <Printing title={text.slip} page={undefined} without={text.noAppointments(name)} {...close} />;
  return <Printing title={text.slip} page={<Slip client={name} bookings={bookings} />} {...close} />;
}

/** Shows what is to be printed as it will be on paper, and prints it. */
export function PrintDialog({ printed, onClose }: Close & { readonly printed: Printed }) {
  switch (printed.what) {
    case 'day':
      return <PrintShownDay onClose={onClose} />;
    case 'next_day':
      return <PrintNextDay onClose={onClose} />;
    case 'slip':
      return <PrintSlip clientId={printed.clientId} onClose={onClose} />;
    case 'calls':
      return <PrintCalls about={printed.about} onClose={onClose} />;
  }
}
