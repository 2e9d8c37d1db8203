import type { DaysWithoutHours, Salon } from '../../shared/domain/salon.ts';
import { parseTimeZone } from '../../shared/domain/zoned-time.ts';
import { type DraftWindow, draftWeek, weekToSave } from '../schedule/week-draft.ts';

/** The steps between proposed starts that a salon can choose. */
export const slotMinutesChoices = [5, 10, 15, 20, 30, 60] as const;

type SlotMinutes = (typeof slotMinutesChoices)[number];

/** A salon as it is being edited. */
export type SalonForm = {
  readonly name: string;
  readonly timeZone: string | undefined;
  readonly slotMinutes: SlotMinutes;
  readonly daysWithoutHours: DaysWithoutHours;
  readonly hours: readonly DraftWindow[];
};

export function salonForm(salon: Salon): SalonForm {
  return {
    name: salon.name,
    // One that this computer does not know is to be chosen anew.
    timeZone: parseTimeZone(salon.timeZone),
    slotMinutes: slotMinutesChoices.find((minutes) => minutes === salon.slotMinutes) ?? 15,
    daysWithoutHours: salon.daysWithoutHours,
    hours: draftWeek(salon.businessHours),
  };
}

/** What of the form is sent to the desk; undefined while a name, a zone or a time is missing. */
export function salonSettings(form: SalonForm) {
  const timeZone = form.timeZone === undefined ? undefined : parseTimeZone(form.timeZone);
  const windows = weekToSave(form.hours);
  const name = form.name.trim();
  if (name === '' || timeZone === undefined || windows === undefined) return undefined;
  return {
    name,
    timeZone,
    slotMinutes: form.slotMinutes,
    daysWithoutHours: form.daysWithoutHours,
    businessHours: windows.map(({ dayOfWeek, startTime, endTime }) => ({ dayOfWeek, startTime, endTime })),
  };
}
