import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import type { Commands } from './run-desk.ts';

type Options = {
  readonly args?: readonly string[];
  readonly home: string;
  /** Where Chromium's own things lie, and the lock of the one instance; elsewhere the same database is another program's. */
  readonly dataFolder?: string;
  /** What the computer speaks. */
  readonly language?: string;
  /** No file grows beyond so many blocks of 512 bytes: a full disk. */
  readonly maxFileBlocks?: number;
};

type Dialog = { readonly message?: string; readonly detail?: string };

type Message =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: string }
  | { readonly event: 'dialog'; readonly options: Dialog }
  | { readonly event: 'shown' };

/** The built desk in a process of its own, with the stand-in in Electron's place. */
export function startBuiltDesk({
  args = [],
  home,
  dataFolder = 'data',
  language = 'en_GB.UTF-8',
  maxFileBlocks,
}: Options) {
  const program = join(import.meta.dirname, 'run-desk.ts');
  const limited = ['-c', `ulimit -f ${maxFileBlocks}; exec "$@"`, 'sh', process.execPath, program, ...args];
  const [command, given] =
    maxFileBlocks === undefined ? [process.execPath, [program, ...args]] : ['/bin/sh', limited];
  const child: ChildProcess = spawn(command, given, {
    env: {
      ...process.env,
      LC_ALL: language,
      HOME: home,
      APPDATA: home,
      XDG_DATA_HOME: join(home, dataFolder),
      TMPDIR: home,
      TEMP: home,
      STAND_IN_APP_PATH: join(home, 'program.mjs'),
    },
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let errorOutput = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errorOutput += chunk.toString();
  });
  const dialogs: Dialog[] = [];
  const shownWindows = new EventEmitter();
  let shownCount = 0;
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;

  child.on('message', (message: Message) => {
    if ('event' in message) {
      if (message.event === 'dialog') dialogs.push(message.options);
      else shownWindows.emit('one', ++shownCount);
    } else if ('failure' in message) waiting.get(message.id)?.reject(new Error(message.failure));
    else waiting.get(message.id)?.resolve(message.value);
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      for (const { reject } of waiting.values())
        reject(new Error(`the desk has gone (${code}): ${errorOutput}`));
      resolve(code);
    });
  });

  return {
    /** Does something in the desk's process; answers what came of it. */
    ask: <Name extends keyof Commands>(
      name: Name,
      ...given: Parameters<Commands[Name]>
    ): Promise<Awaited<ReturnType<Commands[Name]>>> => {
      lastId += 1;
      const answer = Promise.withResolvers<unknown>();
      waiting.set(lastId, answer);
      child.send({ id: lastId, name, args: given });
      // The child answers with the very command that was named.
      return answer.promise as Promise<Awaited<ReturnType<Commands[Name]>>>;
    },
    /** Ends the desk as a person would; answers the exit code. */
    quit: (): Promise<number | null> => {
      if (child.connected) child.send({ id: 0, name: 'quit', args: [] });
      return exited;
    },
    /** Resolves once so many windows have been shown since the start. */
    hasShown: async (count: number): Promise<void> => {
      while (shownCount < count) {
        const gone = exited.then(() => Promise.reject(new Error(`the desk has gone: ${errorOutput}`)));
        await Promise.race([once(shownWindows, 'one'), gone]);
      }
    },
    exited,
    dialogs,
    errorOutput: () => errorOutput,
    kill: () => child.kill('SIGKILL'),
  };
}

export type BuiltDesk = ReturnType<typeof startBuiltDesk>;
