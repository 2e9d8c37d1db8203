import type { StaffId } from '../../../shared/domain/ids.ts';
import type { Staff } from '../../../shared/domain/staff.ts';
import type { TimeZone, WallTime } from '../../../shared/domain/zoned-time.ts';
import { wallTimeOfMinutes } from '../../../shared/domain/zoned-time.ts';
import type { ClientMeant } from './understood.ts';
import type { Sentence } from './use-sentence.ts';
import type { SentenceSpeech } from './use-sentence-speech.ts';

/** The parts of a sentence, in the order in which they are told. */
export type Part = 'client' | 'service' | 'date' | 'time' | 'person' | 'repetition' | 'reason';

/** A part of a sentence as it is shown. */
export type Chip = {
  readonly part: Part;
  /** What is understood; undefined where nothing is, or where it is not clear. */
  readonly said: string | undefined;
  /** Between which the sentence leaves the choice. */
  readonly open: readonly string[];
};

export type Staffed = { readonly staff: readonly Staff[]; readonly timeZone: TimeZone };

export function clientInWords(client: ClientMeant, { words, sentence }: SentenceSpeech): string {
  switch (client.kind) {
    case 'known':
      return client.client.name;
    case 'new':
      return sentence.newClient(client.name);
    case 'nobody':
      return words.calendar.noClient;
  }
}

const nameOf = (id: StaffId, { staff }: Staffed): string => staff.find((one) => one.id === id)?.name ?? '';

function personSaid(
  { understood, verdict, reading }: Sentence,
  staffed: Staffed,
  { sentence: text }: SentenceSpeech,
): string | undefined {
  const { proposal } = verdict;
  if (understood.staff && (!proposal || proposal.staffId === understood.staff.id))
    return understood.staff.name;
  if (!understood.staff && reading.staff.length > 1) return undefined;
  if (!proposal) return text.whoeverIsFree;
  const name = nameOf(proposal.staffId, staffed);
  return understood.staff ? name : proposal.violations.length > 0 ? text.whoeverIsFree : text.firstFree(name);
}

function timeSaid(
  { meant, verdict }: Sentence,
  { timeZone }: Staffed,
  { formats }: SentenceSpeech,
): string | undefined {
  const { proposal } = verdict;
  if (proposal) return formats.times(proposal.startTime, proposal.endTime, timeZone);
  const clock: WallTime | undefined =
    meant.minute === undefined ? undefined : wallTimeOfMinutes(meant.minute);
  return clock && formats.wallTime(clock);
}

/** What is understood of a sentence, a chip for each part. */
export function chipsOf(sentence: Sentence, staffed: Staffed, speech: SentenceSpeech): readonly Chip[] {
  const { reading, understood, meant, repetition } = sentence;
  const { client, service } = understood;
  const names = (records: readonly { readonly name: string }[]) =>
    records.length > 1 ? records.map(({ name }) => name) : [];
  const unknown = sentence.newName === '' ? (reading.phone ?? '') : sentence.newName;
  return [
    {
      part: 'client',
      said: client && clientInWords(client, speech),
      open: reading.clients.length > 1 ? names(reading.clients) : unknown === '' ? [] : [unknown],
    },
    { part: 'service', said: service?.name, open: names(reading.services) },
    { part: 'date', said: meant.date && speech.formats.date(meant.date, 'short'), open: [] },
    { part: 'time', said: timeSaid(sentence, staffed, speech), open: [] },
    { part: 'person', said: personSaid(sentence, staffed, speech), open: names(reading.staff) },
    ...(repetition
      ? [
          {
            part: 'repetition' as const,
            said: speech.sentence.repetition.what(repetition.everyWeeks, repetition.count, speech.formats),
            open: [],
          },
        ]
      : []),
  ];
}

/** `Elif Kaya, Cut, Thu 5 Mar 15:00–15:45, Ana`; undefined as long as a part of it is missing. */
export function bookingInWords(
  sentence: Sentence,
  staffed: Staffed,
  speech: SentenceSpeech,
): string | undefined {
  const { client, service } = sentence.understood;
  const { proposal } = sentence.verdict;
  if (!client || !service || !proposal) return undefined;
  const { date, times } = {
    date: sentence.meant.date === undefined ? '' : speech.formats.date(sentence.meant.date, 'short'),
    times: speech.formats.times(proposal.startTime, proposal.endTime, staffed.timeZone),
  };
  return speech.sentence.what(
    clientInWords(client, speech),
    service.name,
    `${date} ${times}`.trim(),
    nameOf(proposal.staffId, staffed),
  );
}
