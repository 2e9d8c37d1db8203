import { app, type Session, type WebContents } from 'electron/main';
import { isOwnUrl } from './own-pages.ts';

/**
 * Takes from Chromium what it would do behind the desk's back: every process is sandboxed, no name is ever looked up, and its own
 * services (updates of components, field trials, pings) stay silent. Must run before the application is ready.
 */
export function confineChromium(): void {
  app.enableSandbox();
  const { commandLine } = app;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-sync',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
}

/** Denies a session everything but the desk's own pages: other requests, permissions, devices, downloads, spelling dictionaries. */
export function confineSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnUrl(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Without a handler no screen is shared; one that answers nothing would throw.
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps every page, also one that something else has opened, where it is: no way to another page, window or embedded one. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents) => confinePage(contents));
}

function confinePage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
