import type { Client } from '../../../shared/domain/client.ts';
import type { BookingId, SeriesId, VisitId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { WaitlistEntry } from '../../../shared/domain/waitlist.ts';
import { newId } from '../../api/new-id.ts';
import { nothingTyped, type TypedClient, typedInWords } from '../../clients/typed-client.ts';
import type { FurtherService } from './visit-parts.ts';

/** What a receptionist has typed for a booking that does not exist yet; it outlives every refusal. */
export type Draft = TypedClient & {
  /** Made when the draft begins, as are those of what it may become, so that sending it twice books once. */
  readonly id: BookingId;
  readonly visitId: VisitId;
  readonly seriesId: SeriesId;
  readonly client: Pick<Client, 'id' | 'name'> | null;
  readonly notes: string;
  /** The services that belong to the same visit, after the first. */
  readonly further: readonly FurtherService[];
  /** When it would begin for somebody who stands at the counter; at another time it is one like any other. */
  readonly walkInAt?: Instant;
  /** The entry of the waitlist that the booking ends, as long as it is for the client who waits. */
  readonly waiting?: Pick<WaitlistEntry, 'id' | 'clientId'>;
};

/** What is written into a draft: all but the ids of what it becomes. */
export type DraftContent = Omit<Draft, 'id' | 'visitId' | 'seriesId'>;

/** Nothing typed yet. */
export function newDraft(): Draft {
  const ids = { id: newId<BookingId>(), visitId: newId<VisitId>(), seriesId: newId<SeriesId>() };
  return { ...ids, client: null, ...nothingTyped, notes: '', further: [] };
}

/** Whether anything was entered that would be lost with the draft. */
export function isWorthKeeping(draft: Draft): boolean {
  const isTyped = typedInWords(draft) !== '' || draft.notes.trim() !== '';
  return draft.client !== null || isTyped || draft.further.length > 0;
}
