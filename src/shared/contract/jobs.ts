/**
 * The queries that may have to look at everything that is booked or was. In a large database a worker answers them, whoever asks; and
 * `jobs.start` takes them, for a caller who wants to see how far one is, or to cancel it.
 */
export const jobNames = [
  'availability.preview',
  'bookings.stranded',
  'closures.preview',
  'history.verify',
  'overrides.preview',
  'salons.preview',
  'services.preview',
  'staff.preview',
  'timeOff.preview',
] as const;

export type JobName = (typeof jobNames)[number];

/** Whether a method is one of the long queries. */
export function isJobName(name: string): name is JobName {
  return jobNames.some((job) => job === name);
}
