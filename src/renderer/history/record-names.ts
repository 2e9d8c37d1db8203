import { shortName } from '../../shared/domain/client.ts';
import type { TimeZone } from '../../shared/domain/zoned-time.ts';
import { clientNameInWords } from '../clients/client-name.ts';
import type { HistorySpeech } from './use-history-speech.ts';

/** What the ids in a record are called on the screen, and in which zone its times are. */
export type RecordNames = {
  readonly zone: TimeZone;
  readonly person: (id: string) => string;
  readonly service: (id: string) => string;
  readonly unit: (id: string) => string;
  readonly unitKind: (id: string) => string;
  /** Undefined for nobody. */
  readonly client: (id: string | null) => string | undefined;
};

type Named = { readonly id: string; readonly name: string };

/** The names in these lists; what is in none of them is called something that is gone. */
export function namesFrom(
  lists: Readonly<Record<'staff' | 'services' | 'units' | 'unitKinds' | 'clients', readonly Named[]>>,
  zone: TimeZone,
  words: HistorySpeech['words'],
): RecordNames {
  const nameIn = (list: readonly Named[]) => {
    const names = new Map(list.map(({ id, name }) => [id, name]));
    return (id: string, gone: string) => names.get(id) ?? gone;
  };
  const [staff, services, units, unitKinds, clients] = [
    nameIn(lists.staff),
    nameIn(lists.services),
    nameIn(lists.units),
    nameIn(lists.unitKinds),
    nameIn(lists.clients),
  ];
  const gone = words.booking.history;
  return {
    zone,
    person: (id) => shortName(staff(id, words.calendar.formerColleague)),
    service: (id) => services(id, gone.formerService),
    unit: (id) => units(id, gone.formerUnit),
    unitKind: (id) => unitKinds(id, words.history.values.formerKind),
    client: (id) => (id === null ? undefined : clientNameInWords(clients(id, gone.someoneElse), words)),
  };
}
