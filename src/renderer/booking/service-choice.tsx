import type { ServiceId } from '../../shared/domain/ids.ts';
import type { Service } from '../../shared/domain/service.ts';
import type { Formats } from '../../shared/words/formats.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import type { Choice } from '../ui/ListOption.tsx';

/** A service among those that can be booked: its colour, its name, and how long it takes. */
export function serviceChoice(
  { id, name, durationMinutes, color }: Service,
  formats: Formats,
): Choice<ServiceId> {
  return { id, label: name, detail: formats.minutes(durationMinutes), icon: <ColorDot color={color} /> };
}
