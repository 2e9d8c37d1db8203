// What runs inside a page, in its own world and in the preload's. These functions travel as source text, so each uses nothing from
// outside itself but what it is given.
import { createPacking } from './packing.ts';

/** A value on its way between the two worlds: plain data is copied, functions and promises are stood in for by their number. */
type Copy =
  | { readonly kind: 'data'; readonly value: unknown }
  | { readonly kind: 'function' | 'promise'; readonly id: number }
  | { readonly kind: 'array'; readonly items: readonly Copy[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Copy])[] };

type Message =
  | { readonly kind: 'exposed'; readonly name: string; readonly api: Copy }
  | { readonly kind: 'call'; readonly id: number; readonly args: readonly Copy[] }
  | { readonly kind: 'returned' | 'resolved'; readonly id: number; readonly value: Copy }
  | { readonly kind: 'thrown' | 'rejected'; readonly id: number; readonly message: string };

/**
 * One end of Electron's context bridge. Both worlds of a page share its document and nothing else: an event is heard in each of them
 * while it is dispatched, and Chromium clones its `detail`. The names of the events are a secret between the two.
 */
function connectWorlds(toOther: string, fromOther: string, onExposed: (name: string, api: unknown) => void) {
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  const answers: Message[] = [];
  const send = (message: Message): boolean =>
    window.dispatchEvent(new CustomEvent(toOther, { detail: message }));
  const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

  const toCopy = (value: unknown): Copy => {
    if (typeof value === 'function') {
      lastId += 1;
      // The bridge passes on what it is given.
      functions.set(lastId, value as (...args: unknown[]) => unknown);
      return { kind: 'function', id: lastId };
    }
    if (value instanceof Promise) {
      lastId += 1;
      const id = lastId;
      value.then(
        (result) => send({ kind: 'resolved', id, value: toCopy(result) }),
        (error) => send({ kind: 'rejected', id, message: textOf(error) }),
      );
      return { kind: 'promise', id };
    }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(toCopy) };
    if (Object.prototype.toString.call(value) === '[object Object]') {
      const entries = Object.entries(value as object);
      return { kind: 'object', entries: entries.map(([key, part]) => [key, toCopy(part)] as const) };
    }
    return { kind: 'data', value: structuredClone(value) };
  };
  const fromCopy = (copy: Copy): unknown => {
    switch (copy.kind) {
      case 'data':
        return copy.value;
      case 'array':
        return copy.items.map(fromCopy);
      case 'object':
        return Object.fromEntries(copy.entries.map(([key, part]) => [key, fromCopy(part)]));
      case 'promise': {
        const later = Promise.withResolvers<unknown>();
        promises.set(copy.id, later);
        return later.promise;
      }
      case 'function':
        return (...args: unknown[]): unknown => {
          send({ kind: 'call', id: copy.id, args: args.map(toCopy) });
          const answer = answers.pop();
          if (answer?.kind === 'returned') return fromCopy(answer.value);
          throw new Error(answer?.kind === 'thrown' ? answer.message : 'the other world does not answer');
        };
    }
  };
  const hear = (message: Message): void => {
    switch (message.kind) {
      case 'exposed':
        onExposed(message.name, fromCopy(message.api));
        break;
      case 'call':
        try {
          const value = functions.get(message.id)?.(...message.args.map(fromCopy));
          send({ kind: 'returned', id: message.id, value: toCopy(value) });
        } catch (error) {
          send({ kind: 'thrown', id: message.id, message: textOf(error) });
        }
        break;
      case 'returned':
      case 'thrown':
        answers.push(message);
        break;
      case 'resolved':
        promises.get(message.id)?.resolve(fromCopy(message.value));
        break;
      case 'rejected':
        promises.get(message.id)?.reject(new Error(message.message));
        break;
    }
  };
  window.addEventListener(fromOther, (event) => {
    event.stopImmediatePropagation();
    // Nobody else knows the event's name.
    hear((event as CustomEvent<Message>).detail);
  });
  return { expose: (name: string, api: unknown) => send({ kind: 'exposed', name, api: toCopy(api) }) };
}

/** The page's own end: what is exposed becomes a property that no script of the page can change. */
function receiveBridge(connect: typeof connectWorlds, secret: string): void {
  const freeze = (value: unknown): unknown => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
    Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  connect(`${secret}-to-preload`, `${secret}-to-page`, (name, api) =>
    Object.defineProperty(window, name, { value: freeze(api), enumerable: true }),
  );
}

type Listener = (event: object, ...args: unknown[]) => void;

/** What main tells the preload's world. */
type FromMain =
  | { readonly channel: string; readonly args: string }
  | { readonly id: number; readonly value: string }
  | { readonly id: number; readonly failure: string };

/** The preload's world: `ipcRenderer` over a function that Chromium has put there, and the preload itself. */
function runPreload(
  connect: typeof connectWorlds,
  packing: typeof createPacking,
  secret: string,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  const { toText, fromText } = packing();
  const bridge = connect(`${secret}-to-page`, `${secret}-to-preload`, () => undefined);
  // `Runtime.addBinding` made the first for this world; main calls the second.
  const world = globalThis as unknown as Record<string, unknown>;
  const tellMain = world[secret] as (text: string) => void;
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, readonly Listener[]>();
  let lastId = 0;
  world['hearMain'] = (message: FromMain): void => {
    if ('channel' in message) {
      // Only main writes such a text: it packs the arguments of a `send`.
      const args = fromText(message.args) as unknown[];
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...args);
    } else if ('failure' in message) waiting.get(message.id)?.reject(new Error(message.failure));
    else waiting.get(message.id)?.resolve(fromText(message.value));
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> => {
      lastId += 1;
      const answer = Promise.withResolvers<unknown>();
      waiting.set(lastId, answer);
      tellMain(JSON.stringify({ id: lastId, channel, args: toText(args) }));
      return answer.promise;
    },
    on: (channel: string, listener: Listener): void => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    off: (channel: string, listener: Listener): void => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
    },
  };
  const electron = { contextBridge: { exposeInMainWorld: bridge.expose }, ipcRenderer };
  const module = { exports: {} };
  preload(
    (name) => {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      throw new Error(`a sandboxed preload cannot require ${name}`);
    },
    module,
    module.exports,
  );
}

// The first, empty page of a window and frames inside a page get no bridge.
const onlyInPages = "if (window.top !== window || location.href === 'about:blank') return;";

/** For the page's own world, before any script of it. */
export function pageScript(secret: string): string {
  return `(() => { ${onlyInPages} (${receiveBridge})(${connectWorlds}, '${secret}'); })()`;
}

/** For the preload's world; `preload` is the text of its file. */
export function preloadScript(secret: string, preload: string): string {
  return `(() => { ${onlyInPages}
    (${runPreload})(${connectWorlds}, ${createPacking}, '${secret}', (require, module, exports) => {\n${preload}\n});
  })()`;
}
