import type { Plugin } from 'vite';

/** A module and all that it cannot run without. */
export function neededBy(
  id: string,
  modules: { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null },
  found = new Set<string>(),
) {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) neededBy(imported, modules, found);
  return found;
}

/** Runs an entry of the build as soon as its script is there, not with the page's own script, which imports it. */
export function runsFirst(script: string): Plugin {
  return {
    name: 'front-desk:runs-first',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter((chunk) => chunk.type === 'chunk' && chunk.facadeModuleId === script)
          .map(({ fileName }) => ({
            tag: 'script',
            attrs: { type: 'module', src: `./${fileName}` },
            injectTo: 'head-prepend',
          })),
    },
  };
}
