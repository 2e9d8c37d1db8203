import { Check, CheckCheck, Clock3, type LucideIcon, UserRoundCheck, UserRoundX, X } from 'lucide-react';
import type { BookingStatus } from '../../shared/domain/booking.ts';

/** The icon with which a status is told apart without its colour. */
export const statusIcons: Readonly<Record<BookingStatus, LucideIcon>> = {
  pending: Clock3,
  confirmed: Check,
  arrived: UserRoundCheck,
  completed: CheckCheck,
  cancelled: X,
  no_show: UserRoundX,
};
