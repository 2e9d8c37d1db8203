import type { MethodName, Topic } from '../../shared/contract/contract.ts';
import { contract } from '../../shared/contract/contract.ts';

/** The methods that only read. */
export type QueryName = Exclude<MethodName, CommandName>;

/** The methods that may write. */
export type CommandName = Extract<
  MethodName,
  | `${string}.${'create' | 'update' | 'replace' | 'set' | 'clear' | 'remove'}`
  | 'bookings.move'
  | 'bookings.setStatus'
  | 'bookings.annotate'
  | `history.${'undo' | 'redo'}`
  | 'series.cancel'
  | 'visits.move'
  | 'visits.cancel'
>;

const everything: readonly Topic[] = ['salons', 'staff', 'services', 'schedules', 'clients', 'bookings'];

/** What an answer is made of: it is out of date once one of its topics has changed. */
const topicsReadBy: Readonly<Record<QueryName, readonly Topic[]>> = {
  'salons.list': ['salons'],
  'staff.list': ['staff'],
  'services.list': ['services'],
  'availability.list': ['schedules'],
  'overrides.list': ['schedules'],
  'availability.preview': everything,
  'overrides.preview': everything,
  'timeOff.preview': everything,
  'closures.preview': everything,
  'salons.preview': everything,
  'services.preview': everything,
  'staff.preview': everything,
  'timeOff.list': ['schedules'],
  'closures.list': ['schedules'],
  'clients.search': ['clients'],
  'clients.get': ['clients', 'bookings', 'services'],
  'bookings.check': everything,
  'bookings.stranded': everything,
  'bookings.get': ['bookings', 'services', 'clients'],
  'bookings.list': ['bookings', 'services', 'clients'],
  'series.check': everything,
  'series.get': ['bookings', 'services', 'clients'],
  'visits.check': everything,
  'visits.get': ['bookings', 'services', 'clients'],
  'calendar.range': everything,
  'slots.find': ['salons', 'staff', 'services', 'schedules', 'bookings'],
  'history.list': everything,
  'history.verify': everything,
  'desk.status': [],
  'desk.reportFault': [],
  'jobs.start': [],
  'jobs.get': [],
  'jobs.cancel': [],
};

/** Whether the answer of a query is out of date after `changed`. Only queries are ever kept. */
export function isOutOfDate(name: string, changed: readonly Topic[]): boolean {
  if (!isQueryName(name)) return false;
  return topicsReadBy[name].some((topic) => changed.includes(topic));
}

/**
 * Whether an answer that is out of date can wait a moment before it is asked anew. What is stranded is judged over all bookings that are to
 * come, and a booking that is made, moved or cancelled beside them changes little about it.
 */
export function mayWait(name: string, changed: readonly Topic[]): boolean {
  return (
    name === 'bookings.stranded' && changed.every((topic) => topic === 'bookings' || topic === 'clients')
  );
}

function isQueryName(name: string): name is QueryName {
  return Object.hasOwn(contract, name) && Object.hasOwn(topicsReadBy, name);
}

/** What a command may change. */
export function topicsWrittenBy(name: CommandName): readonly Topic[] {
  const aggregate = name.slice(0, name.indexOf('.'));
  switch (aggregate) {
    case 'salons':
      return ['salons'];
    case 'staff':
      return ['staff'];
    case 'services':
      return ['services'];
    case 'clients':
      return ['clients'];
    case 'bookings':
    case 'series':
    case 'visits':
      return ['bookings'];
    case 'history':
      return everything;
    default:
      return ['schedules'];
  }
}
