import type { Input } from '../../shared/contract/contract.ts';
import type { DeskError } from '../../shared/contract/errors.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { ChainVerdict, Change } from '../../shared/domain/history.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';
import { returnUndoStep } from './returns.ts';

const defaultLimit = 50;

/** What was done at this desk, and taking it back. */
export function historyHandlers(desk: DeskContext) {
  const { store } = desk;
  return {
    'history.list': async (input: Input<'history.list'>): Promise<Result<readonly Change[], DeskError>> =>
      ok(
        await store.history.list({
          salonId: input.salonId,
          entityId: input.entityId,
          before: input.before,
          limit: input.limit ?? defaultLimit,
        }),
      ),

    'history.undo': ({ only }: Input<'history.undo'>, command: Command) =>
      returnUndoStep(desk, command, 'undo', only),

    'history.redo': (_: Input<'history.redo'>, command: Command) =>
      returnUndoStep(desk, command, 'redo', undefined),

    'history.verify': async (_: Input<'history.verify'>): Promise<Result<ChainVerdict, DeskError>> =>
      ok(await store.history.verify(desk.reportProgress)),
  };
}
