import { clientNameInWords } from '../clients/client-name.ts';
import { differencesOf } from './fields.ts';
import type { RecordNames } from './record-names.ts';
import type { Sides, ToldChange } from './told-change.ts';
import type { HistorySpeech } from './use-history-speech.ts';

type OtherSides = Exclude<Sides, { entity: 'booking' }>;

/** How a record is called in a sentence; a person by the name that their own record has. */
function recordInWords(sides: OtherSides, { words, formats }: HistorySpeech, names: RecordNames): string {
  const text = words.history.others;
  switch (sides.entity) {
    case 'salon':
    case 'staff':
    case 'service':
    case 'resource_kind':
    case 'resource':
      return text[sides.entity]((sides.after ?? sides.before)?.name ?? '');
    case 'client':
      return text.client(clientNameInWords((sides.after ?? sides.before)?.name ?? '', words));
    case 'availability': {
      const record = sides.after ?? sides.before;
      return record ? text.availability(names.person(record.staffId)) : '';
    }
    case 'schedule': {
      const record = sides.after ?? sides.before;
      return record ? text.schedule(names.person(record.staffId), formats.date(record.from)) : '';
    }
    case 'override': {
      const record = sides.after ?? sides.before;
      return record ? text.override(names.person(record.staffId), formats.date(record.date)) : '';
    }
    case 'time_off': {
      const record = sides.after ?? sides.before;
      if (!record) return '';
      const say = record.kind === 'blocked' ? text.blocked : text.time_off;
      return say(names.person(record.staffId), formats.dateTime(record.startTime, names.zone));
    }
    case 'waitlist_entry': {
      const record = sides.after ?? sides.before;
      const name = record && names.client(record.clientId);
      return text.waitlist_entry(name ?? words.booking.history.someoneElse);
    }
    case 'closure': {
      const record = sides.after ?? sides.before;
      if (!record) return '';
      const { startDate, endDate } = record;
      return text.closure(
        startDate === endDate ? formats.date(startDate) : formats.dates(startDate, endDate),
      );
    }
  }
}

/** Whether a client is gone by it, as it is told: nobody is removed but by merging. */
export function isMergedAway({ entity, after }: Pick<ToldChange, 'entity' | 'after'>): boolean {
  return entity === 'client' && after === null;
}

/** What was done to any record but a booking, as it follows who did it. */
export function recordChangeInWords(
  change: Exclude<ToldChange, { entity: 'booking' }>,
  speech: HistorySpeech,
  names: RecordNames,
): string {
  const text = speech.words.history.others;
  if (change.entity === 'client' && change.before?.erasedOn === null && change.after?.erasedOn)
    return text.erased;
  const what = recordInWords(change, speech, names);
  if (isMergedAway(change)) return text.merged(what);
  // A week is always there: at first it is empty.
  const isChange = change.entity === 'availability' || (change.before && change.after);
  if (!isChange) return change.after ? text.added(what) : text.removed(what);
  const fields = differencesOf(change, speech, names).map(({ field }) => field);
  // Of a week the name of the record says all.
  return fields.length === 0 || change.entity === 'availability'
    ? text.changed(what)
    : text.changedIn(what, fields.join(', '));
}
