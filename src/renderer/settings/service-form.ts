import type { ResourceKindId } from '../../shared/domain/ids.ts';
import { blockFits, maxBlockMinutes, processingFits, type Service } from '../../shared/domain/service.ts';

/** A service as it is being edited; undefined is an empty field. */
export type ServiceForm = {
  readonly name: string;
  readonly durationMinutes: number | undefined;
  readonly bufferBeforeMinutes: number | undefined;
  readonly bufferAfterMinutes: number | undefined;
  readonly hasProcessing: boolean;
  /** These two count only where there is processing. */
  readonly processingAfterMinutes: number | undefined;
  readonly processingMinutes: number | undefined;
  readonly needs: readonly ResourceKindId[];
  readonly priceCents: number | null;
  readonly color: string;
  readonly isActive: boolean;
};

export type ServiceProblem = 'name_missing' | 'duration_missing' | 'block_too_long' | 'processing_unfit';

export function serviceForm(service: Omit<Service, 'id' | 'salonId' | 'version'>): ServiceForm {
  return {
    name: service.name,
    durationMinutes: service.durationMinutes,
    bufferBeforeMinutes: service.bufferBeforeMinutes,
    bufferAfterMinutes: service.bufferAfterMinutes,
    hasProcessing: service.processing !== null,
    processingAfterMinutes: service.processing?.afterMinutes,
    processingMinutes: service.processing?.minutes,
    needs: service.needs,
    priceCents: service.priceCents,
    color: service.color,
    isActive: service.isActive,
  };
}

/** The processing that was typed; an empty field counts as zero, which fits into no service. */
function processingOf({ hasProcessing, processingAfterMinutes = 0, processingMinutes = 0 }: ServiceForm) {
  return hasProcessing ? { afterMinutes: processingAfterMinutes, minutes: processingMinutes } : null;
}

/** How long the person is with the client again after the processing; undefined while it does not fit into the service. */
export function minutesAfterProcessing(form: ServiceForm): number | undefined {
  const { durationMinutes = 0 } = form;
  const processing = processingOf(form);
  return processing && processingFits({ durationMinutes, processing })
    ? durationMinutes - processing.afterMinutes - processing.minutes
    : undefined;
}

/** What keeps the service from being saved. */
export function serviceProblems(form: ServiceForm): readonly ServiceProblem[] {
  const problems: ServiceProblem[] = [];
  if (form.name.trim() === '') problems.push('name_missing');
  const { durationMinutes, bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = form;
  if (durationMinutes === undefined || durationMinutes < 1 || durationMinutes > maxBlockMinutes) {
    problems.push('duration_missing');
  } else {
    if (!blockFits({ durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }))
      problems.push('block_too_long');
    if (!processingFits({ durationMinutes, processing: processingOf(form) }))
      problems.push('processing_unfit');
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
    processing: processingOf(form),
    needs: [...form.needs],
    priceCents: form.priceCents,
    color: form.color,
  };
}
