import { shortName } from '../../domain/client.ts';
import { type AdviceWords, elsewhereInWords } from '../advice-words.ts';

export const advice: AdviceWords = {
  client_booked_elsewhere: (elsewhere, formats) =>
    `${shortName(elsewhere.client)} is also booked ${elsewhereInWords(elsewhere, formats)}.`,
  in_the_past: () => 'This time is in the past.',
  client_no_shows: ({ client, count }, { plural }) =>
    `${shortName(client)} has missed ${plural(count, { one: '# booking', other: '# bookings' })}.`,
};
