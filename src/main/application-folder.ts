import { posix, win32 } from 'node:path';

const folderName = 'Front Desk';

/**
 * The operating system's folder for what an application must keep, the same for both hosts, so that the desk in its window and the
 * desk in the browser open the same salon: `%APPDATA%` on Windows, `~/Library/Application Support` on macOS, and the XDG data home
 * elsewhere (bookings are data; Electron's own choice there, the configuration home, is not what people back up).
 *
 * Pure: `home` and `environment` come from the caller. An XDG path that is not absolute is ignored, as its specification asks.
 */
export function applicationFolder(
  platform: NodeJS.Platform,
  home: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'win32') {
    return win32.join(environment['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), folderName);
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', folderName);
  const dataHome = environment['XDG_DATA_HOME'];
  const isUsable = dataHome !== undefined && posix.isAbsolute(dataHome);
  return posix.join(isUsable ? dataHome : posix.join(home, '.local', 'share'), folderName);
}

/** The database that the desk opens when none is named. */
export const defaultDatabaseName = 'front-desk.sqlite';
