import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const pauseMilliseconds = 1_000;

const answers = (): Promise<boolean> =>
  fetch(window.location.href, { cache: 'no-store' }).then(
    () => true,
    () => false,
  );

/** What browsers, and the loader of the built screens for styles, say when a script could not be fetched. What is wrong in a script says something else. */
const notFetched = /dynamically imported module|module script failed|unable to preload css/i;

/** A style that could not be fetched either is not asked for again by the loader, which counts it as there. */
function fetchMissingStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (!link.sheet) link.replaceWith(link.cloneNode());
}

/** What `load` loads: it is tried again until the desk, from which it comes, can be reached. Rejects with what is wrong in it. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof Error) || !notFetched.test(error.message)) throw error;
    }
    // A browser may remember of a script that it could not be fetched, until the page is loaded again: it is asked for where the desk answers.
    do {
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    } while (!(await answers()));
    fetchMissingStyles();
  }
}

/**
 * A part of the screens whose script is loaded when it is first drawn. Where the desk cannot be reached just then its place stays empty, at the longest until
 * the page is loaded again: what is drawn beside it goes on.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => loadPart(load));
}
