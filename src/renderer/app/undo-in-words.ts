import type { Output } from '../../shared/contract/contract.ts';
import type { Change, Entity, Snapshot } from '../../shared/domain/history.ts';
import { instant } from '../../shared/domain/interval.ts';
import type { Direction } from '../../shared/domain/undo-step.ts';
import { parseDate } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import { changeInWords } from '../booking/history-in-words.ts';
import { clientNameInWords } from '../clients/client-name.ts';
import type { StepNames } from './step-names.ts';

// One script with the names that the words are made of.
export { namesOfStep } from './step-names.ts';

function textIn(snapshot: Snapshot, field: string): string {
  const value = snapshot[field];
  return typeof value === 'string' ? value : '';
}

function dateIn(snapshot: Snapshot, field: string, { formats }: Speech): string {
  const date = parseDate(textIn(snapshot, field));
  return date ? formats.date(date) : '';
}

/** What a command made of a record. */
type Sides = Pick<Change, 'entity' | 'before' | 'after'>;

type OtherEntity = Exclude<Entity, 'booking'>;

function recordInWords(entity: OtherEntity, record: Snapshot, names: StepNames, language: Speech): string {
  const { records } = language.words.undo;
  switch (entity) {
    case 'salon':
    case 'staff':
    case 'service':
    case 'resource_kind':
    case 'resource':
      return records[entity](textIn(record, 'name'));
    case 'client':
      return records.client(clientNameInWords(textIn(record, 'name'), language.words));
    case 'availability':
      return records.availability(names.person(textIn(record, 'staffId')));
    case 'schedule':
      return records.schedule(names.person(textIn(record, 'staffId')), dateIn(record, 'from', language));
    case 'override':
      return records.override(names.person(textIn(record, 'staffId')), dateIn(record, 'date', language));
    case 'time_off': {
      const from = record['startTime'];
      const when = typeof from === 'number' ? language.formats.dateTime(instant(from), names.zone) : '';
      const say = record['kind'] === 'blocked' ? records.blockedTime : records.timeOff;
      return say(names.person(textIn(record, 'staffId')), when);
    }
    case 'closure':
      return records.closure(dateIn(record, 'startDate', language));
    case 'waitlist_entry':
      return records.waitlistEntry(names.client(textIn(record, 'clientId')));
  }
}

/** What a command did, as far as its first record tells, with how many `others` there are. */
function whatWasDone(
  first: Sides,
  others: number,
  action: string,
  names: StepNames,
  language: Speech,
): string {
  const { words, formats } = language;
  // Whatever it changed first, it is told as the one thing that it is.
  if (action === 'clients.merge') return words.undo.kinds.merged;
  const what = whatWasDoneTo(first, action, names, language);
  return others === 0 ? what : words.undo.andMore(what, others, formats);
}

/** What a command did to one record. */
function whatWasDoneTo(
  { entity, before, after }: Sides,
  action: string,
  names: StepNames,
  language: Speech,
): string {
  const text = language.words.undo;
  if (entity === 'booking') {
    // A booking that was made is cancelled when it is taken back: before it was made there was none all the same.
    const isMade = action.endsWith('.create') && before?.['status'] === 'cancelled';
    const lines = changeInWords({ before: isMade ? null : before, after }, names, language.words);
    return text.booking(names.booking, lines.join(' · '));
  }
  const record = after ?? before;
  if (!record) return '';
  const what = recordInWords(entity, record, names, language);
  if (!before) return text.kinds.added(what);
  return after ? text.kinds.changed(what) : text.kinds.removed(what);
}

/** What a step did that would be taken back, or done again. */
export function upcomingInWords(
  { action, first, others }: NonNullable<Output<'history.upcoming'>['undo']>,
  names: StepNames,
  language: Speech,
): string {
  return whatWasDone(first, others, action, names, language);
}

/** What was taken back or done again, as a sentence: the first record in words, and how many more. */
export function returnInWords(
  { done, changes, stranded }: Output<'history.undo'>,
  direction: Direction,
  names: StepNames,
  language: Speech,
): string {
  const text = language.words.undo;
  const [first, ...others] = changes;
  if (!done || !first) return direction === 'undo' ? text.nothingToUndo : text.nothingToRedo;
  // The entries are those of the return.
  const { entity, before, after } = first;
  const wasDone = direction === 'undo' ? { entity, before: after, after: before } : first;
  const all = whatWasDone(wasDone, others.length, done.action, names, language);
  const sentence = direction === 'undo' ? text.undone(all) : text.redone(all);
  return stranded.length === 0 ? sentence : `${sentence} ${text.stranded(stranded.length, language.formats)}`;
}
