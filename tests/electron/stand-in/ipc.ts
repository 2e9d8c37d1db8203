import { EventEmitter } from 'node:events';

export type Frame = { url: string; readonly parent: Frame | null };

type Handler = (event: { sender: unknown; senderFrame: Frame | null }, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string): void => {
    handlers.delete(channel);
  },
};

export function handledChannels(): readonly string[] {
  return [...handlers.keys()];
}

/** Carries a call from a frame to the main process as Electron does: copied both ways, so nothing but plain data survives. */
export async function carry(
  sender: unknown,
  senderFrame: Frame | null,
  channel: string,
  input: unknown,
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await handler({ sender, senderFrame }, structuredClone(input)));
}

/** The renderer's end of one window: what its preload gets from `electron/renderer`. */
export class RendererIpc extends EventEmitter {
  readonly #sender: unknown;
  readonly #frame: () => Frame;

  constructor(sender: unknown, frame: () => Frame) {
    super();
    this.#sender = sender;
    this.#frame = frame;
  }

  invoke(channel: string, input: unknown): Promise<unknown> {
    return carry(this.#sender, this.#frame(), channel, input);
  }
}
