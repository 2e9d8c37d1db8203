import type { ServiceId } from '../../shared/domain/ids.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { parseDate } from '../../shared/domain/zoned-time.ts';

/** A person as they are being edited. `serviceIds` counts only where not everything is offered; the dates are `YYYY-MM-DD`, empty, or unreadable. */
export type PersonForm = {
  readonly name: string;
  readonly color: string;
  readonly isActive: boolean;
  readonly offersAll: boolean;
  readonly serviceIds: readonly ServiceId[];
  readonly startsOn: string;
  readonly endsOn: string;
};

export type EmploymentProblem = 'date_unreadable' | 'ends_before_start';

/** What keeps the dates of a person's employment from being saved, by field. */
export type EmploymentProblems = {
  readonly startsOn?: EmploymentProblem;
  readonly endsOn?: EmploymentProblem;
};

export function personForm(person: Omit<Staff, 'id' | 'salonId' | 'version' | 'position'>): PersonForm {
  return {
    name: person.name,
    color: person.color,
    isActive: person.isActive,
    offersAll: person.serviceIds === null,
    serviceIds: [...(person.serviceIds ?? [])].sort(),
    startsOn: person.startsOn ?? '',
    endsOn: person.endsOn ?? '',
  };
}

export function employmentProblems({ startsOn, endsOn }: PersonForm): EmploymentProblems {
  const isUnreadable = (date: string) => date !== '' && parseDate(date) === undefined;
  const [isStartWrong, isEndWrong] = [isUnreadable(startsOn), isUnreadable(endsOn)];
  const isReversed = !isStartWrong && !isEndWrong && endsOn !== '' && endsOn < startsOn;
  return {
    ...(isStartWrong && { startsOn: 'date_unreadable' }),
    ...(isEndWrong && { endsOn: 'date_unreadable' }),
    ...(isReversed && { endsOn: 'ends_before_start' }),
  };
}

/** Whether the form can be saved. */
export function isPersonComplete(form: PersonForm): boolean {
  return form.name.trim() !== '' && Object.keys(employmentProblems(form)).length === 0;
}

/** What of a complete form is sent to the desk, for a new person and a known one alike. */
export function personSettings(form: PersonForm) {
  return {
    name: form.name.trim(),
    color: form.color,
    serviceIds: form.offersAll ? null : [...form.serviceIds],
    startsOn: parseDate(form.startsOn) ?? null,
    endsOn: parseDate(form.endsOn) ?? null,
  };
}
