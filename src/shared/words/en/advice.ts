import { type AdviceWords, clientInWords, elsewhereInWords } from '../advice-words.ts';
import { withFullStop } from '../full-stop.ts';

const nameless = 'This client';

export const advice: AdviceWords = {
  client_booked_elsewhere: (elsewhere, formats) =>
    withFullStop(
      `${clientInWords(elsewhere, nameless)} is also booked ${elsewhereInWords(elsewhere, formats)}`,
    ),
  in_the_past: () => 'This time is in the past.',
  client_no_shows: (missed, { plural }) =>
    `${clientInWords(missed, nameless)} has missed ${plural(missed.count, { one: '# booking', other: '# bookings' })}.`,
};
