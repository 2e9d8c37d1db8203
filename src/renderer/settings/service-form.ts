import { maxBlockMinutes, type Service } from '../../shared/domain/service.ts';

/** A service as it is being edited; undefined is an empty field. `price` is in the currency's main unit. */
export type ServiceForm = {
  readonly name: string;
  readonly durationMinutes: number | undefined;
  readonly bufferBeforeMinutes: number | undefined;
  readonly bufferAfterMinutes: number | undefined;
  readonly price: number | undefined;
  readonly color: string;
  readonly isActive: boolean;
};

export type ServiceProblem = 'name_missing' | 'duration_missing' | 'block_too_long';

const centsPerUnit = 100;

export function serviceForm(service: Omit<Service, 'id' | 'salonId' | 'version'>): ServiceForm {
  return {
    name: service.name,
    durationMinutes: service.durationMinutes,
    bufferBeforeMinutes: service.bufferBeforeMinutes,
    bufferAfterMinutes: service.bufferAfterMinutes,
    price: service.priceCents === null ? undefined : service.priceCents / centsPerUnit,
    color: service.color,
    isActive: service.isActive,
  };
}

/** What keeps the service from being saved. */
export function serviceProblems(form: ServiceForm): readonly ServiceProblem[] {
  const problems: ServiceProblem[] = [];
  if (form.name.trim() === '') problems.push('name_missing');
  const { durationMinutes, bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = form;
  if (durationMinutes === undefined || durationMinutes < 1 || durationMinutes > maxBlockMinutes) {
    problems.push('duration_missing');
  } else if (bufferBeforeMinutes + durationMinutes + bufferAfterMinutes > maxBlockMinutes) {
    problems.push('block_too_long');
  }
  return problems;
}

/** What of the form is sent to the desk; undefined while `serviceProblems` names any. */
export function serviceSettings(form: ServiceForm) {
  const { durationMinutes } = form;
  if (serviceProblems(form).length > 0 || durationMinutes === undefined) return undefined;
  return {
    name: form.name.trim(),
    durationMinutes,
    bufferBeforeMinutes: form.bufferBeforeMinutes ?? 0,
    bufferAfterMinutes: form.bufferAfterMinutes ?? 0,
    // Rounded, because 19.99 × 100 is not a whole number to a computer.
    priceCents: form.price === undefined ? null : Math.round(form.price * centsPerUnit),
    color: form.color,
  };
}
