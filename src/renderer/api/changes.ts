import type { Query, QueryClient } from '@tanstack/react-query';
import type { ChangedMessage, ChangedRecord } from '../../shared/contract/announcements.ts';
import type { CommandName, MethodName, Output, QueryName } from '../../shared/contract/contract.ts';
import type { RecordKind } from '../../shared/contract/method.ts';
import { screenMethods } from '../../shared/contract/screen-contract.ts';
import type { NamedBooking } from '../../shared/domain/booking.ts';
import type { BookingId } from '../../shared/domain/ids.ts';
import { type CacheHandling, cacheHandling } from './cached-answers.ts';
import type { News } from './desk-api.ts';

/** Keeps the answers of a window's queries as true as the desk says they are. */
export type Changes = {
  /** Takes what the desk announces; where an announcement is missing, everything is fetched again. */
  readonly hear: (news: News) => void;
  /** Shows bookings that a command has just answered. It is the truth already, not a hope. */
  readonly show: (bookings: readonly NamedBooking[]) => void;
  /** Fetches again what is made of what a refused command would have saved: the window showed something other than the truth. */
  readonly doubt: (command: CommandName) => void;
};

type Name = QueryName;

/** An answer that is held under the key that `queryKey` makes, with its types forgotten: both belong to the method that the key names. */
type Held = {
  readonly answer: Output<Name>;
  readonly handling: CacheHandling<Name> | undefined;
};

const isQueryName = (name: string): name is QueryName =>
  Object.hasOwn(screenMethods, name) && screenMethods[name as MethodName].kind === 'query';

const nameOf = ({ queryKey: [name] }: Query): QueryName | undefined =>
  typeof name === 'string' && isQueryName(name) ? name : undefined;

const isMadeOf = (query: Query, kinds: readonly RecordKind[]): boolean => {
  const name = nameOf(query);
  return name !== undefined && screenMethods[name].records.some((kind) => kinds.includes(kind));
};

export function createChanges(queryClient: QueryClient): Changes {
  let lastSequence: number | undefined;
  /** The newest version that came to this window: an answer and an announcement tell the same, in any order. */
  const seenVersions = new Map<BookingId, number>();

  function askAnew(isMeant: (query: Query) => boolean): void {
    void queryClient.invalidateQueries({ predicate: isMeant });
    // A first answer that is on its way would be taken for the new one: its question is begun again.
    const isFirst = ({ state }: Query): boolean => state.data === undefined;
    void queryClient.resetQueries({ predicate: (query) => isFirst(query) && isMeant(query) });
  }

  function isNews({ id, version }: NamedBooking): boolean {
    if (version <= (seenVersions.get(id) ?? 0)) return false;
    seenVersions.set(id, version);
    return true;
  }

  /** Whether the query must be fetched again after these changes; where it need not be, its answer has been made true. */
  function isOutOfDate(query: Query, records: readonly ChangedRecord[]): boolean {
    const name = nameOf(query);
    if (name === undefined) return false;
    const { state, queryKey } = query;
    const read = records.filter(({ entity }) => screenMethods[name].records.includes(entity));
    if (read.length === 0) return false;
    // What is on its way may have been read before the change.
    if (state.data === undefined || state.isInvalidated || state.fetchStatus !== 'idle') return true;
    // The key and the answer under it are of the method that it names.
    const { answer, handling } = {
      answer: state.data,
      handling: cacheHandling[name],
    } as Held;
    const concerning = read.filter((record) => handling?.concerns?.(answer, record) ?? true);
    const { withBooking } = handling ?? {};
    if (!withBooking || concerning.some(({ entity }) => entity !== 'booking')) return concerning.length > 0;
    const shown = concerning.reduce(
      (made, record) => (record.entity === 'booking' ? withBooking(made, record.booking) : made),
      answer,
    );
    if (shown !== answer) queryClient.setQueryData(queryKey, shown);
    return false;
  }

  function apply(records: readonly ChangedRecord[]): void {
    const outOfDate = new Set(
      queryClient
        .getQueryCache()
        .getAll()
        .filter((query) => isOutOfDate(query, records)),
    );
    askAnew((query) => outOfDate.has(query));
  }

  function hearChange({ first, sequence, records }: ChangedMessage): void {
    const isNext = lastSequence === undefined || first === lastSequence + 1;
    lastSequence = sequence;
    if (isNext) apply(records.filter((record) => record.entity !== 'booking' || isNews(record.booking)));
    else askAnew(() => true);
  }

  return {
    hear: (news) => {
      if (news !== 'missed') {
        if (news.event === 'changed') hearChange(news.message);
        return;
      }
      lastSequence = undefined;
      askAnew(() => true);
    },
    show: (bookings) =>
      apply(
        bookings
          .filter(isNews)
          .map((booking) => ({ entity: 'booking', id: booking.id, salonId: booking.salonId, booking })),
      ),
    doubt: (command) => askAnew((query) => isMadeOf(query, screenMethods[command].records)),
  };
}
