import type { DeskBridge } from '../../shared/contract/bridge.ts';
import { bridgeName } from '../../shared/contract/bridge.ts';
import { takeAccessToken } from './access-token.ts';
import { bridgeTransport } from './bridge-transport.ts';
import type { Transport } from './transport.ts';
import { takeWindowId } from './window-id.ts';

declare global {
  interface Window {
    /** The Electron shell's bridge; a browser has none. */
    readonly [bridgeName]?: DeskBridge;
  }
}

async function overHttp(page: Window): Promise<Transport> {
  const caller = { token: takeAccessToken(page), windowId: takeWindowId(page) };
  // A window of the shell has no use for it.
  const { httpTransport } = await import('./http-transport.ts');
  return httpTransport(page.location.origin, caller, () => page.document.documentElement.lang);
}

/** The way to the desk that belongs to this page: over the shell's bridge where there is one, else over HTTP. */
export async function connectToDesk(page: Window): Promise<Transport> {
  const bridge = page[bridgeName];
  return bridge ? bridgeTransport(bridge) : overHttp(page);
}
