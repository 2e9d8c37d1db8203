import type { Service } from '../../../shared/domain/service.ts';
import type * as table from './schema.ts';

type ServiceRow = typeof table.service.$inferSelect;

/** A service from its columns and the kinds that it needs. */
export function rowToService(
  { processingAfterMinutes, processingMinutes, ...row }: ServiceRow,
  needs: Service['needs'],
): Service {
  // A CHECK of the table: both or neither.
  const processing =
    processingAfterMinutes === null || processingMinutes === null
      ? null
      : { afterMinutes: processingAfterMinutes, minutes: processingMinutes };
  return { ...row, processing, needs };
}

/** The columns of a service. */
export function serviceToRow({ processing, needs: _, ...service }: Service): ServiceRow {
  return {
    ...service,
    processingAfterMinutes: processing?.afterMinutes ?? null,
    processingMinutes: processing?.minutes ?? null,
  };
}
