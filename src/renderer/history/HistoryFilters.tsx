import { useStaff } from '../api/queries.ts';
import { type HistoryFilter, historyKinds } from '../app/route.ts';
import { useSalon } from '../app/use-salon.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { ClientFilter } from './ClientFilter.tsx';
import { DayFilter } from './DayFilter.tsx';
import { BookingChip, ClientChip } from './FilterChips.tsx';
import { useHistorySpeech } from './use-history-speech.ts';

const everything = 'all';
const kinds = [everything, ...historyKinds] as const;

/** What the history is limited to, and how to limit it. */
export function HistoryFilters({
  filter,
  onChange,
}: {
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}) {
  const { history: text } = useHistorySpeech().words;
  const staff = useStaff(useSalon().id, true).data ?? [];
  const { date, kind, bookingId, clientId, staffId } = filter;
  // Each takes its own part out of the filter before it puts another one in.
  const { date: _date, ...anyDate } = filter;
  const { kind: _kind, ...anyKind } = filter;
  const { staffId: _person, ...anybody } = filter;
  const { clientId: _client, ...anyClient } = filter;
  const { bookingId: _booking, ...anyBooking } = filter;
  return (
    <section className="history-filters" aria-label={text.filters.label}>
      <DayFilter date={date} onChange={(day) => onChange(day ? { ...anyDate, date: day } : anyDate)} />
      <Select<(typeof kinds)[number]>
        label={text.kinds.label}
        hidesLabel
        choices={kinds.map((id) => ({ id, label: text.kinds[id] }))}
        value={kind ?? everything}
        onChange={(id) => onChange(id === everything ? anyKind : { ...anyKind, kind: id })}
      />
      <Select
        label={text.filters.person}
        hidesLabel
        choices={[
          { id: everything, label: text.filters.everybody },
          ...staff.map(({ id, name }) => ({ id: id as string, label: name })),
        ]}
        value={staffId ?? everything}
        onChange={(id) => {
          const person = staff.find((one) => one.id === id);
          onChange(person ? { ...anybody, staffId: person.id } : anybody);
        }}
      />
      {clientId ? (
        <ClientChip id={clientId} onRemove={() => onChange(anyClient)} />
      ) : (
        <ClientFilter onChoose={(id) => onChange({ ...filter, clientId: id })} />
      )}
      {bookingId ? <BookingChip id={bookingId} onRemove={() => onChange(anyBooking)} /> : null}
      {Object.keys(filter).length > 0 ? (
        <Button variant="quiet" onPress={() => onChange({})}>
          {text.filters.clear}
        </Button>
      ) : null}
    </section>
  );
}
