// Who may import whom. The table is docs/architecture.md in a form that a program can hold us to.

/** A part of the source tree; the first pattern that fits a path decides. */
const layers = [
  ['shared/domain/phone', /^src\/shared\/domain\/(?:phone|client-search)\.ts$/],
  ['shared/domain', /^src\/shared\/domain\//],
  ['shared/contract', /^src\/shared\/contract\//],
  ['shared/words', /^src\/shared\/words\//],
  ['shared', /^src\/shared\//],
  ['preload', /^src\/preload\//],
  ['renderer/calendar/range', /^src\/renderer\/calendar\/range\//],
  ['renderer/calendar/grid', /^src\/renderer\/calendar\/grid\//],
  ['renderer/calendar/glance', /^src\/renderer\/calendar\/glance\//],
  ['renderer/calendar/cursor', /^src\/renderer\/calendar\/cursor\//],
  ['renderer/calendar/carry', /^src\/renderer\/calendar\/carry\//],
  ['renderer/calendar/block', /^src\/renderer\/calendar\/block\//],
  ['renderer/calendar/find', /^src\/renderer\/calendar\/find\//],
  ['renderer/calendar/waitlist', /^src\/renderer\/calendar\/waitlist\//],
  ['renderer/calendar/rail', /^src\/renderer\/calendar\/rail\//],
  ['renderer/calendar/day', /^src\/renderer\/calendar\/day\//],
  ['renderer/calendar/week', /^src\/renderer\/calendar\/week\//],
  ['renderer/calendar/rooms', /^src\/renderer\/calendar\/rooms\//],
  ['renderer/calendar/month', /^src\/renderer\/calendar\/month\//],
  ['renderer/calendar/list', /^src\/renderer\/calendar\/list\//],
  ['renderer/calendar/print', /^src\/renderer\/calendar\/print\//],
  ['renderer/calendar/screen', /^src\/renderer\/calendar\/screen\//],
  ['renderer/command-bar', /^src\/renderer\/command-bar\//],
  ['renderer', /^src\/renderer\/(?!calendar\/)/],
  ['main/hosts/electron', /^src\/main\/hosts\/electron\//],
  ['main/hosts/loopback', /^src\/main\/hosts\/loopback\//],
  ['main/hosts', /^src\/main\/hosts\//],
  ['main/front-desk', /^src\/main\/(?:front-desk|encode-in-pieces)\.ts$/],
  ['main/jobs', /^src\/main\/jobs\//],
  ['main/services', /^src\/main\/services\//],
  ['main/store/sqlite', /^src\/main\/store\/sqlite\//],
  ['main/store', /^src\/main\/store\//],
  ['main/demo', /^src\/main\/demo\//],
  ['main', /^src\/main\/[^/]+$/],
  ['scripts', /^scripts\//],
] as const;

export type Layer = (typeof layers)[number][0];

const shared = ['shared', 'shared/domain', 'shared/contract'] as const;
/** For those that speak to a person. */
const sharedAndWords = [...shared, 'shared/words'] as const;

/** Which layers a layer may import, besides itself. */
const mayImport: Readonly<Record<Layer, readonly Layer[]>> = {
  shared: ['shared/domain', 'shared/contract'],
  'shared/domain': ['shared'],
  // Only for the desk's own process: it brings the numbering plans of all countries.
  'shared/domain/phone': ['shared', 'shared/domain'],
  'shared/contract': ['shared', 'shared/domain'],
  'shared/words': shared,
  preload: ['shared/contract'],
  renderer: [
    'renderer/calendar/screen',
    'renderer/calendar/print',
    'renderer/command-bar',
    ...sharedAndWords,
  ],
  // It judges what is typed as the calendar does.
  'renderer/command-bar': [
    'renderer/calendar/block',
    'renderer/calendar/carry',
    'renderer/calendar/range',
    'renderer',
    ...sharedAndWords,
  ],
  'renderer/calendar/range': ['renderer', ...sharedAndWords],
  'renderer/calendar/grid': ['renderer/calendar/range', 'renderer', ...sharedAndWords],
  'renderer/calendar/glance': [
    'renderer/calendar/grid',
    'renderer/calendar/range',
    'renderer',
    ...sharedAndWords,
  ],
  'renderer/calendar/cursor': [
    'renderer/calendar/grid',
    'renderer/calendar/range',
    'renderer',
    ...sharedAndWords,
  ],
  'renderer/calendar/carry': [
    'renderer/calendar/cursor',
    'renderer/calendar/grid',
    'renderer/calendar/range',
    'renderer',
    ...sharedAndWords,
  ],
  'renderer/calendar/block': [
    'renderer/calendar/carry',
    'renderer/calendar/grid',
    'renderer/calendar/range',
    'renderer',
    ...sharedAndWords,
  ],
  'renderer/calendar/find': ['renderer', ...sharedAndWords],
  'renderer/calendar/waitlist': [
    'renderer/calendar/carry',
    'renderer/calendar/grid',
    'renderer/calendar/range',
    'renderer',
    ...sharedAndWords,
  ],
  'renderer/calendar/rail': [
    'renderer/calendar/waitlist',
    'renderer/calendar/range',
    'renderer',
    ...sharedAndWords,
  ],
  'renderer/calendar/day': ['renderer/calendar/range', 'renderer', ...sharedAndWords],
  'renderer/calendar/week': ['renderer/calendar/range', 'renderer', ...sharedAndWords],
  'renderer/calendar/rooms': ['renderer/calendar/range', 'renderer', ...sharedAndWords],
  'renderer/calendar/month': ['renderer', ...sharedAndWords],
  'renderer/calendar/list': ['renderer/calendar/range', 'renderer', ...sharedAndWords],
  'renderer/calendar/print': [
    'renderer/calendar/day',
    'renderer/calendar/range',
    'renderer',
    ...sharedAndWords,
  ],
  'renderer/calendar/screen': [
    'renderer/calendar/day',
    'renderer/calendar/week',
    'renderer/calendar/rooms',
    'renderer/calendar/month',
    'renderer/calendar/list',
    'renderer/calendar/rail',
    'renderer/calendar/find',
    'renderer/calendar/waitlist',
    'renderer/calendar/block',
    'renderer/calendar/carry',
    'renderer/calendar/cursor',
    'renderer/calendar/glance',
    'renderer/calendar/grid',
    'renderer/calendar/range',
    'renderer',
    ...sharedAndWords,
  ],
  'main/hosts': ['main/front-desk', ...sharedAndWords],
  'main/hosts/electron': ['main/hosts', 'main/front-desk', ...sharedAndWords],
  'main/hosts/loopback': ['main/hosts', 'main/front-desk', ...sharedAndWords],
  'main/front-desk': ['main/jobs', 'main/services', 'main/store', ...sharedAndWords],
  // A worker is an entry of its own, which composes what it needs.
  'main/jobs': ['main/front-desk', 'main/services', 'main/store', 'main/store/sqlite', ...shared],
  'main/services': ['main/jobs', 'main/store', 'shared/domain/phone', ...sharedAndWords],
  'main/store': ['shared/domain/phone', ...shared],
  'main/store/sqlite': ['main/store', 'shared/domain/phone', ...shared],
  'main/demo': ['main/front-desk', ...sharedAndWords],
  // The entries, and what both of them compose with: the only files that know every part.
  main: [
    'main/hosts',
    'main/hosts/electron',
    'main/hosts/loopback',
    'main/front-desk',
    'main/jobs',
    'main/store',
    'main/store/sqlite',
    'main/demo',
    ...sharedAndWords,
  ],
  scripts: [
    'main',
    'main/hosts',
    'main/hosts/electron',
    'main/hosts/loopback',
    'main/front-desk',
    'main/jobs',
    'main/services',
    'main/store',
    'main/store/sqlite',
    'main/demo',
    ...sharedAndWords,
  ],
};

interface PackageRule {
  readonly rule: string;
  readonly packages: RegExp;
  readonly onlyIn: RegExp;
  readonly because: string;
}

/** Packages that stay in one place, so that nothing else depends on them. */
const packageRules: readonly PackageRule[] = [
  {
    rule: 'electron-in-its-host',
    packages: /^electron$/,
    onlyIn: /^src\/main\/index\.ts$|^src\/main\/hosts\/electron\/|^src\/preload\//,
    because: 'electron belongs in src/main/index.ts, src/main/hosts/electron and src/preload',
  },
  {
    rule: 'database-in-its-store',
    packages: /^(better-sqlite3|drizzle-orm)$/,
    onlyIn: /^src\/main\/store\/sqlite\//,
    because: 'better-sqlite3 and drizzle-orm belong in src/main/store/sqlite',
  },
  {
    rule: 'numbering-plans-in-the-desk',
    packages: /^libphonenumber-js$/,
    onlyIn: /^src\/shared\/domain\/phone\.ts$/,
    because: 'libphonenumber-js belongs in src/shared/domain/phone.ts, which no screen imports',
  },
  {
    rule: 'sentences-in-the-command-bar',
    packages: /^chrono-node(\/|$)/,
    onlyIn: /^src\/renderer\/command-bar\/sentence\//,
    because: 'chrono-node belongs in src/renderer/command-bar/sentence, which is loaded with the command bar',
  },
  {
    rule: 'fullcalendar-in-the-calendar',
    packages: /^(@fullcalendar|@full-ui)\//,
    onlyIn: /^src\/renderer\/calendar\//,
    because: '@fullcalendar belongs in src/renderer/calendar',
  },
];

/** Whether code of this layer runs in the window, or may run there. */
function runsWithoutNode(layer: Layer): boolean {
  return /^(shared|renderer|preload)(\/|$)/.test(layer);
}

/** The packages that shared code may use: pure ones that read no clock of their own accord. */
const packagesForShared = /^(zod|temporal-polyfill|libphonenumber-js)$/;

export interface BrokenRule {
  readonly rule: string;
  readonly because: string;
}

/** The layer of a path relative to the project ("src/shared/result.ts"); undefined when it has none. */
export function layerOf(path: string): Layer | undefined {
  return layers.find(([, pattern]) => pattern.test(path))?.[0];
}

/** Whether shared purity is asked of this layer: no clock, no randomness. */
export function mustBePure(layer: Layer): boolean {
  return layer === 'shared' || layer.startsWith('shared/');
}

/** The rule that an import of one project file by another breaks, if any. */
export function ruleBrokenByImport(from: Layer, to: Layer | undefined): BrokenRule | undefined {
  if (to === from || (to && mayImport[from].includes(to))) return undefined;
  const allowed = [...new Set([from, ...mayImport[from]])].join(', ');
  return { rule: `${from}-imports`, because: `${from} may import only ${allowed}` };
}

/** The rule that the use of a package (or of a Node module) by a project file breaks, if any. */
export function ruleBrokenByPackage(
  path: string,
  layer: Layer,
  packageName: string,
  isNodeModule: boolean,
): BrokenRule | undefined {
  if (isNodeModule) {
    if (!runsWithoutNode(layer)) return undefined;
    return { rule: 'no-node-here', because: `${layer} runs where there is no Node` };
  }
  const broken = packageRules.find(
    ({ packages, onlyIn }) => packages.test(packageName) && !onlyIn.test(path),
  );
  if (broken) return { rule: broken.rule, because: broken.because };
  if (mustBePure(layer) && !packagesForShared.test(packageName)) {
    return { rule: 'shared-packages', because: 'shared code may use only zod and temporal-polyfill' };
  }
  return undefined;
}
