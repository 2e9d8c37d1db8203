import {
  CalendarDays,
  type LucideIcon,
  Redo2,
  Scissors,
  Settings,
  Undo2,
  UserRound,
  Users,
} from 'lucide-react';
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxLoadMoreItem,
  ListBoxSection,
} from 'react-aria-components';
import type { Direction } from '../../shared/domain/undo-step.ts';
import type { HistoryKind } from '../app/route.ts';
import { kindOf } from './history-kinds.ts';
import type { RecordNames } from './record-names.ts';
import { stepInWords } from './step-in-words.ts';
import type { HistoryDay, HistoryStep } from './steps.ts';
import { directionOf } from './told-change.ts';
import { useHistorySpeech } from './use-history-speech.ts';

const kindIcons: Readonly<Record<HistoryKind, LucideIcon>> = {
  bookings: CalendarDays,
  clients: UserRound,
  people: Users,
  services: Scissors,
  salon: Settings,
};
const directionIcons: Readonly<Record<Direction, LucideIcon>> = { undo: Undo2, redo: Redo2 };

function StepRow({ step, names }: { readonly step: HistoryStep; readonly names: RecordNames }) {
  const language = useHistorySpeech();
  const { formats, words } = language;
  const [first] = step.changes;
  const direction = directionOf(first);
  const Icon = direction ? directionIcons[direction] : kindIcons[kindOf(first.entity)];
  const sentence = stepInWords(step, language, names);
  const time = formats.time(first.at, names.zone);
  return (
    <ListBoxItem id={step.id} textValue={`${time} ${sentence}`} className="list-item history-row">
      <time className="history-row-time figures">{time}</time>
      <Icon size={14} aria-hidden />
      <span className="history-row-sentence">{sentence}</span>
      {step.changes.length > 1 ? (
        <span className="list-item-detail">{words.history.records(step.changes.length, formats)}</span>
      ) : null}
    </ListBoxItem>
  );
}

/** What was changed, by day, newest first. The arrow keys go from one to the next, Enter opens what it is about. */
export function HistoryList({
  days,
  names,
  chosen,
  onChoose,
  onOpen,
  isLoading,
  onLoadMore,
}: {
  readonly days: readonly HistoryDay[];
  readonly names: RecordNames;
  readonly chosen: number | undefined;
  readonly onChoose: (id: number) => void;
  readonly onOpen: (id: number) => void;
  readonly isLoading: boolean;
  /** The end of the list comes near. */
  readonly onLoadMore: () => void;
}) {
  const { words, formats } = useHistorySpeech();
  const text = words.history;
  const known = (key: unknown): number | undefined => (typeof key === 'number' ? key : undefined);
  return (
    <ListBox
      aria-label={text.list}
      className="history-list"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const id = keys === 'all' ? undefined : known([...keys][0]);
        if (id !== undefined) onChoose(id);
      }}
      onAction={(key) => {
        const id = known(key);
        if (id !== undefined) onOpen(id);
      }}
    >
      <Collection items={days}>
        {({ id, date, steps }) => (
          <ListBoxSection id={id}>
            <Header className="history-date">{formats.date(date, 'long')}</Header>
            <Collection items={steps} dependencies={[names]}>
              {(step) => <StepRow step={step} names={names} />}
            </Collection>
          </ListBoxSection>
        )}
      </Collection>
      <ListBoxLoadMoreItem className="history-more" isLoading={isLoading} onLoadMore={onLoadMore}>
        {text.loadingMore}
      </ListBoxLoadMoreItem>
    </ListBox>
  );
}
