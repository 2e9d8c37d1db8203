import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { ClientId, StaffId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/interval.ts';
import type { Salon } from '../../../shared/domain/salon.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import type { Proposal } from './proposal.ts';
import type { FurtherService, ProposedPart } from './visit-parts.ts';

const placesOffered = 5;
/** They are answered from the morning on: so many are all of that day, which has 288 steps of five minutes. */
const placesAsked = 300;
const daysAsked = 14;

/** A slot that is offered; for a visit with whoever else would be booked in it. */
export type OfferedSlot = Slot & { readonly others?: readonly StaffId[] };

type Part = Proposal | ProposedPart;

/** The parts of a visit in the order in which the desk is asked for them: by their starts. */
function partsOf(asked: Proposal): readonly Part[] {
  return [asked, ...asked.beside].toSorted((a, b) => a.startTime - b.startTime);
}

/**
 * The question for places of `asked`'s whole visit. Parts that are moved keep their person; new ones take whoever was asked for.
 * None is where the client sits elsewhere: who is booked for or, of new ones, `client`. Undefined for what the desk cannot be asked: a part without a service, or some parts at once and others after them.
 */
export function questionOfVisit(
  salon: Salon,
  asked: Proposal,
  further: readonly FurtherService[],
  from: Instant,
  client: ClientId | undefined,
): Input<'places.find'> | undefined {
  const parts = partsOf(asked);
  const starts = new Set(parts.map(({ startTime }) => startTime));
  if (starts.size > 1 && starts.size < parts.length) return undefined;
  const personOf = (part: Part) =>
    part.moving ? part.staffId : further.find((one) => 'id' in part && one.id === part.id)?.staffId;
  const wished = parts.flatMap((part) => {
    const staffId = personOf(part);
    return part.service ? [{ serviceId: part.service.id, ...(staffId ? { staffIds: [staffId] } : {}) }] : [];
  });
  if (wished.length < parts.length) return undefined;
  const clientId = asked.moving ? asked.moving.clientId : client;
  return {
    salonId: salon.id,
    parts: wished,
    ...(clientId ? { clientId } : {}),
    isAtOnce: starts.size === 1,
    from,
    days: daysAsked,
    limit: placesAsked,
    without: parts.flatMap(({ moving }) => moving?.id ?? []),
  };
}

/** Where the part that was asked for would be at the nearest places, those first. A visit that is moved keeps its gaps: places that have others are left out. */
export function slotsAsked(asked: Proposal, places: Output<'places.find'>['places']): readonly OfferedSlot[] {
  const parts = partsOf(asked);
  const at = parts.indexOf(asked);
  const away = ({ startTime }: Slot): number => Math.abs(startTime - asked.startTime);
  return places
    .flatMap(({ slots }): readonly OfferedSlot[] => {
      const slot = slots[at];
      if (!slot) return [];
      const by = slot.startTime - asked.startTime;
      const isKept = parts.every((part, index) => slots[index]?.startTime === part.startTime + by);
      if (asked.moving && !isKept) return [];
      const others = new Set(slots.map(({ staffId }) => staffId));
      others.delete(slot.staffId);
      return [{ ...slot, others: [...others] }];
    })
    .toSorted((a, b) => away(a) - away(b))
    .slice(0, placesOffered);
}
