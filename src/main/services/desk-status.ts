import type { Input, Output } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import { ScreenFault } from '../../shared/fault.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';

/** What this program is and runs on; the composition knows. */
export type ProgramIdentity = {
  readonly version: string;
  readonly node: string;
  readonly electron: string | null;
  /** Whether this desk shows a throw-away demo salon. */
  readonly isDemo: boolean;
};

/** What the desk tells of itself. */
export function deskHandlers(
  { store }: DeskContext,
  program: ProgramIdentity,
  reportScreenFault: (fault: ScreenFault) => void,
) {
  return {
    'desk.reportFault': async ({
      causes,
    }: Input<'desk.reportFault'>): Promise<Result<Output<'desk.reportFault'>, DeskError>> => {
      reportScreenFault(new ScreenFault(causes));
      return ok({});
    },
    'desk.status': async (_: Input<'desk.status'>): Promise<Result<Output<'desk.status'>, DeskError>> => {
      const status = await store.status();
      return ok({
        version: program.version,
        runtime: { node: program.node, sqlite: status.engineVersion, electron: program.electron },
        database: {
          fileName: store.file?.name ?? null,
          sizeBytes: (await store.file?.sizeBytes()) ?? null,
          schemaVersion: status.schemaVersion,
          isDemo: program.isDemo,
        },
        integrity: {
          state: store.examination.state(),
          checkedAt: store.examination.startedAt,
          checks: status.checks,
        },
      });
    },
  };
}
