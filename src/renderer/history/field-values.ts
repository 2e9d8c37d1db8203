import type { BookedResource } from '../../shared/domain/resource.ts';
import type { OpeningWindow } from '../../shared/domain/salon.ts';
import type { Processing } from '../../shared/domain/service.ts';
import type { AvailabilityWindow, ScheduleWindow, WallWindow } from '../../shared/domain/working-time.ts';
import type { CalendarDate } from '../../shared/domain/zoned-time.ts';
import { isPaletteName } from '../ui/palette.ts';
import type { RecordNames } from './record-names.ts';
import type { HistorySpeech } from './use-history-speech.ts';

/** How the value of a field is written on the screen; empty where there is none. */
export type WriteValue<Value> = (value: Value, speech: HistorySpeech, names: RecordNames) => string;

export const plainText: WriteValue<string | null> = (value) => value ?? '';
export const count: WriteValue<number> = (value, { formats }) => formats.number(value);
export const minutes: WriteValue<number> = (value, { formats }) => formats.minutes(value);
export const yesOrNo: WriteValue<boolean> = (value, { words }) =>
  value ? words.settings.people.yes : words.settings.people.no;
/** Positions count from 0, people from 1. */
export const position: WriteValue<number> = (value, { formats }) => formats.number(value + 1);
export const date: WriteValue<CalendarDate | null> = (value, { formats }) =>
  value === null ? '' : formats.date(value, 'full');
export const price: WriteValue<number | null> = (cents, { formats }) =>
  cents === null ? '' : formats.price(cents);
export const colour: WriteValue<string> = (value, { words }) =>
  isPaletteName(value) ? words.settings.colors[value] : value;

export const processing: WriteValue<Processing | null> = (value, { words, formats }) =>
  value === null
    ? ''
    : words.history.values.processing(formats.minutes(value.afterMinutes), formats.minutes(value.minutes));

export const units: WriteValue<readonly BookedResource[]> = (held, _, names) =>
  held.map(({ resourceId }) => names.unit(resourceId)).join(', ');

const times = ({ startTime, endTime }: WallWindow, { formats }: HistorySpeech): string =>
  formats.wallTimes(startTime, endTime);

function timesInForce(window: WallWindow & { readonly isActive?: boolean }, speech: HistorySpeech): string {
  const written = times(window, speech);
  return window.isActive === false ? speech.words.history.values.notInForce(written) : written;
}

/** The windows of a week, a line for each day that has some, in the order in which a week is read. */
function linesOfWeek(
  windows: readonly (Pick<OpeningWindow, 'dayOfWeek'> & WallWindow & { readonly isActive?: boolean })[],
  speech: HistorySpeech,
): readonly string[] {
  const { words, formats } = speech;
  return formats.weekdays.flatMap((day) => {
    const ofDay = windows.filter(({ dayOfWeek }) => dayOfWeek === day);
    if (ofDay.length === 0) return [];
    const written = ofDay.map((window) => timesInForce(window, speech)).join(', ');
    return [words.history.values.day(formats.weekday(day, 'short'), written)];
  });
}

export const weekOf: WriteValue<readonly (OpeningWindow | AvailabilityWindow)[]> = (windows, speech) =>
  linesOfWeek(windows, speech).join('\n');

export const weeksOf: WriteValue<readonly ScheduleWindow[]> = (windows, speech) => {
  const weeks = [...new Set(windows.map(({ week }) => week))].sort((a, b) => a - b);
  return weeks
    .flatMap((week) =>
      linesOfWeek(
        windows.filter((window) => window.week === week),
        speech,
      ).map((line) => speech.words.history.values.week(week, line)),
    )
    .join('\n');
};

export const hoursOfDate: WriteValue<readonly WallWindow[]> = (windows, speech) =>
  windows.length === 0
    ? speech.words.schedule.dates.dayOff
    : windows.map((window) => times(window, speech)).join(', ');
