// What a screen reader says of a window: of where the focus goes, and of what is announced meanwhile. Read from the tree that Chromium
// gives to screen readers, so that it is what one gets to say; how fast and in which voice is the screen reader's.
import type { CDPSession, Page } from '@playwright/test';

type Tree = Awaited<ReturnType<typeof treeOf>>;
type Known = Tree[number];

const treeOf = async (session: CDPSession) => (await session.send('Accessibility.getFullAXTree')).nodes;

/** The browser answers level by level; whoever listens hears each part with what is in it. */
function inPageOrder(tree: Tree): readonly Known[] {
  const byId = new Map(tree.map((node) => [node.nodeId, node]));
  const from = (node: Known): readonly Known[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => byId.get(id) ?? []).flatMap(from),
  ];
  return tree.filter(({ parentId }) => parentId === undefined).flatMap(from);
}

/** What is said when the focus comes into it, beside what has the focus. */
const surroundings = new Set([
  ...['dialog', 'alertdialog', 'region', 'complementary', 'banner', 'navigation', 'main', 'form', 'search'],
  ...['toolbar', 'group', 'radiogroup', 'listbox', 'menu', 'tablist', 'tabpanel', 'grid'],
]);

const landmarks = new Set([
  'banner',
  'navigation',
  'main',
  'toolbar',
  'complementary',
  'region',
  'grid',
  'columnheader',
  'heading',
]);

const roleWords: Readonly<Record<string, string>> = {
  alertdialog: 'alert dialog',
  combobox: 'combo box',
  DisclosureTriangle: 'disclosure',
  listbox: 'list box',
  radiogroup: 'radio group',
  RootWebArea: 'page',
  searchbox: 'search box',
  tabpanel: 'tab panel',
  textbox: 'edit',
};

const propertyOf = (node: Known, property: string): unknown =>
  node.properties?.find(({ name }) => name === property)?.value.value;

const roleOf = (node: Known): string => {
  const own = propertyOf(node, 'roledescription');
  const role = String(node.role?.value ?? '');
  return typeof own === 'string' && own !== '' ? own : (roleWords[role] ?? role);
};

const named = (node: Known): string => String(node.name?.value ?? '').trim();

function statesOf(node: Known): readonly string[] {
  const is = (property: string) =>
    propertyOf(node, property) === true || propertyOf(node, property) === 'true';
  const expanded = propertyOf(node, 'expanded');
  return [
    ...(is('invalid') ? ['invalid'] : []),
    ...(is('required') ? ['required'] : []),
    ...(is('disabled') ? ['unavailable'] : []),
    ...(is('checked') ? ['checked'] : []),
    ...(is('pressed') ? ['pressed'] : []),
    ...(is('selected') && node.role?.value !== 'option' ? ['selected'] : []),
    ...(is('multiline') ? ['multi-line'] : []),
    ...(expanded === true ? ['expanded'] : expanded === false ? ['collapsed'] : []),
  ];
}

function sentenceFor(node: Known): string {
  const value = String(node.value?.value ?? '').trim();
  const description = String(node.description?.value ?? '').trim();
  return [named(node), roleOf(node), value, ...statesOf(node), description]
    .filter((part) => part !== '')
    .join(', ');
}

export type Heard = {
  /** What was announced, in its order. */
  readonly announced: readonly string[];
  /** What is said of where the focus is now: what it came into, and what has it. Nothing where it is still where it was. */
  readonly focus: readonly string[];
};

export type Ear = {
  /** What was said since the last key. */
  readonly hear: () => Promise<Heard>;
  /** From here on another key is listened to. */
  readonly goOn: () => void;
  /** The parts of the page that one can go to, and its headings. */
  readonly landmarks: () => Promise<readonly string[]>;
};

