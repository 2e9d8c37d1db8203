import { z } from 'zod';
import {
  type Announcement,
  announcement,
  type ChangedMessage,
  type ChangedRecord,
  type JobMessage,
  type WireAnnouncement,
} from '../../shared/contract/announcements.ts';
import type { Change, SavedChange } from '../../shared/domain/history.ts';
import type { BookingId } from '../../shared/domain/ids.ts';
import { netChanges } from '../../shared/domain/undo-step.ts';
import { createListeners } from '../store/listeners.ts';
import type { Store } from '../store/port.ts';

export type Announcements = {
  /** Calls `listener` with what each transaction saved, in their order, and with what becomes of the jobs of `session`; answers how to stop. */
  readonly listen: (session: string, listener: Listener) => () => void;
  /** Tells the session that started a job how it goes on. */
  readonly tellOfJob: (session: string, message: JobMessage) => void;
  /** Resolves when all that is saved by now has been announced. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
};

type Listener = (announcement: WireAnnouncement) => void;

type Subject = Pick<SavedChange, 'entity' | 'key' | 'salonId'>;

/** What the entries are of, each record once. */
function subjectsOf(entries: readonly Change[]): readonly Subject[] {
  const subjects = new Map<string, Subject>();
  for (const { entity, entityId, salonId } of entries)
    subjects.set(`${entity} ${entityId}`, { entity, key: entityId, salonId });
  return [...subjects.values()];
}

/**
 * Tells the windows what is saved, by this desk or by another process, and what becomes of their jobs. It hears of each transaction from the
 * store, so that no service can forget to tell.
 */
export function createAnnouncements(
  store: Pick<Store, 'onSaved' | 'onNews' | 'bookings' | 'settings'>,
  logFailure: (failure: unknown) => void,
): Announcements {
  const listening = createListeners<[wire: WireAnnouncement, to: string | undefined]>(logFailure);
  let last = Promise.resolve();

  async function recordsOf(subjects: readonly Subject[]): Promise<readonly ChangedRecord[]> {
    return Promise.all(
      subjects.map(async ({ entity, key, salonId }): Promise<ChangedRecord> => {
        if (entity !== 'booking') return { entity, id: key, salonId };
        // The key of a booking is its id.
        const booking = await store.bookings.get(key as BookingId);
        if (!booking) throw new Error(`booking ${key} was saved and is not there`);
        return { entity, id: key, salonId, booking };
      }),
    );
  }

  function announce(told: Announcement, to?: string): void {
    listening.tell(z.encode(announcement, told), to);
  }

  function announceNext(changed: () => Promise<ChangedMessage>): void {
    // What nobody hears need not be looked up.
    if (!listening.isEmpty())
      last = last
        .then(async () => announce({ event: 'changed', message: await changed() }))
        .catch(logFailure);
  }

  const stop = store.onSaved(({ first, last: sequence, changes }) =>
    announceNext(async () => ({ first, sequence, records: await recordsOf(netChanges(changes)) })),
  );
  const tellNews = (entries: readonly Change[]): void =>
    announceNext(async () => ({
      first: entries.at(0)?.sequence ?? 0,
      sequence: entries.at(-1)?.sequence ?? 0,
      records: await recordsOf(subjectsOf(entries)),
    }));
  let stopNews: (() => void) | undefined;
  const stopSettings = store.settings.onSaved((_, sequence) =>
    announceNext(async () => ({
      first: sequence + 1,
      sequence,
      records: [{ entity: 'settings', id: 'desk' }],
    })),
  );

  return {
    listen: (session, listener) => {
      stopNews ??= store.onNews(tellNews);
      return listening.add((wire, to) => {
        if (to === undefined || to === session) listener(wire);
      });
    },
    tellOfJob: (session, message) => announce({ event: 'job', message }, session),
    settled: () => last,
    close: () => {
      stop();
      stopNews?.();
      stopSettings();
    },
  };
}
