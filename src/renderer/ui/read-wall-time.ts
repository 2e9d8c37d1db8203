import { parseWallTime, type WallTime, wallTimeOfMinutes } from '../../shared/domain/zoned-time.ts';
import type { Formats } from '../../shared/words/formats.ts';

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[\d\s:.]/g, '');

/** The hours that the name of a half of the day adds, in English and as the desk writes it. */
function hoursOfHalf(name: string, { wallTime }: Pick<Formats, 'wallTime'>): 0 | 12 | undefined {
  const written = (hour: number) => lettersOf(wallTime(wallTimeOfMinutes(hour * 60)));
  if (['a', 'am', written(9)].includes(name)) return 0;
  return ['p', 'pm', written(21)].includes(name) ? 12 : undefined;
}

/**
 * A time as it is typed at a desk: `9`, `930`, `9:30`, `9.30`, `21h`, `9:30 pm` and `24` are all times, and so is whatever the desk
 * writes. Without a half of the day it is a time of a clock of 24 hours. Undefined for what is none.
 */
export function readWallTime(text: string, formats: Pick<Formats, 'wallTime'>): WallTime | undefined {
  const read = /^(\D*)(\d{1,2})(?:\s*[:.h]\s*(\d{2})?|(\d{2}))?(\D*)$/i.exec(text);
  if (!read) return undefined;
  const [, before = '', hourText = '', spacedMinutes, closeMinutes, after = ''] = read;
  const half = lettersOf(before + after);
  let hour = Number(hourText);
  if (half !== '') {
    const hours = hoursOfHalf(half, formats);
    if (hours === undefined || hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + hours;
  }
  return parseWallTime(`${String(hour).padStart(2, '0')}:${spacedMinutes ?? closeMinutes ?? '00'}`);
}
