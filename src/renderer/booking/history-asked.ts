import type { Input } from '../../shared/contract/contract.ts';
import type { Booking } from '../../shared/domain/booking.ts';

/** How the desk is asked for what happened to a booking: the same for all who show something of it, so that it is asked once. */
export function historyAsked({ salonId, id }: Pick<Booking, 'salonId' | 'id'>): Input<'history.list'> {
  return { salonId, entityId: id, limit: 30 };
}