/** Begins to listen to a page. */
export async function listen(page: Page): Promise<Ear> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  await page.evaluate(() => {
    const announced: string[] = [];
    Object.assign(window, { announced });
    const live = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"]';
    const alerts = '[role="alert"]';
    const last = new WeakMap<Element, string>();

    function textOf(node: Node): string {
      if (node instanceof Text) return node.data;
      if (!(node instanceof HTMLElement) && !(node instanceof SVGElement)) return '';
      if (node.getAttribute('aria-hidden') === 'true' || (node instanceof HTMLElement && node.hidden))
        return '';
      const label = node.getAttribute('aria-label');
      if (label !== null && node.getAttribute('role') !== null) return ` ${label} `;
      const inside = [...node.childNodes].map(textOf).join('');
      return getComputedStyle(node).display.startsWith('inline') ? inside : ` ${inside} `;
    }
    const saidOf = (node: Node): string => textOf(node).replaceAll(/\s+/g, ' ').trim();

    /** An alert or a status is read as a whole; of another live region, what is new. */
    function announce(region: Element, fresh: Node): void {
      // What lies behind an open dialog is hidden from a screen reader, and so is what it announces.
      if (region.closest('[aria-hidden="true"], [inert]')) return;
      const role = region.getAttribute('role');
      const isWhole =
        region.getAttribute('aria-atomic') === 'true' ||
        (region.getAttribute('aria-atomic') === null && (role === 'alert' || role === 'status'));
      const text = saidOf(isWhole ? region : fresh);
      if (isWhole && last.get(region) === text) return;
      last.set(region, text);
      if (text !== '') announced.push(text);
    }

    new MutationObserver((changes) => {
      const done = new Map<Element, Node>();
      for (const { type, target, addedNodes } of changes) {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(live);
        if (around) {
          const fresh = type === 'characterData' ? [target] : [...addedNodes];
          for (const node of fresh.length > 0 ? fresh : [target]) done.set(around, node);
          continue;
        }
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          // An alert speaks as it comes. Any other live region has to be there before what it says.
          for (const alert of [...(node.matches(alerts) ? [node] : []), ...node.querySelectorAll(alerts)])
            done.set(alert, alert);
        }
      }
      for (const [region, node] of done) if (region.isConnected) announce(region, node);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

  type Standing = { readonly around: readonly string[]; readonly own: string; readonly option: string };
  let before: Standing = { around: [], own: '', option: '' };
  let now = before;
  const announced: string[] = [];
  return {
    hear: async () => {
      const fresh = await page.evaluate(() => {
        // `listen` has put it there.
        const { announced: said } = window as unknown as { announced: string[] };
        return said.splice(0);
      });
      announced.push(...fresh);
      now = standingIn(await treeOf(session)) ?? now;
      const { around, own, option } = now;
      const entered = around.filter((one) => !before.around.includes(one));
      const focus = [
        ...(own === before.own && entered.length === 0 ? [] : [...entered, own]),
        ...(option === '' || option === before.option ? [] : [option]),
      ];
      return { announced: [...announced], focus };
    },
    goOn: () => {
      before = now;
      announced.length = 0;
    },
    landmarks: async () =>
      inPageOrder(await treeOf(session))
        .filter((node) => !node.ignored && landmarks.has(String(node.role?.value)) && named(node) !== '')
        .map((node) => `${named(node)}, ${roleOf(node)}`),
  };
}

/** Where the focus is, as it is said; undefined where nothing has it. */
function standingIn(tree: Tree) {
  const byId = new Map(tree.map((node) => [node.nodeId, node]));
  const focused = tree.findLast((node) => propertyOf(node, 'focused') === true);
  if (!focused) return undefined;
  const around: string[] = [];
  for (let node = parentOf(focused, byId); node; node = parentOf(node, byId)) {
    const isSaid = !node.ignored && surroundings.has(String(node.role?.value)) && named(node) !== '';
    if (isSaid) around.unshift(`${named(node)}, ${roleOf(node)}`);
  }
  const active = activeIn(focused, tree);
  return { around, own: sentenceFor(focused), option: active ? sentenceFor(active) : '' };
}

/** The element above a node that a screen reader knows of. */
function parentOf(node: Known, byId: ReadonlyMap<string, Known>): Known | undefined {
  return node.parentId === undefined ? undefined : byId.get(node.parentId);
}

/** The option that a field points at while it keeps the focus. */
function activeIn(focused: Known, tree: Tree): Known | undefined {
  const pointed = focused.properties?.find(({ name }) => name === 'activedescendant')?.value
    .relatedNodes?.[0];
  return pointed && tree.find(({ backendDOMNodeId }) => backendDOMNodeId === pointed.backendDOMNodeId);
}
