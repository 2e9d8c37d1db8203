import type { BookingStatus } from '../../shared/domain/booking.ts';
import { bookingStatuses } from '../../shared/domain/booking.ts';
import type { Change, Snapshot } from '../../shared/domain/history.ts';
import { type Instant, instant } from '../../shared/domain/interval.ts';
import { parseInstant } from '../../shared/domain/zoned-time.ts';
import type { Words } from '../../shared/words/words.ts';

/** The ids and times of a snapshot as the screen says them. */
export type HistoryNames = {
  readonly personAndTime: (staffId: string, startTime: Instant) => string;
  readonly service: (serviceId: string) => string;
  readonly client: (clientId: string) => string;
  readonly unit: (resourceId: string) => string;
  readonly price: (cents: number) => string;
};

function timeIn(snapshot: Snapshot): Instant | undefined {
  const at = snapshot['startTime'];
  if (typeof at === 'number') return instant(at);
  return typeof at === 'string' ? parseInstant(at) : undefined;
}

function textIn(snapshot: Snapshot, field: string): string | undefined {
  const value = snapshot[field];
  return typeof value === 'string' ? value : undefined;
}

/** The units of a booking, in the order of its kinds. */
function unitsIn(snapshot: Snapshot): readonly string[] {
  const resources: unknown = snapshot['resources'];
  if (!Array.isArray(resources)) return [];
  return resources.flatMap((held: unknown) => {
    const id =
      typeof held === 'object' && held !== null && 'resourceId' in held ? held.resourceId : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

function statusIn(snapshot: Snapshot): BookingStatus | undefined {
  return bookingStatuses.find((status) => status === snapshot['status']);
}

function personAndTimeIn(snapshot: Snapshot, names: HistoryNames): string {
  const startTime = timeIn(snapshot);
  const staffId = textIn(snapshot, 'staffId');
  return startTime === undefined || staffId === undefined ? '' : names.personAndTime(staffId, startTime);
}

/** What one change did to a booking, a line for each thing that differs; never empty. */
export function changeInWords(
  { before, after }: Pick<Change, 'before' | 'after'>,
  names: HistoryNames,
  words: Words,
): readonly string[] {
  const text = words.booking.history;
  if (!after) return [text.changed];
  const status = statusIn(after);
  if (!before) return [text.created(status ?? 'confirmed', personAndTimeIn(after, names))];
  const lines: string[] = [];
  const differs = (field: string): boolean => before[field] !== after[field];
  if (differs('startTime') || differs('staffId')) {
    lines.push(text.moved(personAndTimeIn(before, names), personAndTimeIn(after, names)));
  }
  if (differs('serviceId')) {
    const nameOf = (snapshot: Snapshot): string => names.service(textIn(snapshot, 'serviceId') ?? '');
    lines.push(text.service(nameOf(before), nameOf(after)));
  }
  const [had, has] = [unitsIn(before), unitsIn(after)];
  // Another service may need other units: that is said by its name.
  if (!differs('serviceId') && had.join() !== has.join()) {
    const namesOf = (units: readonly string[]) => units.map(names.unit).join(', ') || text.nobody;
    lines.push(text.fromTo(namesOf(had), namesOf(has)));
  }
  const earlier = statusIn(before);
  if (status && earlier && status !== earlier) {
    const reason = textIn(after, 'cancellationReason');
    const became = text.became[status];
    lines.push(reason === undefined ? became : text.because(became, reason));
  }
  if (differs('clientId')) {
    const nameOf = (snapshot: Snapshot): string => {
      const id = textIn(snapshot, 'clientId');
      return id === undefined ? text.nobody : names.client(id);
    };
    lines.push(text.client(nameOf(before), nameOf(after)));
  }
  // A booking that was made before prices were kept has none in its earlier entries.
  if (!differs('serviceId') && (before['priceCents'] ?? null) !== (after['priceCents'] ?? null)) {
    const priceIn = ({ priceCents }: Snapshot): string =>
      typeof priceCents === 'number' ? names.price(priceCents) : text.nobody;
    lines.push(text.price(priceIn(before), priceIn(after)));
  }
  if (differs('notes')) lines.push(text.notes);
  return lines.length > 0 ? lines : [text.changed];
}
