import { type ComponentType, createElement, lazy, useState } from 'react';

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

/** A part of the screens whose script is loaded when it is first drawn, or ahead. */
export type LazyPart<Props> = ComponentType<Props> & { readonly loadAhead: () => Promise<void> };

/**
 * A part that `load` loads. Where the desk cannot be reached just then its place stays empty, at the longest until the page is loaded again: what is drawn
 * beside it goes on. What was loaded ahead is drawn at once; anything else no sooner than 300 ms after it was asked for (React, so that nothing flickers).
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  const loading = async () => {
    const part = await loadPart(load);
    loaded = part.default;
    return part;
  };
  const WaitedFor = lazy(loading);
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, by the module that names it.
  function Part(props: Props) {
    // The same for as long as it is drawn.
    const [Drawn] = useState<ComponentType<Props>>(() => loaded ?? WaitedFor);
    return createElement(Drawn, props);
  }
  return Object.assign(Part, {
    loadAhead: async () => {
      await loading();
    },
  });
}
