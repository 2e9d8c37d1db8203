/** How often the desk looks whether npm is still there. */
const lookMilliseconds = 250;

/**
 * Closes this process, as SIGTERM would, when the shell that npm started it in has gone. npm hands a signal to that shell alone, and the
 * shell dies of it without handing it on: the desk would stay behind, and its database with it.
 */
export function closeWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, lookMilliseconds);
  look.unref();
}
