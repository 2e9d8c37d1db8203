import { type TimeZone, wallTimeOfMinutes } from '../../../shared/domain/zoned-time.ts';
import { bookedForInWords } from '../../clients/client-name.ts';
import type { Candidate, Change, Standing } from './use-change.ts';
import type { SentenceSpeech } from './use-sentence-speech.ts';

/** `Leila Demir, Cut, Thu 26 Nov, 14:00, Ana`. */
export function standingInWords(
  booking: Standing,
  zone: TimeZone,
  { words, formats, sentence }: SentenceSpeech,
) {
  const { clientName, serviceName, startTime, staffName } = booking;
  return sentence.change.what(
    bookedForInWords(clientName, words),
    serviceName,
    formats.dateTime(startTime, zone),
    staffName,
  );
}

/** Where a booking would go, as far as it is said: `Thu 3 Dec`, `Thu 3 Dec, 15:00`. */
export function goalInWords({ date, minute }: Candidate, { formats }: SentenceSpeech): string {
  const day = formats.date(date, 'short');
  return minute === undefined ? day : `${day}, ${formats.wallTime(wallTimeOfMinutes(minute))}`;
}

/** What is to be done next, as a sentence. */
export function nextOfChange(change: Change, zone: TimeZone, speech: SentenceSpeech): string {
  const { verb, reading, candidates, areThere, chosen, proposal, slots } = change;
  const text = speech.sentence;
  if (reading.clients.length === 0) return text.change.whose;
  if (!candidates) return text.judging;
  if (candidates.length === 0) {
    const names = [...new Set(reading.clients.map(({ name }) => name))].join(', ');
    return areThere ? text.change.there(names) : text.change.none(names);
  }
  if (verb === 'cancel') return text.change.asks;
  if (!chosen) {
    return candidates.length > 1 && candidates[0]?.minute !== undefined
      ? text.change.which
      : text.change.takes;
  }
  if (!proposal) return text.judging;
  if (proposal.violations.length === 0) {
    return text.change.ready(standingInWords(chosen.booking, zone, speech), goalInWords(chosen, speech));
  }
  return slots === undefined ? text.judging : slots.length === 0 ? text.noneNear : text.asks.place;
}
