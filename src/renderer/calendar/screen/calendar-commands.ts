import type { OfferedCommand } from '../../app/offered-commands.ts';
import { actOnKey, bookingInQuestion, type KeyParts } from './key-actions.ts';
import { type CommandKey, keyOf } from './shortcuts.ts';

const everywhere: readonly CommandKey[] = [
  'new_booking',
  'next_free',
  'find_time',
  'walk_in',
  'today',
  'go_to_date',
  'day',
  'week',
  'month',
  'list',
  'print_day',
  'print_next_day',
];
const onPeople: readonly CommandKey[] = ['block_time'];
const onGrid: readonly CommandKey[] = ['taller_hours', 'flatter_hours'];
const onRooms: readonly CommandKey[] = ['rooms'];
const onBooking: readonly CommandKey[] = [
  'move_booking',
  'copy_booking',
  'arrived',
  'completed',
  'no_show',
  'cancel',
];

/** What can be done on the calendar as it is: all that its letters do. */
export function calendarCommands(parts: KeyParts): readonly OfferedCommand[] {
  const { commands } = parts.language.words.calendar;
  return [
    ...everywhere,
    ...(parts.zoom ? onGrid : []),
    ...(parts.hasRooms ? onRooms : []),
    ...(parts.frame?.isOfUnits ? [] : onPeople),
    ...(bookingInQuestion(parts) ? onBooking : []),
  ].map((does) => ({
    id: does,
    label: commands[does],
    shortcut: keyOf(does),
    run: () => void actOnKey({ does }, parts),
  }));
}
