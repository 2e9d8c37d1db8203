import type { Output } from '../../shared/contract/contract.ts';
import type { UndoStep } from '../../shared/domain/undo-step.ts';
import { ok } from '../../shared/result.ts';
import type { DeskContext } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { returnUndoStep } from './returns.ts';

const defaultLimit = 50;

/** A step as it is told to a session; null without one. */
function told(step: UndoStep | undefined, session: string): Output<'history.upcoming'>['undo'] {
  const [first, ...others] = step?.changes ?? [];
  if (!step || !first) return null;
  const { entity, key, before, after } = first;
  return {
    action: step.action,
    at: step.at,
    isOwn: step.session === session,
    first: {
      entity,
      entityId: key,
      before: before ? { ...before } : null,
      after: after ? { ...after } : null,
    },
    others: others.length,
  };
}

/** What was done at this desk, and taking it back. */
export function historyHandlers(desk: DeskContext) {
  const { store } = desk;
  return {
    'history.list': async ({ salonId, entityId, before, limit = defaultLimit }) =>
      ok(await store.history.list({ salonId, entityId, before, limit })),

    'history.find': async ({ salonId, limit = defaultLimit, ...filter }) => {
      const { from, to, entities, bookingId, clientId, staffId, before } = filter;
      const search = { salonId, from, to, entities, bookingId, clientId, staffId, before, limit };
      return ok(await store.history.find(search));
    },

    'history.undo': ({ only }, command) => returnUndoStep(desk, command, 'undo', only),

    'history.redo': (_, command) => returnUndoStep(desk, command, 'redo', undefined),

    'history.upcoming': async (_, { session }) => {
      const { undo, redo } = desk.steps.upcoming();
      return ok({ undo: told(undo, session), redo: told(redo, session) });
    },

    'history.verify': async () => ok(await store.history.verify(desk.reportProgress)),
  } satisfies Partial<Handlers>;
}
