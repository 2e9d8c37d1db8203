import { calendarStrings } from './calendar.ts';
import { clientStrings } from './clients.ts';
import { frameStrings } from './frame.ts';

export const english = {
  frame: frameStrings,
  clients: clientStrings,
  calendar: calendarStrings,
} as const;
