// Finds files that import each other in a circle.

/**
 * The cycles of an import graph, each as the list of its files in the order of the imports, starting with the
 * one that comes first in the alphabet. Every file that takes part in a circle is in at least one of them.
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles = new Map<string, string[]>();
  const finished = new Set<string>();
  const path: string[] = [];

  const walk = (file: string) => {
    if (finished.has(file)) return;
    const seenAt = path.indexOf(file);
    if (seenAt >= 0) {
      const cycle = startingWithFirst(path.slice(seenAt));
      cycles.set(cycle.join(' '), cycle);
      return;
    }
    path.push(file);
    for (const imported of graph.get(file) ?? []) walk(imported);
    path.pop();
    finished.add(file);
  };
  for (const file of [...graph.keys()].sort()) walk(file);
  return [...cycles.values()];
}

function startingWithFirst(cycle: readonly string[]): string[] {
  const first = cycle.indexOf([...cycle].sort()[0] ?? '');
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
