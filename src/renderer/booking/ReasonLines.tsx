import { Ban, Clock3, DoorClosed, type LucideIcon, Scissors, UserRoundX } from 'lucide-react';
import type { ViolationCode } from '../../shared/domain/rules/violation.ts';
import type { Reason } from '../../shared/words/worded.ts';
import './reason-lines.css';

/** What a rule is about, as a picture; the others are refused without one of their own. */
const icons: { readonly [Code in ViolationCode]?: LucideIcon } = {
  staff_unknown: UserRoundX,
  staff_inactive: UserRoundX,
  service_not_offered: Scissors,
  service_inactive: Scissors,
  duration_mismatch: Clock3,
  outside_availability: Clock3,
  outside_business_hours: DoorClosed,
  salon_closed: DoorClosed,
  staff_time_off: Clock3,
};

/** Why something cannot be, a line for each reason. */
export function ReasonLines({ reasons }: { readonly reasons: readonly Reason[] }) {
  return (
    <ul className="reason-lines">
      {reasons.map(({ code, message }) => {
        const Icon = (code && icons[code]) ?? Ban;
        return (
          <li key={message}>
            <Icon size={15} strokeWidth={2.25} aria-hidden />
            <span>{message}</span>
          </li>
        );
      })}
    </ul>
  );
}
