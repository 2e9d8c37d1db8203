import type { Input } from '../../shared/contract/contract.ts';
import type { Client } from '../../shared/domain/client.ts';
import type { ServiceId, StaffId } from '../../shared/domain/ids.ts';
import type { NamedWaitlistEntry } from '../../shared/domain/waitlist.ts';
import { daysOfWeek } from '../../shared/domain/waitlist.ts';
import {
  addDays,
  type CalendarDate,
  type DayOfWeek,
  parseDate,
  parseWallTime,
} from '../../shared/domain/zoned-time.ts';
import { ok, type Result, refused } from '../../shared/result.ts';

/** Whoever is put on the list as typed: dates and wall times, or what could not be read as one; no times are the whole day. */
export type WaitlistForm = {
  readonly client: Pick<Client, 'id' | 'name'> | null;
  readonly serviceIds: readonly ServiceId[];
  /** Null is anybody. */
  readonly staffIds: readonly StaffId[] | null;
  readonly from: string;
  readonly until: string;
  readonly days: readonly DayOfWeek[];
  readonly startTime: string;
  readonly endTime: string;
  readonly notes: string;
};

/** How long somebody waits where nobody has said it yet. */
const usualDays = 14;

/** A new form; what is known already stands in it. */
export function newWaitlistForm(today: CalendarDate, known: Partial<WaitlistForm>): WaitlistForm {
  return {
    client: null,
    serviceIds: [],
    staffIds: null,
    from: today,
    until: addDays(today, usualDays),
    days: daysOfWeek,
    startTime: '',
    endTime: '',
    notes: '',
    ...known,
  };
}

/** The form of somebody who waits. */
export function waitlistForm(entry: NamedWaitlistEntry): WaitlistForm {
  const { clientId, clientName, serviceIds, staffIds, from, until, startTime, endTime, notes } = entry;
  return {
    client: { id: clientId, name: clientName },
    ...{ serviceIds, staffIds, from, until, days: entry.daysOfWeek },
    startTime: startTime === '00:00' ? '' : startTime,
    endTime: endTime === '24:00' ? '' : endTime,
    notes: notes ?? '',
  };
}

export type WaitlistProblem =
  | 'clientMissing'
  | 'serviceMissing'
  | 'peopleMissing'
  | 'fromUnreadable'
  | 'dateMissing'
  | 'untilUnreadable'
  | 'untilBeforeFrom'
  | 'daysMissing'
  | 'startUnreadable'
  | 'endUnreadable'
  | 'endBeforeStart';

type Wishes = Omit<Input<'waitlist.create'>, 'id' | 'salonId'>;

/** What is asked of the desk, or the first thing that is wrong with what was typed. */
export function readWaitlistForm(form: WaitlistForm): Result<Wishes, WaitlistProblem> {
  const { client, serviceIds, staffIds, days, notes } = form;
  if (!client) return refused('clientMissing');
  if (serviceIds.length === 0) return refused('serviceMissing');
  if (staffIds?.length === 0) return refused('peopleMissing');
  const from = parseDate(form.from);
  if (!from) return refused('fromUnreadable');
  if (form.until === '') return refused('dateMissing');
  const until = parseDate(form.until);
  if (!until) return refused('untilUnreadable');
  if (until < from) return refused('untilBeforeFrom');
  if (days.length === 0) return refused('daysMissing');
  const startTime = parseWallTime(form.startTime || '00:00');
  if (!startTime) return refused('startUnreadable');
  const endTime = parseWallTime(form.endTime || '24:00');
  if (!endTime) return refused('endUnreadable');
  if (endTime <= startTime) return refused('endBeforeStart');
  return ok({
    clientId: client.id,
    ...{ serviceIds, staffIds, from, until, daysOfWeek: days, startTime, endTime },
    notes: notes.trim() === '' ? null : notes,
  });
}
