import type { DeskBridge } from '../../shared/contract/bridge.ts';
import { bridgeName } from '../../shared/contract/bridge.ts';
import { takeAccessToken } from './access-token.ts';
import { bridgeTransport } from './bridge-transport.ts';
import type { DeskApi, FailureSentences } from './desk-api.ts';
import { createDeskApi } from './desk-api.ts';
import { httpTransport } from './http-transport.ts';
import type { Transport } from './transport.ts';

declare global {
  interface Window {
    /** The Electron shell's bridge; a browser has none. */
    readonly [bridgeName]?: DeskBridge;
  }
}

function overHttp(page: Window): Transport {
  return httpTransport(page.location.origin, takeAccessToken(page), () => page.document.documentElement.lang);
}

/** The desk that belongs to this page: over the shell's bridge where there is one, else over HTTP. */
export function connectToDesk(page: Window, sentences: () => FailureSentences): DeskApi {
  const bridge = page[bridgeName];
  return createDeskApi(bridge ? bridgeTransport(bridge) : overHttp(page), sentences);
}
