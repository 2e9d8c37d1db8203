import { shortName } from '../../shared/domain/client.ts';
import type { Service } from '../../shared/domain/service.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import type { WaitlistEntry } from '../../shared/domain/waitlist.ts';
import type { CalendarDate } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';

/** What somebody waits for: `Cut`, or `Cut and Colour`. */
export function servicesInWords(
  { serviceIds }: Pick<WaitlistEntry, 'serviceIds'>,
  services: readonly Service[],
  { words, formats }: Speech,
): string {
  const names = serviceIds.map((id) => services.find((one) => one.id === id)?.name ?? words.waitlist.gone);
  return formats.list(names);
}

/** When and with whom it suits, what goes without saying left out: `Mon, Tue · 16:00–18:00 · with Ana · until Mon 16 Mar`. */
export function wishInWords(
  entry: Pick<WaitlistEntry, 'staffIds' | 'from' | 'until' | 'daysOfWeek' | 'startTime' | 'endTime'>,
  staff: readonly Staff[],
  today: CalendarDate,
  { words, formats }: Speech,
): string {
  const text = words.waitlist;
  const { staffIds, from, until, daysOfWeek, startTime, endTime } = entry;
  const people = staff.filter(({ id }) => staffIds?.includes(id)).map(({ name }) => shortName(name));
  const days = formats.weekdays.filter((day) => daysOfWeek.includes(day));
  return [
    ...(days.length < 7 ? [days.map((day) => formats.weekday(day, 'short')).join(', ')] : []),
    ...(startTime === '00:00' && endTime === '24:00' ? [] : [formats.wallTimes(startTime, endTime)]),
    ...(people.length > 0 ? [text.with(formats.list(people))] : []),
    ...(from > today ? [text.from(formats.date(from, 'short'))] : []),
    text.until(formats.date(until, 'short')),
  ].join(' · ');
}
