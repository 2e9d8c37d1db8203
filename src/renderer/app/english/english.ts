import { bookingStrings } from './booking.ts';
import { calendarStrings } from './calendar.ts';
import { clientStrings } from './clients.ts';
import { frameStrings } from './frame.ts';
import { scheduleStrings } from './schedule.ts';
import { settingsStrings } from './settings.ts';
import { startStrings } from './start.ts';
import { undoStrings } from './undo.ts';

export const english = {
  frame: frameStrings,
  clients: clientStrings,
  start: startStrings,
  settings: settingsStrings,
  schedule: scheduleStrings,
  calendar: calendarStrings,
  booking: bookingStrings,
  undo: undoStrings,
} as const;
