import type { Reason } from '../../../shared/words/worded.ts';
import type { OfferedSlot } from './places-of-visit.ts';
import type { Proposal } from './proposal.ts';
import type { FurtherService } from './visit-parts.ts';

/** Why a slot was refused, and the slots that are offered instead. */
export type Refusal = {
  readonly reasons: readonly Reason[];
  readonly suggestions: readonly OfferedSlot[] | 'searching';
};

/** How far a new booking, or the move of one, has come. */
export type Flow =
  | { readonly kind: 'idle' }
  /** The ghost is carried: it follows the pointer, or the arrow keys. */
  | {
      readonly kind: 'in_hand';
      readonly by: 'pointer' | 'keys';
      readonly proposal: Proposal;
      /** What would be booked after it; left out, what the draft says. */
      readonly further?: readonly FurtherService[];
      /** Whom it would be for; left out, for whom the draft is. */
      readonly client?: string;
      readonly before: Resting;
    }
  /** The card is open at the ghost. A refusal is the desk's: another window was faster. */
  | ({
      readonly kind: 'composing';
      readonly refusal: Refusal | undefined;
      readonly isSaving: boolean;
    } & WithProposal)
  /** The ghost was let go where a rule refuses it. */
  | ({ readonly kind: 'refused'; readonly refusal: Refusal; readonly before: Resting } & WithProposal)
  /** A move is on its way to the desk. */
  | ({ readonly kind: 'moving' } & WithProposal);

type WithProposal = { readonly proposal: Proposal };

/** What Escape goes back to. */
export type Resting = Extract<Flow, { kind: 'idle' | 'composing' }>;

export type FlowAction =
  | {
      readonly kind: 'take';
      readonly by: 'pointer' | 'keys';
      readonly proposal: Proposal;
      readonly further?: readonly FurtherService[];
      readonly client?: string;
    }
  | { readonly kind: 'open'; readonly proposal: Proposal }
  | { readonly kind: 'refuse'; readonly proposal: Proposal; readonly refusal: Refusal }
  | { readonly kind: 'suggest'; readonly proposal: Proposal; readonly refusal: Refusal }
  | { readonly kind: 'compose' }
  | { readonly kind: 'send' }
  | { readonly kind: 'move'; readonly proposal: Proposal }
  | { readonly kind: 'back' }
  | { readonly kind: 'end' };

export const idle: Flow = { kind: 'idle' };

function restingOf(flow: Flow): Resting {
  switch (flow.kind) {
    case 'idle':
    case 'composing':
      return flow;
    case 'in_hand':
    case 'refused':
      return flow.before;
    case 'moving':
      return { kind: 'idle' };
  }
}

/** The next state of the flow. Every action is allowed in every state: the person goes on while the desk has not answered yet. */
export function flowReducer(flow: Flow, action: FlowAction): Flow {
  switch (action.kind) {
    case 'take':
      return { ...action, kind: 'in_hand', before: restingOf(flow) };
    case 'open':
      return { kind: 'composing', proposal: action.proposal, refusal: undefined, isSaving: false };
    case 'refuse': {
      const { proposal, refusal } = action;
      if (flow.kind === 'composing') return { kind: 'composing', proposal, refusal, isSaving: false };
      return { kind: 'refused', proposal, refusal, before: restingOf(flow) };
    }
    case 'suggest': {
      // An answer that comes when the refusal is no longer on the screen is dropped.
      const isAsked =
        (flow.kind === 'refused' || flow.kind === 'composing') && flow.proposal === action.proposal;
      return isAsked ? { ...flow, refusal: action.refusal } : flow;
    }
    case 'compose':
      // The card opens where it was refused: what is typed has somewhere to go, and the other slots stay visible.
      if (flow.kind !== 'refused' || flow.proposal.moving) return flow;
      return { kind: 'composing', proposal: flow.proposal, refusal: flow.refusal, isSaving: false };
    case 'send':
      return flow.kind === 'composing' ? { ...flow, refusal: undefined, isSaving: true } : flow;
    case 'move':
      return { kind: 'moving', proposal: action.proposal };
    case 'back':
      return flow.kind === 'composing' ? idle : restingOf(flow);
    case 'end':
      return idle;
  }
}
