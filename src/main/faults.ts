import type { Log } from './log.ts';

/**
 * Writes down what nothing caught. After an exception the program is in no state to go on, and `end` must end it; a promise that was
 * rejected unheard leaves everything else as it was, and the desk goes on.
 */
export function reportUncaught(log: Log, end: (reference: string) => void): void {
  // Whoever read what the desk says may have gone: that must not end the desk.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
  process.on('uncaughtException', (error) => end(log.fault(error)));
  process.on('unhandledRejection', (reason) => log.fault(reason));
}
