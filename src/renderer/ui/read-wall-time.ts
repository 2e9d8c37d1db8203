import type { WallTime } from '../../shared/domain/zoned-time.ts';
import { parseWallTime } from '../../shared/domain/zoned-time.ts';

/**
 * A time as it is typed at a desk: `9`, `930`, `9:30`, `9.30`, `21h`, `9:30 pm` and `24` are all times. Undefined for what is none.
 */
export function readWallTime(text: string): WallTime | undefined {
  const read = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?|(\d{2}))?\s*([ap])?\.?(?:m\.?)?$/.exec(
    text.trim().toLowerCase(),
  );
  if (!read) return undefined;
  const [, hourText = '', spacedMinutes, closeMinutes, half] = read;
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  return parseWallTime(`${String(hour).padStart(2, '0')}:${spacedMinutes ?? closeMinutes ?? '00'}`);
}
