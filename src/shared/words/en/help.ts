/** All keyboard shortcuts, as the help lists them. It is a script of its own, loaded when somebody asks for it. */
export const help = {
  title: 'Keyboard shortcuts',
  onTheDay: {
    title: 'On the day',
    shortcuts: [
      { keys: ['N'], does: 'New booking at the next free time' },
      { keys: ['F'], does: 'Find the next free time for the picked service' },
      { keys: ['L'], does: 'Find a time: several services, certain days, best fit' },
      { keys: ['K'], does: 'Walk-in: book now, with whoever is free' },
      { keys: ['T'], does: 'Today' },
      {
        keys: ['D', 'W', 'O', 'I', 'R'],
        does: 'The day of everybody, the week of one person, the month, the list of the day, rooms and devices',
      },
      { keys: ['G'], does: 'Go to a date' },
      { keys: ['+', '-'], does: 'Taller or shorter hours' },
      { keys: ['←', '→'], does: 'Day, week or month before and after; on the grid: column before and after' },
      {
        keys: ['PageUp', 'PageDown'],
        does: 'Day, week or month before and after, also while a booking is moved',
      },
      { keys: ['↑', '↓', 'Tab'], does: 'Onto the grid, and on it' },
      {
        keys: ['Enter'],
        does: 'Book there, or go into the panel of the booking; the space bar only opens it',
      },
      { keys: ['M'], does: 'Move the booking with the arrow keys; Enter or a click puts it down' },
      {
        keys: ['Ctrl+X', 'Ctrl+V'],
        does: 'Take the booking in the hand, put it down on the date that is shown',
      },
      {
        keys: ['Ctrl+C', 'Ctrl+V'],
        does: 'Copy the booking, put the copy down at the cursor or at the same time of the date that is shown',
      },
      {
        keys: ['B'],
        does: 'Block time at the cursor; elsewhere, draw it, or go there with ↓ and press Enter',
      },
      { keys: ['A'], does: 'The client has arrived' },
      { keys: ['C'], does: 'Completed' },
      { keys: ['S'], does: 'The client did not show' },
      { keys: ['X'], does: 'Cancel the booking (asks)' },
      { keys: ['P', 'Ctrl+P'], does: 'Print this day' },
      { keys: ['Shift+P'], does: 'Print the list of the next day on which somebody works' },
      { keys: ['Esc'], does: 'Put back, close, leave the grid' },
      { keys: ['A–Z', '0–9'], does: 'After a press where nothing opens: typed into the search (Ctrl+K)' },
    ],
  },
  everywhere: {
    title: 'Everywhere',
    shortcuts: [
      { keys: ['Ctrl+Z'], does: 'Undo the last change, then the one before it' },
      { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], does: 'Redo what was undone' },
      { keys: ['Ctrl+K'], does: 'Find a client, a date, a person or a command, or type a booking' },
      { keys: ['/'], does: 'Search a client' },
      { keys: ['?'], does: 'Show this list' },
      { keys: ['F6'], does: 'Go to the notices' },
      { keys: ['Esc'], does: 'Close what is open' },
    ],
  },
} as const;
