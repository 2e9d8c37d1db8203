const storageKey = 'front-desk.window';

/**
 * Which window of the browser this is; the same when its page is loaded again. A page that goes puts it by for the one that follows in its tab. As long
 * as it is there nobody else can take it, so that a tab that is duplicated is another window.
 */
export function takeWindowId(page: Window): string {
  const id = page.sessionStorage.getItem(storageKey) ?? crypto.randomUUID();
  const take = () => page.sessionStorage.removeItem(storageKey);
  take();
  page.addEventListener('pagehide', () => page.sessionStorage.setItem(storageKey, id));
  // The browser may bring back the page as it was.
  page.addEventListener('pageshow', take);
  return id;
}
