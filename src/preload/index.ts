// The bridge: all that a page can reach. It runs in the sandbox and hands over plain data only; channels never come from a page.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron/renderer';
import type { WireAnnouncement } from '../shared/contract/announcements.ts';
import {
  announcedChannel,
  bridgeName,
  channelOf,
  type DeskBridge,
  demoChannel,
} from '../shared/contract/bridge.ts';
import { type MethodName, methodNames, type WireAnswer } from '../shared/contract/contract.ts';

function callOf(name: MethodName): (input: unknown) => Promise<WireAnswer> {
  const channel = channelOf(name);
  return (input) => ipcRenderer.invoke(channel, input);
}

const bridge: DeskBridge = {
  // One entry for each name of the contract, which is what the type asks for; Object.fromEntries forgets it.
  call: Object.fromEntries(methodNames.map((name) => [name, callOf(name)])) as DeskBridge['call'],
  onAnnounced: (listener) => {
    const hear = (_event: IpcRendererEvent, announcement: WireAnnouncement): void => listener(announcement);
    ipcRenderer.on(announcedChannel, hear);
    // Without the emitter that `off` answers: nothing of Electron reaches the page.
    return () => {
      ipcRenderer.off(announcedChannel, hear);
    };
  },
  openDemo: () => ipcRenderer.invoke(demoChannel),
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
