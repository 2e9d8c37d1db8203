import type { SalonId, ServiceId, StaffId } from '../../shared/domain/ids.ts';
import { maxBlockMinutes } from '../../shared/domain/service.ts';
import { parseTimeZone, type TimeZone } from '../../shared/domain/zoned-time.ts';
import type { Result } from '../../shared/result.ts';
import type { DeskApi, DeskFailure } from '../api/desk-api.ts';
import { type DraftWindow, weekProblems, weekToSave } from '../schedule/week-draft.ts';
import { nextColor } from '../ui/palette.ts';

/** What the first screen asks. Rows left without a name are left out; ids are there from the start, so that a second try is safe. */
export type StartForm = {
  readonly salonId: SalonId;
  readonly name: string;
  readonly timeZone: string | undefined;
  readonly hours: readonly DraftWindow[];
  readonly people: readonly { readonly id: StaffId; readonly name: string }[];
  readonly services: readonly {
    readonly id: ServiceId;
    readonly name: string;
    readonly durationMinutes: number | undefined;
  }[];
};

export type StartProblem =
  | 'name_missing'
  | 'time_zone_missing'
  | 'hours_unfinished'
  | 'people_missing'
  | 'services_missing'
  | 'duration_missing';

function isNamed({ name }: { readonly name: string }): boolean {
  return name.trim() !== '';
}

/** Whether a number of minutes is one that a service can last. */
export function isDuration(minutes: number | undefined): minutes is number {
  return minutes !== undefined && Number.isInteger(minutes) && minutes >= 1 && minutes <= maxBlockMinutes;
}

function readTimeZone(form: StartForm): TimeZone | undefined {
  return form.timeZone === undefined ? undefined : parseTimeZone(form.timeZone);
}

/** All that keeps the salon from being created, in the order of the screen. */
export function startProblems(form: StartForm): readonly StartProblem[] {
  const services = form.services.filter(isNamed);
  const problems: StartProblem[] = [];
  if (!isNamed(form)) problems.push('name_missing');
  if (readTimeZone(form) === undefined) problems.push('time_zone_missing');
  if (weekProblems(form.hours).size > 0) problems.push('hours_unfinished');
  if (!form.people.some(isNamed)) problems.push('people_missing');
  if (services.length === 0) problems.push('services_missing');
  if (services.some(({ durationMinutes }) => !isDuration(durationMinutes))) problems.push('duration_missing');
  return problems;
}

/** One call to the desk; `key` says which, so that a call that succeeded is not sent again. */
export type StartCall = {
  readonly key: string;
  readonly run: (desk: DeskApi) => Promise<Result<unknown, DeskFailure>>;
};

/**
 * The calls that create the salon, in order: the salon, its services, its people and their working hours. Undefined while
 * `startProblems` names any.
 */
export function startCalls(form: StartForm): readonly StartCall[] | undefined {
  const timeZone = readTimeZone(form);
  const windows = weekToSave(form.hours);
  if (startProblems(form).length > 0 || timeZone === undefined || windows === undefined) return undefined;
  const { salonId } = form;
  const people = form.people.filter(isNamed);
  const services = form.services.filter(isNamed);
  const colorAt = (index: number): string => {
    const used: string[] = [];
    for (let before = 0; before < index; before += 1) used.push(nextColor(used));
    return nextColor(used);
  };

  const salonCall: StartCall = {
    key: salonId,
    run: (desk) =>
      desk.call('salons.create', {
        id: salonId,
        name: form.name.trim(),
        timeZone,
        businessHours: windows.map(({ dayOfWeek, startTime, endTime }) => ({
          dayOfWeek,
          startTime,
          endTime,
        })),
      }),
  };
  const serviceCalls = services.map(({ id, name, durationMinutes }, index): StartCall => {
    if (!isDuration(durationMinutes)) throw new Error('startProblems has asked for every duration');
    const color = colorAt(index);
    return {
      key: id,
      run: (desk) => desk.call('services.create', { id, salonId, name: name.trim(), durationMinutes, color }),
    };
  });
  const peopleCalls = people.flatMap(({ id, name }, index): readonly StartCall[] => [
    {
      key: id,
      run: (desk) => desk.call('staff.create', { id, salonId, name: name.trim(), color: colorAt(index) }),
    },
    {
      key: `${id} hours`,
      run: (desk) => desk.call('availability.replace', { staffId: id, windows: [...windows] }),
    },
  ]);
  return [salonCall, ...serviceCalls, ...peopleCalls];
}
