import type { MethodName } from '../../shared/contract/contract.ts';

/**
 * Whether the desk can be reached: `lost` while the page tries again by itself, `locked_out` when the desk no longer knows
 * this page and only opening it again helps.
 */
export type Connection = 'connected' | 'lost' | 'locked_out';

/** A way to the desk. Plain data both ways; what it means is for desk-api.ts. */
export type Transport = {
  /** Answers the envelope as it travelled. Rejects when no answer came. */
  readonly send: (name: MethodName, wireInput: unknown) => Promise<unknown>;
  /** Calls `listener` with each announcement as it travelled, and with undefined after a time in which some could be missed. */
  readonly onAnnounced: (listener: (wireAnnouncement: unknown) => void) => () => void;
  /** Opens the demo salon: in place of this page, or in a window of its own. Rejects when it cannot be had. */
  readonly openDemo: () => Promise<void>;
  readonly connection: () => Connection;
  /** Calls `listener` whenever `connection()` answers something new. */
  readonly onConnection: (listener: () => void) => () => void;
};
