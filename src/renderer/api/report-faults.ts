import { describeCauses } from '../../shared/fault.ts';
import type { DeskApi } from './desk-api.ts';

/** A page that fails over and over tells no more than this: the log is for the first of its faults. */
const maxReports = 20;

/**
 * Has the desk write down what nothing in the page caught. Answers a function that does the same for what was caught elsewhere, by React.
 */
export function reportFaults(desk: Pick<DeskApi, 'call'>, page: Window): (cause: unknown) => void {
  let reports = 0;
  const report = (cause: unknown): void => {
    reports += 1;
    // Nobody is told of a report that does not arrive: it would be one more fault.
    if (reports <= maxReports) void desk.call('desk.reportFault', { causes: describeCauses(cause) });
  };
  page.addEventListener('error', ({ error }) => report(error));
  page.addEventListener('unhandledrejection', ({ reason }) => report(reason));
  return report;
}
