import type { DeskBridge } from '../../shared/contract/bridge.ts';
import type { Transport } from './transport.ts';

/** The way to the desk inside the Electron shell: the process next door, which is there as long as the window is. */
export function bridgeTransport(bridge: DeskBridge): Transport {
  return {
    send: (name, wireInput) => bridge.call[name](wireInput),
    onAnnounced: (listener) => bridge.onAnnounced(listener),
    openDemo: () => bridge.openDemo(),
    connection: () => 'connected',
    onConnection: () => () => undefined,
  };
}
