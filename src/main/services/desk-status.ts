import { ScreenFault } from '../../shared/fault.ts';
import { ok } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';
import type { Handlers } from './handlers.ts';

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
    'desk.reportFault': async ({ causes }) => {
      reportScreenFault(new ScreenFault(causes));
      return ok({});
    },
    'desk.status': async () => {
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
  } satisfies Partial<Handlers>;
}
