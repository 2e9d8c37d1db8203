import type { ClientId } from '../../../shared/domain/ids.ts';
import type { ToCallAbout } from '../../app/use-print.ts';

/** What one client has to be told; nobody can be called about bookings without one. */
export type Call = {
  readonly clientId: ClientId | null;
  readonly clientName: string | null;
  /** At least one, by start. */
  readonly about: readonly ToCallAbout[];
};

/** A call for each client, by the first start that concerns them; what is booked for nobody comes last. */
export function callsAbout(changed: readonly ToCallAbout[]): readonly Call[] {
  const byStart = changed.toSorted((a, b) => a.booking.startTime - b.booking.startTime);
  const calls = [...Map.groupBy(byStart, ({ booking }) => booking.clientId)].map(([clientId, about]) => ({
    clientId,
    clientName: about[0]?.booking.clientName ?? null,
    about,
  }));
  return calls.toSorted((a, b) => Number(a.clientId === null) - Number(b.clientId === null));
}
