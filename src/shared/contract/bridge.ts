import type { WireAnnouncement } from './announcements.ts';
import type { MethodName, WireAnswer } from './contract.ts';

/**
 * What a window of the Electron shell finds at `window.frontDesk`: one function for each method of the contract and nothing else, so
 * that no channel, path or SQL can be named from a page. Input is plain data as it travels; the desk validates it.
 */
export type DeskBridge = {
  readonly call: { readonly [Name in MethodName]: (input: unknown) => Promise<WireAnswer> };
  /** Calls `listener` with what the desk announces to this window; answers how to stop. */
  readonly onAnnounced: (listener: (announcement: WireAnnouncement) => void) => () => void;
  /** Opens the demo salon beside this desk, in a window of its own. */
  readonly openDemo: () => Promise<void>;
};

/** The name under which the bridge stands on `window`. */
export const bridgeName = 'frontDesk';

/** The IPC channel of a method. */
export function channelOf(name: MethodName): string {
  return `desk:${name}`;
}

/** The IPC channel of `openDemo`; no method of the contract, since it is about windows and not about records. */
export const demoChannel = 'shell:openDemo';

/** The IPC channel of all announcements. */
export const announcedChannel = 'announced';
