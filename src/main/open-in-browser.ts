import { spawn } from 'node:child_process';

/**
 * Opens `url` in the person's own browser. Whether one is there cannot be known: where none opens, the address that the desk has
 * printed is still good.
 */
export function openInBrowser(url: string, platform: NodeJS.Platform): void {
  const [command, ...args] = commandFor(platform);
  const opener = spawn(command, [...args, url], { detached: true, stdio: 'ignore', windowsHide: true });
  opener.once('error', () => undefined);
  opener.unref();
}

function commandFor(platform: NodeJS.Platform): readonly [string, ...string[]] {
  switch (platform) {
    case 'win32':
      // Not `start`: a command line would read the & and ^ of a URL.
      return ['rundll32', 'url.dll,FileProtocolHandler'];
    case 'darwin':
      return ['open'];
    default:
      return ['xdg-open'];
  }
}
