import { parseTimeZone, type TimeZone } from '../../shared/domain/zoned-time.ts';

/** The time zone that the PC is set to. Undefined where its clock follows none that has a name. */
export function guessTimeZone(): TimeZone | undefined {
  return parseTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** The names of all time zones that this runtime knows, and of those in use here, in the alphabet's order. */
export function timeZoneNames(inUse: readonly (string | undefined)[]): readonly string[] {
  const names = new Set(Intl.supportedValuesOf('timeZone'));
  for (const name of inUse) if (name !== undefined) names.add(name);
  return [...names].sort();
}
