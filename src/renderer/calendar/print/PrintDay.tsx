import { useMemo, useState } from 'react';
import type { ShownClient } from '../../../shared/domain/client.ts';
import type { StaffId } from '../../../shared/domain/ids.ts';
import type { CalendarDate } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useSalon } from '../../app/use-salon.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { type IndexedRange, indexed } from '../range/indexed-range.ts';
import { DaySheet } from './DaySheet.tsx';
import { daySheet, type PersonSheet } from './day-sheet.ts';
import { Printing } from './Printing.tsx';

const everyone = 'everyone';

type Day = { readonly range: IndexedRange; readonly people: readonly PersonSheet[] };

/** A day on paper; undefined until the desk has answered, or a sentence that says why it cannot. */
function useDay(date: CalendarDate): Day | string | undefined {
  const salonId = useSalon().id;
  const range = useDeskQuery('calendar.range', { salonId, from: date, to: date });
  const clients = useDeskQuery('clients.booked', { salonId, date });
  const day = useMemo(() => {
    if (!range.data || !clients.data) return undefined;
    const known = new Map(
      clients.data.map((client): [ShownClient['id'], ShownClient] => [client.id, client]),
    );
    const dated = indexed(range.data);
    return { range: dated, people: daySheet(dated, known) };
  }, [range.data, clients.data]);
  // What was last heard is printed even when a newer answer fails.
  return day ?? range.error?.message ?? clients.error?.message;
}

/** A day, of everybody or of one person. */
export function PrintDay({
  date,
  isPrintedAtOnce = false,
  onClose,
}: {
  readonly date: CalendarDate;
  readonly isPrintedAtOnce?: boolean;
  readonly onClose: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.print;
  const [chosen, setChosen] = useState<StaffId | undefined>(undefined);
  const [hasOwnPages, setOwnPages] = useState(true);
  const day = useDay(date);
  const title = text.dayOf(formats.date(date, 'long'));
  if (day === undefined || typeof day === 'string')
    return <Printing title={title} page={undefined} without={day} onClose={onClose} />;
  const { range, people } = day;
  if (people.length === 0)
    return <Printing title={title} page={undefined} without={text.nobody} onClose={onClose} />;
  // Whoever was chosen may be on the page no more by now.
  const only = people.find(({ staffId }) => staffId === chosen);
  const printed = only ? [only] : people;
  return (
    <Printing
      title={title}
      choices={
        <>
          <Select
            label={text.who}
            choices={[
              { id: everyone, label: text.everyone },
              ...people.map(({ staffId, name }) => ({ id: staffId, label: name })),
            ]}
            value={only?.staffId ?? everyone}
            onChange={(id) => setChosen(id === everyone ? undefined : id)}
          />
          {printed.length > 1 ? (
            <Switch label={text.ownPages} isSelected={hasOwnPages} onChange={setOwnPages} />
          ) : null}
        </>
      }
      page={<DaySheet range={range} people={printed} hasOwnPages={hasOwnPages} />}
      isPrintedAtOnce={isPrintedAtOnce}
      onClose={onClose}
    />
  );
}
