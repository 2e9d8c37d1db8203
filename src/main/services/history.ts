import { ok } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { returnUndoStep } from './returns.ts';

const defaultLimit = 50;

/** What was done at this desk, and taking it back. */
export function historyHandlers(desk: DeskContext) {
  const { store } = desk;
  return {
    'history.list': async ({ salonId, entityId, before, limit = defaultLimit }) =>
      ok(await store.history.list({ salonId, entityId, before, limit })),

    'history.undo': ({ only }, command) => returnUndoStep(desk, command, 'undo', only),

    'history.redo': (_, command) => returnUndoStep(desk, command, 'redo', undefined),

    'history.verify': async () => ok(await store.history.verify(desk.reportProgress)),
  } satisfies Partial<Handlers>;
}
