import type { Service } from '../../../shared/domain/service.ts';
import type { Words } from '../../../shared/words/words.ts';
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
    run: () => {
      actOnKey({ does }, parts);
      // Whoever has typed it goes on by keys: the time is drawn where the keyboard is on the grid.
      if (does === 'block_time' && parts.frame?.grounds.length) parts.keyboard.setOnGrid(true);
    },
  }));
}

/** What has no letter: it begins in the toolbar or in a card, and is found by its name from anywhere. `usual` is the service for which it begins. */
export function furtherCommands({
  words,
  usual,
  onWait,
  onLate,
  onTwo,
  onRepeat,
}: {
  readonly words: Words;
  readonly usual: Service | undefined;
  /** Puts somebody on the waitlist. */
  readonly onWait: () => void;
  /** Shows who is late. */
  readonly onLate: () => void;
  /** Looks for a time for two who come together. */
  readonly onTwo: (service: Service) => void;
  /** Begins a booking that repeats. */
  readonly onRepeat: (service: Service) => void;
}): readonly OfferedCommand[] {
  const text = words.commandBar;
  return [
    { id: 'wait', label: words.waitlist.put, run: onWait },
    { id: 'late', label: text.late, run: onLate },
    ...(usual
      ? [
          { id: 'couple', label: text.couple, run: () => onTwo(usual) },
          { id: 'repeat', label: text.repeat, run: () => onRepeat(usual) },
        ]
      : []),
  ];
}
