// The steps of a session: what each command saved, taken back and done again.
import type { MethodName } from '../../../src/shared/contract/contract.ts';
import { shown } from './clients.ts';
import { withErased } from './erasure.ts';
import { judge, type Violation } from './rules.ts';
import { rejectedTogether, toldRejections } from './several.ts';
import { blockTime, itsUnits, strandedBy, toldStranded } from './stranding.ts';
import { accept, areIds, type Handlers, type Refused, refuse, same, senseless, Where } from './verdict.ts';
import {
  asText,
  type Booking,
  type Change,
  type Client,
  type Item,
  isBlocking,
  named,
  type Step,
  type WaitlistEntry,
  type World,
  type Write,
  withWrites,
} from './world.ts';

type Direction = 'undo' | 'redo';

const maxUndoSteps = 200;

/** A record's content, its version aside; an empty week is no week. */
function contentOf(record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return null;
  const isWeek = 'windows' in record && 'staffId' in record && !('date' in record) && !('weeks' in record);
  if (isWeek && same(record.windows, [])) return null;
  // A week that is saved again has new windows.
  const windows = 'windows' in record && { windows: withoutIds(record.windows) };
  return { ...record, version: 0, ...windows };
}

const withoutIds = (windows: unknown): unknown =>
  Array.isArray(windows) ? windows.map((window: object) => ({ ...window, id: '' })) : windows;

/** What a record was left as, and what returns; a booking that is not to be is a cancelled one. */
function sidesOf({ entity, before, after }: Change, direction: Direction) {
  const absent =
    entity === 'booking' && before === undefined ? { ...(after as Booking), status: 'cancelled' } : before;
  return direction === 'undo' ? { left: after, returned: absent } : { left: absent, returned: after };
}

const versionOf = (record: unknown): number =>
  typeof record === 'object' && record !== null && 'version' in record ? Number(record.version) : 0;

/** The record as it returns: its next version. */
function asNext({ entity, key }: Change, current: unknown, returned: unknown): Write {
  const hasVersion = typeof returned === 'object' && returned !== null && 'version' in returned;
  const after = hasVersion ? { ...returned, version: versionOf(current) + 1 } : returned;
  // A side of a change of that kind.
  return { entity, key, after } as Write;
}

/** Whether another record names the one that is to be removed; `leaving` are those that name another client once the step is returned. */
function isInUse(
  { records }: World,
  { entity, key }: Change,
  leaving: (booking: Booking | WaitlistEntry, clientId: string) => boolean,
): boolean {
  const bookings = [...records.booking.values()];
  const entries = [...records.waitlist_entry.values()];
  const ofStaff = [...records.time_off.values(), ...records.override.values(), ...records.schedule.values()];
  switch (entity) {
    case 'staff':
      return (
        [...bookings, ...ofStaff].some(({ staffId }) => staffId === key) ||
        entries.some(({ staffIds }) => staffIds?.includes(key)) ||
        (records.availability.get(key)?.windows.length ?? 0) > 0
      );
    case 'service':
      return (
        bookings.some(({ serviceId }) => serviceId === key) ||
        entries.some(({ serviceIds }) => serviceIds.includes(key)) ||
        [...records.staff.values()].some(({ serviceIds }) => serviceIds?.includes(key))
      );
    case 'resource_kind':
      return (
        [...records.resource.values()].some(({ kindId }) => kindId === key) ||
        [...records.service.values()].some(({ needs }) => needs.includes(key))
      );
    case 'resource':
      return bookings.some(({ resources }) => resources.some(({ resourceId }) => resourceId === key));
    case 'client':
      return [...bookings, ...entries].some((one) => one.clientId === key && !leaving(one, key));
    default:
      return false;
  }
}

/** Whether a schedule that returns would begin on the date on which another of its person does. */
function isCrowdedOut({ records }: World, { entity, key }: Change, comes: unknown): boolean {
  if (entity !== 'schedule') return false;
  // A side of a change of that kind.
  const { staffId, from } = comes as Item['schedule'];
  return [...records.schedule.values()].some(
    (other) => other.id !== key && other.staffId === staffId && other.from === from,
  );
}

/** Whether somebody would wait again for whom, or for what, is not there any more, or is erased. */
function waitsForNothing({ records }: World, { entity }: Change, comes: unknown): boolean {
  if (entity !== 'waitlist_entry') return false;
  // A side of a change of that kind.
  const { clientId, serviceIds, staffIds } = comes as WaitlistEntry;
  return (
    records.client.get(clientId)?.erasedOn !== null ||
    !serviceIds.every((id) => records.service.has(id)) ||
    !(staffIds ?? []).every((id) => records.staff.has(id))
  );
}

/** A record as a refusal tells it. */
function told(world: World, entity: Change['entity'], record: unknown): unknown {
  if (entity === 'booking') return named(world, record as Booking);
  return entity === 'client' ? shown(world, record as Client) : record;
}

