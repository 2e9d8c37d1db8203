import type { StaffId } from '../../shared/domain/ids.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import type { Choice } from '../ui/ListOption.tsx';

/** A person among those with whom something can be booked: their colour and their name. */
export function personChoice({ id, name, color }: Staff): Choice<StaffId> {
  return { id, label: name, icon: <ColorDot color={color} /> };
}
