const storageKey = 'front-desk.token';

/** The token in an address's fragment (`#token=…`), or undefined when there is none. */
export function tokenInFragment(fragment: string): string | undefined {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('token') ?? undefined;
}

/**
 * The token with which this page may talk to the desk: the one that the address brought, else the one that this tab has kept.
 * It leaves the address bar at once, so that it is neither bookmarked nor read over a shoulder. Empty when there is none.
 */
export function takeAccessToken(page: Window): string {
  const brought = tokenInFragment(page.location.hash);
  if (brought !== undefined) {
    page.sessionStorage.setItem(storageKey, brought);
    page.history.replaceState(page.history.state, '', page.location.pathname + page.location.search);
  }
  return page.sessionStorage.getItem(storageKey) ?? '';
}
