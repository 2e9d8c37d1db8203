// Breaks the BUILT desk in ways that only a window notices, and sees each of them noticed: what the end-to-end specs stand on.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeskBridge } from '../../src/shared/contract/bridge.ts';
import { programEnvironment, root } from '../e2e/hosts.ts';
import { hasWindow, program } from '../e2e/projects.ts';

let home: string;
let copy: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'front-desk-broken-'));
  copy = join(home, 'program');
  cpSync(join(root, 'out'), join(copy, 'out'), { recursive: true });
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  for (const folder of ['drizzle', 'node_modules'])
    symlinkSync(join(root, folder), join(copy, folder), 'dir');
});
afterEach(() => rmSync(home, { recursive: true, maxRetries: 10 }));

type Alteration = { readonly in: string; readonly of: RegExp; readonly to: string };

/** Alters the one built file under `in` that has `of`. */
function alter({ in: folder, of, to }: Alteration): void {
  const files = readdirSync(join(copy, folder), { recursive: true })
    .map((name) => join(copy, folder, String(name)))
    .filter((file) => /\.c?js$/.test(file) && of.test(readFileSync(file, 'utf8')));
  expect(files).toHaveLength(1);
  for (const file of files) writeFileSync(file, readFileSync(file, 'utf8').replace(of, to));
}

/** Opens the copy in a window and creates a salon over its bridge; answers what is wrong with it, nothing where all is well. */
async function whatIsWrong(): Promise<readonly string[]> {
  const app = await _electron.launch({
    executablePath: program,
    args: [copy, '--database', join(home, 'salon.sqlite')],
    env: programEnvironment(home),
  });
  try {
    const page = await app.firstWindow();
    await page.waitForFunction(() => location.href !== 'about:blank' && document.readyState === 'complete');
    return await page.evaluate(async () => {
      if (!document.querySelector('#root')) return ['the page is not there'];
      if (!('frontDesk' in window)) return ['there is no bridge'];
      // The preload has put it there; the window's type does not know.
      const { frontDesk } = window as unknown as { frontDesk: DeskBridge };
      const wrong: string[] = [];
      const page = await fetch('/');
      if (!page.headers.get('Content-Security-Policy')) wrong.push('the page has no policy');
      let isTold = false;
      frontDesk.onAnnounced(() => {
        isTold = true;
      });
      try {
        await frontDesk.call['salons.create']({ name: 'Kuaför Ada', timeZone: 'Europe/Istanbul' });
        // News go before the answer to what they are about; the next call is answered after both.
        await frontDesk.call['salons.list']({});
        if (!isTold) wrong.push('the window is not told of a change');
      } catch {
        wrong.push('a call is not answered');
      }
      return wrong;
    });
  } finally {
    await app.close();
  }
}

test.runIf(hasWindow)('nothing is wrong with the desk as it was built', async () => {
  expect(await whatIsWrong()).toEqual([]);
});

test.runIf(hasWindow).each<Alteration & { readonly is: string; readonly seen: string }>([
  {
    is: 'a page without its policy',
    in: 'out/main',
    of: /"Content-Security-Policy":/,
    to: '"X-Nothing":',
    seen: 'the page has no policy',
  },
  {
    is: 'changes that are told to nobody',
    in: 'out/main',
    of: /window\.webContents\.send\(/,
    to: 'void (',
    seen: 'the window is not told of a change',
  },
  {
    is: 'another host taken for its own',
    in: 'out/main',
    of: /url\.hostname === host\b/,
    to: 'url.hostname === "elsewhere"',
    seen: 'the page is not there',
  },
  {
    is: 'an answer that cannot be sent to a page',
    in: 'out/main',
    of: /return (desk\.call\([\s\S]*?\));/,
    to: 'return $1.then((answer) => ({ ...answer, later: () => 0 }));',
    seen: 'a call is not answered',
  },
  {
    is: 'a preload that asks for Node',
    in: 'out/preload',
    of: /^/,
    to: 'require("node:fs");\n',
    seen: 'there is no bridge',
  },
  {
    is: 'a preload that calls on a channel of its own',
    in: 'out/preload',
    of: /`desk:\$\{name\}`/,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template of the built file, altered.
    to: '`other:${name}`',
    seen: 'a call is not answered',
  },
])('$is is noticed', async ({ seen, ...alteration }) => {
  alter(alteration);
  expect(await whatIsWrong()).toContain(seen);
});
