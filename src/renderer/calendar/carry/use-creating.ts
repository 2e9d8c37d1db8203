import { useCallback } from 'react';
import type { ClientId } from '../../../shared/domain/ids.ts';
import { instantToText } from '../../../shared/domain/zoned-time.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { useDeskCommand } from '../../api/commands.ts';
import type { DeskFailure } from '../../api/desk-api.ts';
import { newId } from '../../api/new-id.ts';
import type { Draft } from './booking-flow.ts';
import { type Proposal, unitsAsked } from './proposal.ts';

/** Books what is composed: one booking, or all services of a visit or none. */
export function useCreating(): (
  target: Proposal,
  draft: Draft,
  clientId: ClientId | null,
) => Promise<Result<null, DeskFailure>> {
  const createBooking = useDeskCommand('bookings.create').run;
  const createVisit = useDeskCommand('visits.create').run;
  return useCallback(
    async (target, draft, clientId) => {
      const notes = draft.notes.trim() === '' ? null : draft.notes;
      const first = {
        id: draft.id,
        staffId: target.staffId,
        serviceId: target.service?.id ?? null,
        startTime: instantToText(target.startTime),
        endTime: instantToText(target.endTime),
        resourceIds: [...unitsAsked(target)],
      };
      if (target.beside.length === 0) {
        const answer = await createBooking({ ...first, clientId, notes });
        return answer.ok ? ok(null) : answer;
      }
      const others = target.beside.map(({ id, staffId, service, startTime, endTime }) => ({
        id,
        staffId,
        serviceId: service?.id ?? null,
        startTime: instantToText(startTime),
        endTime: instantToText(endTime),
      }));
      const answer = await createVisit({ id: newId(), clientId, notes, parts: [first, ...others] });
      return answer.ok ? ok(null) : answer;
    },
    [createBooking, createVisit],
  );
}
