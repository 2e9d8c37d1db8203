import { type AdviceWords, clientInWords, elsewhereInWords } from '../advice-words.ts';
import { withFullStop } from '../full-stop.ts';

const nameless = 'Bu müşteri';

export const advice: AdviceWords = {
  client_booked_elsewhere: (elsewhere, formats) =>
    withFullStop(
      `${clientInWords(elsewhere, nameless)} şu saatlerde de randevulu: ${elsewhereInWords(elsewhere, formats)}`,
    ),
  in_the_past: () => 'Bu saat geçti.',
  client_no_shows: (missed, { number }) =>
    `${clientInWords(missed, nameless)} daha önce ${number(missed.count)} kez gelmedi.`,
};
