/** The scheme of the desk's own pages. `file://` would let a page read other files; `app://` holds nothing but the screens. */
export const scheme = 'app';

const host = 'front-desk';

/** The page that every window shows. */
export const pageUrl = `${scheme}://${host}/`;

/** Whether a URL is one of the desk's own: that scheme and that host, no user, no port, nothing that merely begins like it. */
export function isOwnUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url?.protocol === `${scheme}:` &&
    url.hostname === host &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}