const isStale = (world: World, { entity, key }: Change): Refused => {
  const current: unknown = world.records[entity].get(key) ?? null;
  const hasVersion = versionOf(current) > 0;
  return refuse('stale_version', { current: hasVersion ? told(world, entity, current) : null });
};

const timeOf = ({
  staffId,
  serviceId,
  startTime,
  endTime,
  durationMinutes,
  bufferBeforeMinutes,
  bufferAfterMinutes,
  processing,
  resources,
}: Booking): unknown => [
  staffId,
  serviceId,
  startTime,
  endTime,
  durationMinutes,
  bufferBeforeMinutes,
  bufferAfterMinutes,
  processing,
  resources,
];

/** Whether a booking begins to keep time that it does not keep now. */
const takesTime = (current: Booking, returned: Booking): boolean =>
  isBlocking(returned) && !(isBlocking(current) && same(timeOf(current), timeOf(returned)));

function brokenBy(world: World, current: Booking, returned: Booking): Violation[] {
  const takesNewTime = takesTime(current, returned);
  if (!takesNewTime && returned.clientId === current.clientId) return [];
  const violations = judge(world, { ...returned, ...itsUnits(returned), moving: returned });
  return takesNewTime ? violations : violations.filter(({ code }) => code === 'client_unknown');
}

/** The bookings of a step put back, judged by where they all end. */
function withBookings(world: World, changed: World, changes: readonly Change[], direction: Direction) {
  const returning = changes.map((change, index) => {
    const current = world.records.booking.get(change.key);
    const { left, returned } = sidesOf(change, direction);
    // Both sides of a change of a booking are bookings.
    return { change, index, current, left, returned: returned as Booking };
  });
  const isMovedOn = returning.find(({ current, left }) => !same(contentOf(current), contentOf(left)));
  if (isMovedOn) return isStale(world, isMovedOn.change);
  const all = returning.flatMap(({ current, ...one }) => (current ? [{ ...one, current }] : []));
  const lifted = all.filter(({ current, returned }) => takesTime(current, returned));
  const away = lifted.map(({ change: { key } }): Write => ({ entity: 'booking', key, after: undefined }));
  let after = withWrites(changed, away);
  const writes: Write[] = [];
  const rejections = [];
  for (const one of [...all.filter((other) => !lifted.includes(other)), ...lifted]) {
    const { change, current, returned, index } = one;
    const violations = brokenBy(after, current, returned);
    if (violations.length > 0) {
      const request = { ...returned, ...itsUnits(returned), moving: returned };
      rejections.push({ index, bookingId: returned.id, violations, request });
      continue;
    }
    const write = asNext(change, current, returned);
    writes.push(write);
    after = withWrites(after, [write]);
  }
  return { writes, rejections, world: after };
}

/** Whether these are entries of the history for just these records; what they say is added up after every step. */
function nameThese(entries: unknown, writes: readonly Write[]): boolean {
  // Of the contract.
  const told = entries as readonly { readonly entity: string; readonly entityId: string }[];
  const names = [
    told.map(({ entity, entityId }) => `${entity} ${entityId}`),
    writes.map(({ entity, key }) => `${entity} ${key}`),
  ];
  return same(names[0]?.sort(), names[1]?.sort());
}

const counts = ({ done, undone }: World): object => ({ undoable: done.length, redoable: undone.length });

type Only =
  | { readonly bookingId: string; readonly version: number }
  | { readonly removedClientId: string }
  | { readonly waitlistEntryId: string; readonly version: number | null };

function idIn(only: Only): string {
  if ('removedClientId' in only) return only.removedClientId;
  return 'bookingId' in only ? only.bookingId : only.waitlistEntryId;
}

function isOf({ entity, key, after }: Change, only: Only): boolean {
  if (key !== idIn(only)) return false;
  if ('removedClientId' in only) return entity === 'client' && after === undefined;
  const asked = 'bookingId' in only ? 'booking' : 'waitlist_entry';
  return entity === asked && (after ? versionOf(after) : null) === only.version;
}

