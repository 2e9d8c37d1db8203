import { advice } from './advice.ts';
import { booking } from './booking.ts';
import { calendar } from './calendar.ts';
import { clients } from './clients.ts';
import { commandBar } from './command-bar.ts';
import { fields } from './fields.ts';
import { frame } from './frame.ts';
import { print } from './print.ts';
import { rules, rulesOfNamed } from './rules.ts';
import { schedule } from './schedule.ts';
import { settings } from './settings.ts';
import { undo } from './undo.ts';
import { waitlist } from './waitlist.ts';

/** Every text in English. The type of every language's words is made of it. */
export const en = {
  advice,
  booking,
  calendar,
  clients,
  commandBar,
  fields,
  frame,
  print,
  rules,
  rulesOfNamed,
  schedule,
  settings,
  undo,
  waitlist,
} as const;
