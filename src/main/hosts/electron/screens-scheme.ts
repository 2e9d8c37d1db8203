import { protocol } from 'electron/main';
import type { Screens } from '../screens.ts';
import { securityHeaders } from '../security-headers.ts';
import { isOwnUrl, scheme } from './own-pages.ts';

/** Makes `app://` a scheme with an origin of its own, like `https`. Must run before the application is ready. */
export function registerScreensScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers `app://front-desk/…` with the built screens, and everything else under the scheme with 404. */
export function serveScreens(screens: Screens): void {
  protocol.handle(scheme, async (request) => {
    const file =
      request.method === 'GET' && isOwnUrl(request.url)
        ? await screens.find(new URL(request.url).pathname)
        : undefined;
    if (file === undefined) return new Response('Not found', { status: 404, headers: securityHeaders });
    return new Response(file.body, {
      headers: { ...securityHeaders, 'Content-Type': file.contentType, 'Cache-Control': file.cacheControl },
    });
  });
}
