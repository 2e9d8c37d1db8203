// The child process: reads the built desk as Electron would, then does what the test asks of it.
import { join } from 'node:path';
import { demoChannel } from '../../../../src/shared/contract/bridge.ts';
import { app } from '../app.ts';
import { carry, type Frame, handledChannels } from '../ipc.ts';
import { replaceElectron } from '../replace-electron.ts';
import { protocol, session } from '../session.ts';
import { dialog, Menu, shell } from '../shell.ts';
import { BrowserWindow } from './browser-window.ts';

type Bridge = {
  readonly call: Readonly<Record<string, (input: unknown) => Promise<unknown>>>;
  readonly onAnnounced: (listener: (announcement: unknown) => void) => () => void;
  readonly openDemo: () => Promise<void>;
};

const pageUrl = 'app://front-desk/';
const heard = new Map<BrowserWindow, unknown[]>();
const stops = new Map<BrowserWindow, () => void>();

function windowAt(index: number): BrowserWindow {
  const window = BrowserWindow.getAllWindows()[index];
  if (!window) throw new Error(`there is no window ${index}`);
  return window;
}

function bridgeOf(window: BrowserWindow): Bridge {
  // What the preload exposed; the tests look at each part of it.
  return window.page['frontDesk'] as Bridge;
}

/** Frames that must not be listened to, by what is wrong with them. */
const hostileFrames: Readonly<Record<string, (own: Frame) => Frame | null>> = {
  'a frame inside the page': (own) => ({ url: pageUrl, parent: own }),
  'a page from the internet': () => ({ url: 'https://front-desk/', parent: null }),
  'another host of the scheme': () => ({ url: 'app://front-desk.example/', parent: null }),
  'a host with a user before it': () => ({ url: 'app://front-desk@example.org/', parent: null }),
  'a host with a port': () => ({ url: 'app://front-desk:81/', parent: null }),
  'a file': () => ({ url: 'file:///front-desk/', parent: null }),
  'an empty page': () => ({ url: 'about:blank', parent: null }),
  'a frame that has gone': () => null,
};

const commands = {
  beforeReady: () => ({
    switches: app.switches,
    isSandboxed: app.isSandboxed,
    registered: protocol.registered,
    userData: app.paths.get('userData'),
  }),
  windows: () =>
    BrowserWindow.getAllWindows().map(({ options, isVisible, focused, loadedStatus, webContents, page }) => ({
      options: structuredClone(options),
      isVisible,
      focused,
      loadedStatus,
      url: webContents.mainFrame.url,
      reloads: webContents.reloads,
      exposed: Object.keys(page),
    })),
  bridge: () => {
    const bridge = bridgeOf(windowAt(0));
    return { parts: Object.keys(bridge), methods: Object.keys(bridge.call) };
  },
  channels: () => handledChannels(),
  call: (method: string, input: unknown, index = 0): Promise<unknown> | undefined =>
    bridgeOf(windowAt(index)).call[method]?.(input),
  hostileFrames: () => Object.keys(hostileFrames),
  callFrom: (kind: string, method: string, input: unknown) => {
    const { webContents } = windowAt(0);
    const frame = hostileFrames[kind]?.(webContents.mainFrame) ?? null;
    return carry(webContents, frame, `desk:${method}`, input);
  },
  openDemo: () => bridgeOf(windowAt(0)).openDemo(),
  openDemoFrom: (kind: string) => {
    const { webContents } = windowAt(0);
    return carry(webContents, hostileFrames[kind]?.(webContents.mainFrame) ?? null, demoChannel, undefined);
  },
  callFromForeignWindow: (method: string, input: unknown) =>
    carry({ foreign: true }, { url: pageUrl, parent: null }, `desk:${method}`, input),
  listen: (index: number) => {
    const window = windowAt(index);
    const messages: unknown[] = [];
    heard.set(window, messages);
    stops.set(
      window,
      bridgeOf(window).onAnnounced((message) => messages.push(message)),
    );
  },
  stopListening: (index: number) => stops.get(windowAt(index))?.(),
  heard: (index: number) => heard.get(windowAt(index)) ?? [],
  fetchScreen: async (url: string, method = 'GET') => {
    const response = await protocol.handlers.get('app')?.(new Request(url, { method }));
    if (!response) throw new Error('nothing answers app://');
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text: await response.text(),
    };
  },
  isCancelled: (url: string) => session.defaultSession.ask.isCancelled(url),
  permission: async (name: string) => ({
    granted: await session.defaultSession.ask.mayUse(name),
    checked: session.defaultSession.ask.hasPermission(name),
  }),
  device: (type: string) => session.defaultSession.ask.mayUseDevice(type),
  screenToShare: () => session.defaultSession.ask.screenToShare(),
  isSpellChecked: () => session.defaultSession.isSpellChecked,
  mayDownload: () => {
    let isPrevented = false;
    session.defaultSession.emit('will-download', { preventDefault: () => (isPrevented = true) });
    return !isPrevented;
  },
  windowOpen: (url: string) => windowAt(0).webContents.openedBy(url),
  goesOn: (event: string, details: object) => windowAt(0).webContents.goesOn(event, details),
  menuItems: () =>
    menuItems().map(({ label, role, accelerator, registerAccelerator }) => ({
      label,
      role,
      accelerator,
      registerAccelerator,
    })),
  choose: (label: string) => {
    const click = menuItems().find((item) => item.label === label)?.click;
    if (click === undefined) throw new Error(`there is nothing to click under ${label}`);
    // The desk's own items take no arguments.
    (click as () => void)();
  },
  rendererGone: (response: number) => {
    dialog.nextResponse = response;
    windowAt(0).webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  },
  /** Whether the page is let go though it holds something unsaved; `response` is the button that the person presses. */
  leavesUnsaved: (response: number) => {
    dialog.nextResponse = response;
    const stays = windowAt(0).webContents.goesOn('will-prevent-unload', {});
    dialog.nextResponse = 0;
    return !stays;
  },
  dialogs: () => dialog.shown,
  shownItems: () => shell.shownItems,
  closeWindow: (index: number) => windowAt(index).close(),
  quit: () => app.quit(),
};

export type Commands = typeof commands;

function menuItems() {
  return (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
}

type Request = { readonly id: number; readonly name: keyof Commands; readonly args: readonly unknown[] };

process.on('message', async ({ id, name, args }: Request) => {
  try {
    // The caller is typed by `Commands`; what travels between processes is not.
    const value = await (commands[name] as (...given: readonly unknown[]) => unknown)(...args);
    process.send?.({ id, value });
  } catch (error) {
    process.send?.({ id, failure: String(error) });
  }
});
process.on('disconnect', () => process.exit(2));

app.appPath = process.env['STAND_IN_APP_PATH'] ?? app.appPath;
replaceElectron(new URL('./electron.ts', import.meta.url));
await import(join(import.meta.dirname, '../../../../out/main/index.js'));
app.becomeReady();
