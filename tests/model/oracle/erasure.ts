// What an erasure takes away: who is one person with the client, and what is told of them where.
import type { Booking, Change, Client, Step, WaitlistEntry, World } from './world.ts';

const nobody = {
  name: '•••',
  phone: null,
  email: null,
  notes: null,
  alert: null,
  birthday: null,
  mayContact: null,
  contactAskedOn: null,
};

export const withoutPerson = (client: Client): Client => ({ ...client, ...nobody });
export const withoutTexts = (booking: Booking): Booking => ({
  ...booking,
  notes: null,
  cancellationReason: null,
});
export const withoutNotes = (entry: WaitlistEntry): WaitlistEntry => ({ ...entry, notes: null });

/** The fields that tell of a person, and what they say once they are erased; none of a record of any other kind. */
export const personalFields: { readonly [entity: string]: Readonly<Record<string, unknown>> } = {
  client: nobody,
  booking: { notes: null, cancellationReason: null },
  waitlist_entry: { notes: null },
};

/** Names and numbers, by which two who are not there any more may have been one. */
const marksOf = (states: readonly Client[]): readonly string[] =>
  states.flatMap(({ name, phone }) => {
    const digits = (phone ?? '').replace(/\D/g, '');
    return [`name ${name.toLowerCase()}`, ...(digits === '' ? [] : [`phone ${digits}`])];
  });

/** The client and those removed clients who became one with them; of whom nothing tells whose they became, those with the same number or name. */
export function samePerson({ records, lives }: World, client: string): ReadonlySet<string> {
  const same = new Set([client]);
  const isSame = ({ states, mergedInto }: { states: readonly Client[]; mergedInto: string | undefined }) => {
    if (mergedInto !== undefined) return same.has(mergedInto);
    const marks = new Set([...same].flatMap((id) => marksOf(lives.get(id)?.states ?? [])));
    return marksOf(states).some((mark) => marks.has(mark));
  };
  for (;;) {
    const more = [...lives].find(([id, life]) => !records.client.has(id) && !same.has(id) && isSame(life));
    if (!more) return same;
    same.add(more[0]);
  }
}

type Sides = Pick<Change, 'before' | 'after'>;

const names = (record: unknown, clients: ReadonlySet<string>): boolean =>
  typeof record === 'object' &&
  record !== null &&
  'clientId' in record &&
  clients.has(String(record.clientId));

/** A change without what it tells of these clients, and whether it was one of a client's own record. */
function forgotten(change: Change, clients: ReadonlySet<string>, written: ReadonlySet<string>): Change {
  const { entity, key, before, after } = change;
  const isTheirs = entity === 'client' ? clients.has(key) : names(before, clients) || names(after, clients);
  if (!isTheirs && !(entity === 'booking' && written.has(key))) return change;
  const without = (record: unknown): unknown => record && { ...record, ...personalFields[entity] };
  const sides: Sides = { before: without(before), after: without(after) };
  return { ...change, ...sides };
}

/** The world after an erasure was written: neither what was created nor the steps of the session tell of the person any more. */
export function withErased(before: World, after: World, clientId: string): World {
  const clients = samePerson(before, clientId);
  const { client, booking, waitlist_entry: waiting } = after.created;
  const written = new Set(after.done.at(-1)?.changes.map(({ key }) => key));
  const lives = [...after.lives].map(([id, life]) => {
    const states = clients.has(id) ? life.states.map(withoutPerson) : life.states;
    return [id, { ...life, states }] as const;
  });
  /** What was written down at a creation is gone where it was theirs then, or is now. */
  const isGone = (kind: 'booking' | 'waitlist_entry', one: Booking | WaitlistEntry): boolean =>
    names(one, clients) || names(before.records[kind].get(one.id), clients);
  const without = <Item>(
    kept: ReadonlyMap<string, Item>,
    isOne: (item: Item) => boolean,
    erase: (item: Item) => Item,
  ) => new Map([...kept].map(([id, item]) => [id, isOne(item) ? erase(item) : item]));
  return {
    ...after,
    lives: new Map(lives),
    created: {
      ...after.created,
      client: without(client, ({ id }) => clients.has(id), withoutPerson),
      booking: without(booking, (one) => isGone('booking', one), withoutTexts),
      waitlist_entry: without(waiting, (one) => isGone('waitlist_entry', one), withoutNotes),
    },
    done: after.done.map((step): Step => {
      const changes = step.changes.map((change) => forgotten(change, clients, written));
      const isErased = step.changes.some(({ entity, key }) => entity === 'client' && clients.has(key));
      return { ...step, changes, isErased: step.isErased === true || isErased };
    }),
  };
}
