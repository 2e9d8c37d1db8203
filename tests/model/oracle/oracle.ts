import type { MethodName } from '../../../src/shared/contract/contract.ts';
import { bookingHandlers } from './bookings.ts';
import { clientHandlers } from './clients.ts';
import { datedScheduleHandlers } from './dated-schedules.ts';
import { placeHandlers } from './places.ts';
import { resourceHandlers } from './resources.ts';
import { salonHandlers } from './salons.ts';
import { scheduleHandlers } from './schedules.ts';
import { seriesHandlers } from './series.ts';
import { serviceHandlers } from './services.ts';
import { slotHandlers } from './slots.ts';
import { staffHandlers } from './staff.ts';
import { undoHandlers } from './undo.ts';
import type { Verdict } from './verdict.ts';
import { visitHandlers } from './visits.ts';
import { waitlistHandlers } from './waitlist.ts';
import type { World } from './world.ts';

const handlers = {
  ...salonHandlers,
  ...staffHandlers,
  ...serviceHandlers,
  ...resourceHandlers,
  ...clientHandlers,
  ...scheduleHandlers,
  ...datedScheduleHandlers,
  ...bookingHandlers,
  ...seriesHandlers,
  ...visitHandlers,
  ...slotHandlers,
  ...placeHandlers,
  ...waitlistHandlers,
  ...undoHandlers,
};

/** The methods that the oracle can answer: all of the contract but what tells of the desk itself and of its history. */
export type ModelledMethod = keyof typeof handlers;

type Unmodelled = Exclude<MethodName, ModelledMethod>;

/** Names what the oracle leaves out, so that a new method is either modelled or left out on purpose. */
export const unmodelled: { readonly [Name in Unmodelled]: string } = {
  'clients.duplicates': 'tells who is alike, on which nothing hangs',
  'calendar.range': 'tells at once what the lists tell, each of which is modelled',
  'bookings.search': 'tells the bookings of clients who are found, which the lists tell as well',
  'calendar.load': 'adds up what the lists tell',
  'settings.get': 'tells how the desk speaks, which no booking hangs on',
  'settings.update': 'changes how the desk speaks, which no booking hangs on',
  'desk.reportFault': 'writes to the log alone',
  'desk.status': 'tells of the program and its file',
  'jobs.start': 'starts a query that is modelled by itself',
  'jobs.get': 'tells of such a query',
  'jobs.cancel': 'ends such a query',
  'history.list': 'is added up after every step',
  'history.find': 'tells what the list tells, which is added up after every step',
  'history.upcoming': 'tells what would be returned; what is returned is modelled',
  'history.verify': 'is asked after every step',
};

export const modelledMethods = Object.keys(handlers) as readonly ModelledMethod[];

/** What the desk should answer to a call, by the documents alone. */
export function foretell(world: World, call: ModelledMethod, input: unknown, mint: () => string): Verdict {
  // Stories hold inputs as plain data; each handler looks at what its own method takes.
  const handler = handlers[call] as (world: World, input: unknown, mint: () => string) => Verdict;
  return handler(world, input, mint);
}
