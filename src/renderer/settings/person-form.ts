import type { ServiceId } from '../../shared/domain/ids.ts';
import type { Staff } from '../../shared/domain/staff.ts';

/** A person as they are being edited. `serviceIds` counts only where not everything is offered. */
export type PersonForm = {
  readonly name: string;
  readonly color: string;
  readonly isActive: boolean;
  readonly offersAll: boolean;
  readonly serviceIds: readonly ServiceId[];
};

export function personForm(person: Pick<Staff, 'name' | 'color' | 'isActive' | 'serviceIds'>): PersonForm {
  return {
    name: person.name,
    color: person.color,
    isActive: person.isActive,
    offersAll: person.serviceIds === null,
    serviceIds: [...(person.serviceIds ?? [])].sort(),
  };
}

/** What of the form is sent to the desk, for a new person and a known one alike. */
export function personSettings(form: PersonForm) {
  return {
    name: form.name.trim(),
    color: form.color,
    serviceIds: form.offersAll ? null : [...form.serviceIds],
  };
}
