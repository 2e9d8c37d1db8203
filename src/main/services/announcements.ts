import { z } from 'zod';
import {
  type ChangedMessage,
  type ChangedRecord,
  changedMessage,
  type WireChangedMessage,
} from '../../shared/contract/contract.ts';
import type { BookingId } from '../../shared/domain/ids.ts';
import { netChanges } from '../../shared/domain/undo-step.ts';
import type { Saved, Store } from '../store/port.ts';

export type Announcements = {
  /** Calls `listener` with what each transaction saved, in their order; answers how to stop. */
  readonly listen: (listener: (message: WireChangedMessage) => void) => () => void;
  /** Resolves when all that is saved by now has been announced. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
};

/** Tells the windows what the store saves, once for each transaction, so that no service can forget to. */
export function createAnnouncements(
  store: Pick<Store, 'onSaved' | 'bookings' | 'settings'>,
  logFailure: (failure: unknown) => void,
): Announcements {
  const listeners = new Set<(message: WireChangedMessage) => void>();
  let last = Promise.resolve();

  async function recordsOf({ changes }: Saved): Promise<readonly ChangedRecord[]> {
    return Promise.all(
      netChanges(changes).map(async ({ entity, key, salonId }): Promise<ChangedRecord> => {
        if (entity !== 'booking') return { entity, id: key, salonId };
        // The key of a booking is its id.
        const booking = await store.bookings.get(key as BookingId);
        if (!booking) throw new Error(`booking ${key} was saved and is not there`);
        return { entity, id: key, salonId, booking };
      }),
    );
  }

  function announce(changed: ChangedMessage): void {
    const message = z.encode(changedMessage, changed);
    for (const listener of listeners) {
      try {
        listener(message);
      } catch (failure) {
        // The change stands in the database: whoever made it must hear that, whatever a window does with the news.
        logFailure(failure);
      }
    }
  }

  function announceNext(changed: () => Promise<ChangedMessage>): void {
    // What nobody hears need not be looked up.
    if (listeners.size > 0) last = last.then(async () => announce(await changed())).catch(logFailure);
  }

  const stop = store.onSaved((saved) =>
    announceNext(async () => ({ first: saved.first, sequence: saved.last, records: await recordsOf(saved) })),
  );
  const stopSettings = store.settings.onSaved((_, sequence) =>
    announceNext(async () => ({
      first: sequence + 1,
      sequence,
      records: [{ entity: 'settings', id: 'desk' }],
    })),
  );

  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => last,
    close: () => {
      stop();
      stopSettings();
    },
  };
}