function returned(world: World, direction: Direction, only?: Only) {
  const stack = direction === 'undo' ? world.done : world.undone;
  const step = stack.at(-1);
  const isAsked = !only || step?.changes.some((change) => isOf(change, only));
  if (!step || !isAsked) return accept({ done: null, changes: [], stranded: [], ...counts(world) });
  if (step.isErased) return refuse('erased');

  const others: Write[] = [];
  let changed = world;
  const leaving = ({ id }: Booking | WaitlistEntry, clientId: string): boolean =>
    step.changes.some((change) => {
      if (change.key !== id || !(change.entity === 'booking' || change.entity === 'waitlist_entry'))
        return false;
      // A side of a change of that kind.
      const comes = sidesOf(change, direction).returned as Booking | WaitlistEntry | undefined;
      return comes?.clientId !== clientId;
    });
  const inOrder = direction === 'undo' ? [...step.changes].reverse() : step.changes;
  for (const change of inOrder.filter(({ entity }) => entity !== 'booking')) {
    const current = changed.records[change.entity].get(change.key);
    const { left, returned: comes } = sidesOf(change, direction);
    if (!same(contentOf(current), contentOf(left))) return isStale(world, change);
    if (comes === undefined && isInUse(changed, change, leaving))
      return refuse('in_use', { entity: change.entity, id: change.key });
    if (
      comes !== undefined &&
      (isCrowdedOut(changed, change, comes) || waitsForNothing(changed, change, comes))
    )
      return isStale(world, change);
    const write = asNext(change, current, comes);
    others.push(write);
    changed = withWrites(changed, [write]);
  }
  const ofBookings = step.changes.filter(({ entity }) => entity === 'booking');
  const put = withBookings(world, changed, ofBookings, direction);
  if ('ok' in put) return put;
  if (put.rejections.length > 0) {
    if (ofBookings.length > 1) return rejectedTogether(put.world, put.rejections);
    const [only] = toldRejections(put.world, put.rejections);
    const { index: _, bookingId: __, ...why } = { index: 0, bookingId: '', ...only };
    return refuse('booking_rejected', why);
  }
  const writes = [...others, ...put.writes];
  const after = withReturn(world, direction, writes);
  const stranded = toldStranded(after, strandedBy(after, world, writes));
  if (blockTime(writes) && stranded.groups.length > 0) return refuse('stranded', { stranded });
  return accept(
    {
      done: { action: step.action, at: asText(step.at) },
      changes: new Where(
        (told) => (nameThese(told, writes) ? undefined : 'not the entries that were written'),
        'the entries that are written',
      ),
      stranded,
      ...counts(after),
    },
    ...writes,
  );
}

export const undoHandlers: Handlers<MethodName & ('history.undo' | 'history.redo')> = {
  'history.undo': (world, { only }) => {
    return areIds(only && idIn(only)) ? returned(world, 'undo', only) : senseless;
  },
  'history.redo': (world) => returned(world, 'redo'),
};

/** The world after a step was taken back or done again. */
function withReturn(world: World, direction: Direction, writes: readonly Write[]): World {
  const from = direction === 'undo' ? world.done : world.undone;
  const step = from.slice(-1);
  if (writes.length === 0) return world;
  const after = withWrites(world, writes);
  // What is done again leaves later versions than the first time.
  const asLeft = (done: Step): Step => ({
    ...done,
    changes: done.changes.map((change): Change => {
      const again = writes.find(({ entity, key }) => entity === change.entity && key === change.key);
      return again ? { ...change, after: again.after } : change;
    }),
  });
  return direction === 'undo'
    ? { ...after, done: world.done.slice(0, -1), undone: [...world.undone, ...step] }
    : { ...after, done: [...world.done, ...step.map(asLeft)], undone: world.undone.slice(0, -1) };
}

/** The world after a command, with the step that it was; a command that saves nothing is none. */
function withStep(world: World, action: string, writes: readonly Write[]): World {
  if (writes.length === 0) return world;
  const after = withWrites(world, writes);
  const changes = writes.map(({ entity, key, after: record }): Change => {
    // A week always exists.
    const none = entity === 'availability' ? { staffId: key, windows: [] } : undefined;
    return { entity, key, before: world.records[entity].get(key) ?? none, after: record };
  });
  // A salon is never removed.
  if (changes.some(({ entity, before }) => entity === 'salon' && before === undefined))
    return { ...after, undone: [] };
  const step: Step = { action, at: world.now, changes };
  return { ...after, done: [...world.done, step].slice(-maxUndoSteps), undone: [] };
}

/** The world after a call: what it wrote, and what of the session can be taken back and done again now. */
export function evolved(
  world: World,
  call: MethodName,
  { outcome, broken }: { readonly outcome: string; readonly broken: readonly string[] },
  writes: readonly Write[],
): World {
  if (call !== 'history.undo' && call !== 'history.redo') {
    const after = withStep(world, call, writes);
    const erased = call === 'clients.erase' ? writes.at(-1) : undefined;
    return erased ? withErased(world, after, erased.key) : after;
  }
  if (outcome === 'ok') return withReturn(world, call === 'history.undo' ? 'undo' : 'redo', writes);
  // What cannot be returned is forgotten, so that the step before can be reached; only what is booked in its place may go away again.
  if (outcome === 'stranded') return world;
  if (broken.length > 0 && broken.every((code) => code === 'overlap' || code === 'resource_taken'))
    return world;
  return call === 'history.undo'
    ? { ...world, done: world.done.slice(0, -1) }
    : { ...world, undone: world.undone.slice(0, -1) };
}
