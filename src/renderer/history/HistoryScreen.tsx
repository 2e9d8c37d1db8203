import { History } from 'lucide-react';
import { useMemo, useState } from 'react';
import { dateAt } from '../../shared/domain/zoned-time.ts';
import { useDesk } from '../api/desk-context.ts';
import { useNavigation } from '../app/navigation.tsx';
import type { HistoryFilter } from '../app/route.ts';
import { useSalon } from '../app/use-salon.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { showNotice } from '../ui/notices.ts';
import { Problem } from '../ui/Problem.tsx';
import { type Destination, destinationsOf } from './destinations.ts';
import { HistoryFilters } from './HistoryFilters.tsx';
import { HistoryList } from './HistoryList.tsx';
import { HistoryVerdict } from './HistoryVerdict.tsx';
import { StepDetail } from './StepDetail.tsx';
import { daysOf, stepsOf } from './steps.ts';
import { useHistory } from './use-history.ts';
import { useHistorySpeech } from './use-history-speech.ts';
import { useRecordNames } from './use-record-names.ts';
import './history-screen.css';

/** Goes to what a change is about; a booking is looked for where it stands now. */
function useDestinations() {
  const text = useHistorySpeech().words.history;
  const { timeZone } = useSalon();
  const { go } = useNavigation();
  const desk = useDesk();
  return async (destination: Destination) => {
    if ('route' in destination) {
      go(destination.route);
      return;
    }
    const answer = await desk.call('bookings.get', { id: destination.bookingId });
    if (answer.ok) {
      const { id, startTime } = answer.value;
      go({ screen: 'day', booking: { id, date: dateAt(startTime, timeZone) } });
    } else showNotice({ text: `${text.notOpened} ${answer.error.message}`, tone: 'danger' });
  };
}

/** What was changed in this salon, by whom, and what it was before; beside the list, the change that is chosen. */
export function HistoryScreen({ filter }: { readonly filter: HistoryFilter }) {
  const { words, formats } = useHistorySpeech();
  const text = words.history;
  const { timeZone } = useSalon();
  const { go } = useNavigation();
  const open = useDestinations();
  const history = useHistory(filter);
  const pages = history.data?.pages;
  const clients = useMemo(() => pages?.flatMap((page) => page.clients) ?? [], [pages]);
  const steps = useMemo(() => stepsOf(pages?.flatMap((page) => page.changes) ?? []), [pages]);
  const days = useMemo(() => daysOf(steps, timeZone), [steps, timeZone]);
  const names = useRecordNames(clients);
  const [chosenId, setChosenId] = useState<number>();
  const chosen = steps.find(({ id }) => id === chosenId) ?? steps[0];
  const lastPage = pages?.at(-1);
  const foundInVain = lastPage?.changes.length === 0 ? lastPage.next : null;
  const limit = (next: HistoryFilter) => go({ screen: 'history', filter: next });
  const openStep = (id: number) => {
    const [destination] = steps.find((step) => step.id === id)?.changes.flatMap(destinationsOf) ?? [];
    if (destination) void open(destination);
  };

  return (
    <div className="history-screen">
      <div className="history-top">
        <HistoryFilters filter={filter} onChange={limit} />
        <HistoryVerdict />
        <Problem text={history.error?.message} />
      </div>
      <section className="history-found">
        {names && steps.length > 0 ? (
          <HistoryList
            days={days}
            names={names}
            chosen={chosen?.id}
            onChoose={setChosenId}
            onOpen={openStep}
            isLoading={history.isFetchingNextPage}
            onLoadMore={() => {
              if (history.hasNextPage && foundInVain === null) void history.fetchNextPage();
            }}
          />
        ) : null}
        {pages && steps.length === 0 && foundInVain === null ? (
          <EmptyState
            icon={<History size={24} aria-hidden />}
            title={Object.keys(filter).length > 0 ? text.empty.filteredTitle : text.empty.title}
          >
            {Object.keys(filter).length > 0 ? text.empty.filteredExplanation : text.empty.explanation}
          </EmptyState>
        ) : null}
        {foundInVain === null ? null : (
          <div className="history-on">
            <p>{text.notSearched(foundInVain - 1, formats)}</p>
            <Button isPending={history.isFetchingNextPage} onPress={() => void history.fetchNextPage()}>
              {text.searchOn}
            </Button>
          </div>
        )}
      </section>
      <section className="history-chosen" aria-label={text.detail}>
        {chosen && names ? (
          <StepDetail
            key={chosen.id}
            step={chosen}
            names={names}
            onOpen={(destination) => void open(destination)}
            onFilter={limit}
          />
        ) : null}
      </section>
    </div>
  );
}
