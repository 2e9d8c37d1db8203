import type { Scheduler } from 'fast-check';
import type { Store } from '../../../src/main/store/port.ts';

type Method = (...given: readonly unknown[]) => Promise<unknown>;

/**
 * The real store, as it would be across a network: each of its methods waits for the scheduler before it begins and again before its caller
 * hears what became of it. In between it is one transaction, as the port promises. `looked` is told after every transaction, in the
 * asynchronous context of whoever asked. Once it is closed, whoever still asks is refused; the store below it stays open.
 */
export function scheduledStore(store: Store, scheduler: Scheduler, looked: () => void): Store {
  const turn = (label: string): Promise<void> => scheduler.schedule(Promise.resolve(), label);
  let isClosed = false;
  const slow =
    (label: string, method: Method): Method =>
    async (...given) => {
      await turn(`${label} begins`);
      if (isClosed) throw new Error(`${label} was asked of a closed store`);
      const value = await method(...given);
      looked();
      await turn(`${label} has ended`);
      return value;
    };
  const slowly = <Part extends object>(name: string, part: Part): Part =>
    // Every member of a part of the port is an asynchronous method, and each of them keeps its own parameters and answer.
    Object.fromEntries(
      Object.entries(part).map(([member, method]) => [member, slow(`${name}.${member}`, method as Method)]),
    ) as Part;
  return {
    salons: slowly('salons', store.salons),
    staff: slowly('staff', store.staff),
    resources: slowly('resources', store.resources),
    services: slowly('services', store.services),
    schedules: slowly('schedules', store.schedules),
    clients: slowly('clients', store.clients),
    bookings: slowly('bookings', store.bookings),
    waitlist: slowly('waitlist', store.waitlist),
    slots: slowly('slots', store.slots),
    calendar: slowly('calendar', store.calendar),
    settings: { ...slowly('settings', store.settings), onSaved: store.settings.onSaved },
    history: slowly('history', store.history),
    ...slowly('store', { look: store.look, decide: store.decide }),
    onSaved: store.onSaved,
    onNews: store.onNews,
    file: store.file,
    examination: store.examination,
    isLarge: store.isLarge,
    status: store.status,
    close: async () => {
      isClosed = true;
    },
  };
}
