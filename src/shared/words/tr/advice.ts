import { shortName } from '../../domain/client.ts';
import { type AdviceWords, elsewhereInWords } from '../advice-words.ts';

export const advice: AdviceWords = {
  client_booked_elsewhere: (elsewhere, formats) =>
    `${shortName(elsewhere.client)} şu saatlerde de randevulu: ${elsewhereInWords(elsewhere, formats)}.`,
  in_the_past: () => 'Bu saat geçti.',
  client_no_shows: ({ client, count }, { number }) =>
    `${shortName(client)} daha önce ${number(count)} kez gelmedi.`,
};
