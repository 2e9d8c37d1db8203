// The BUILT main and preload bundles against a STAND-IN of Electron, not against Electron: see stand-in/electron.ts.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { methodNames } from '../../src/shared/contract/contract.ts';
import { type BuiltDesk, startBuiltDesk } from './stand-in/plain/start-built-desk.ts';

const ownPage = 'app://front-desk/';

let home: string;
const started: BuiltDesk[] = [];

function start(options: Omit<Parameters<typeof startBuiltDesk>[0], 'home'> = {}): BuiltDesk {
  const desk = startBuiltDesk({ home, ...options });
  started.push(desk);
  return desk;
}

function newHome(): void {
  home = mkdtempSync(join(tmpdir(), 'front-desk-electron-'));
}

async function forgetHome(): Promise<void> {
  for (const desk of started.splice(0)) {
    desk.kill();
    await desk.exited;
  }
  rmSync(home, { recursive: true });
}

describe('the built desk in a stand-in of Electron', () => {
  let desk: BuiltDesk;

  beforeAll(async () => {
    newHome();
    desk = start({ args: ['--database', join(home, 'salon.sqlite')] });
    await desk.hasShown(1);
  });
  afterAll(forgetHome);

  describe('before it is ready', () => {
    test('every process is sandboxed and no name can be looked up', async () => {
      const { isSandboxed, switches } = await desk.ask('beforeReady');
      expect(isSandboxed).toBe(true);
      expect(switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
      expect(switches).toContainEqual(['disable-background-networking', undefined]);
    });

    test('app:// gets an origin of its own and no right to pass the page’s policy', async () => {
      const { registered } = await desk.ask('beforeReady');
      expect(registered).toEqual([
        {
          scheme: 'app',
          privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
        },
      ]);
    });

    test('what Chromium keeps lies in a folder of its own in the application folder', async () => {
      const { userData } = await desk.ask('beforeReady');
      expect(userData).toMatch(/Front Desk[\\/]windows[\\/][0-9a-f]{16}$/);
    });
  });

  describe('its window', () => {
    test('is sandboxed, isolated and without Node', async () => {
      const [window] = await desk.ask('windows');
      expect(window?.options.webPreferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        spellcheck: false,
      });
      expect(window?.options.webPreferences).not.toHaveProperty('enableBlinkFeatures');
    });

    test('shows the desk’s own page, not smaller than the screens can be', async () => {
      const [window] = await desk.ask('windows');
      expect(window).toMatchObject({
        url: ownPage,
        loadedStatus: 200,
        options: { minWidth: 1024, minHeight: 640 },
      });
    });

    test('gets the methods of the contract and the news, and nothing else', async () => {
      const [window] = await desk.ask('windows');
      expect(window?.exposed).toEqual(['frontDesk']);
      const { parts, methods } = await desk.ask('bridge');
      expect(parts.sort()).toEqual(['call', 'onAnnounced', 'openDemo']);
      expect(methods).toEqual(methodNames);
      expect(await desk.ask('channels')).toEqual([
        'shell:openDemo',
        ...methodNames.map((name) => `desk:${name}`),
      ]);
    });
  });

  describe('app://', () => {
    test('answers the page under a policy that begins with nothing', async () => {
      const page = await desk.ask('fetchScreen', ownPage);
      expect(page).toMatchObject({
        status: 200,
        headers: { 'content-type': expect.stringContaining('text/html') },
      });
      expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(page.headers['x-content-type-options']).toBe('nosniff');
    });

    test('answers the files that the page names', async () => {
      const { text } = await desk.ask('fetchScreen', ownPage);
      const named = [...text.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+)"/g)].map(([, file]) => file);
      expect(named.length).toBeGreaterThan(0);
      for (const file of named) {
        expect(await desk.ask('fetchScreen', `${ownPage}${file}`)).toMatchObject({ status: 200 });
      }
    });

    test.each([
      'app://front-desk/../main/index.js',
      'app://front-desk/%2e%2e/main/index.js',
      'app://front-desk/..%2fmain%2findex.js',
      'app://front-desk/assets',
      'app://front-desk//etc/passwd',
      'app://elsewhere/index.html',
      'app://front-desk:81/index.html',
    ])('holds nothing at %s', async (url) => {
      expect(await desk.ask('fetchScreen', url)).toMatchObject({ status: 404, text: 'Not found' });
    });

    test('is only read', async () => {
      expect(await desk.ask('fetchScreen', ownPage, 'POST')).toMatchObject({ status: 404 });
    });
  });

  describe('Chromium is denied', () => {
    test.each([
      'https://example.org/',
      'http://127.0.0.1:9/',
      'ws://127.0.0.1:9/',
      'file:///etc/passwd',
      'ftp://example.org/',
      'app://elsewhere/',
      'devtools://devtools/bundled/',
      'chrome-extension://abc/x.js',
    ])('the request %s', async (url) => {
      expect(await desk.ask('isCancelled', url)).toEqual({ cancel: true });
    });

    test('nothing of its own pages', async () => {
      expect(await desk.ask('isCancelled', `${ownPage}assets/x.js`)).toEqual({ cancel: false });
    });

    test.each([
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fullscreen',
      'openExternal',
      'unknown',
    ])('the permission %s, asked for or looked up', async (name) => {
      expect(await desk.ask('permission', name)).toEqual({ granted: false, checked: false });
    });

    test('devices, the screen, downloads and spelling dictionaries', async () => {
      expect(await desk.ask('device', 'usb')).toBe(false);
      expect(await desk.ask('screenToShare')).toBeNull();
      expect(await desk.ask('mayDownload')).toBe(false);
      expect(await desk.ask('isSpellChecked')).toBe(false);
    });

    test.each(['https://example.org/', ownPage, 'about:blank'])('a window on %s', async (url) => {
      expect(await desk.ask('windowOpen', url)).toBe('deny');
    });

    test('the way to another page, in the window or in a frame', async () => {
      const to = (url: string, isMainFrame: boolean) =>
        desk.ask('goesOn', 'will-frame-navigate', { url, isMainFrame });
      expect(await to('https://example.org/', true)).toBe(false);
      expect(await to('file:///etc/passwd', true)).toBe(false);
      expect(await to('app://front-desk.example/', true)).toBe(false);
      expect(await to(ownPage, false)).toBe(false);
      expect(await to(ownPage, true)).toBe(true);
    });

    test('redirects and embedded pages', async () => {
      expect(await desk.ask('goesOn', 'will-redirect', { url: ownPage })).toBe(false);
      expect(await desk.ask('goesOn', 'will-attach-webview', {})).toBe(false);
    });
  });

  describe('a call', () => {
    test('goes through to a real database and comes back as plain data', async () => {
      const salon = { name: 'Kuaför Ada', timeZone: 'Europe/Istanbul' };
      expect(await desk.ask('call', 'salons.create', salon)).toMatchObject({ ok: true, value: salon });
      expect(await desk.ask('call', 'salons.list', {})).toMatchObject({ ok: true, value: [salon] });
    });

    test('with a bad input is refused like any other', async () => {
      expect(await desk.ask('call', 'salons.create', { name: 1 })).toMatchObject({
        ok: false,
        error: { code: 'invalid_input' },
      });
    });

    test('is told to every open window, until it stops listening', async () => {
      await desk.ask('choose', 'New window');
      await desk.hasShown(2);
      await desk.ask('listen', 0);
      await desk.ask('listen', 1);
      await desk.ask('call', 'salons.create', { name: 'Second', timeZone: 'Europe/Berlin' });
      expect(await desk.ask('stopListening', 1), 'nothing of Electron is handed out').toBeUndefined();
      await desk.ask('call', 'salons.create', { name: 'Third', timeZone: 'Europe/Berlin' });
      const message = { event: 'changed', message: { records: [{ entity: 'salon' }] } };
      expect(await desk.ask('heard', 0)).toMatchObject([message, message]);
      expect(await desk.ask('heard', 1)).toMatchObject([message]);
      await desk.ask('closeWindow', 1);
    });

    test('that starts a job is told to its own window how the job goes on, and no other window may ask', async () => {
      await desk.ask('choose', 'New window');
      await desk.hasShown(3);
      await desk.ask('listen', 0);
      await desk.ask('listen', 1);
      const started = z
        .object({ value: z.object({ id: z.string() }) })
        .parse(await desk.ask('call', 'jobs.start', { job: 'history.verify', input: {} }));
      const { id } = started.value;
      expect(await desk.ask('call', 'jobs.get', { id })).toMatchObject({
        ok: true,
        value: { state: 'done' },
      });
      expect(await desk.ask('heard', 0)).toMatchObject([{ event: 'job', message: { id, state: 'done' } }]);
      expect(await desk.ask('heard', 1)).toEqual([]);
      for (const method of ['jobs.get', 'jobs.cancel'])
        expect(await desk.ask('call', method, { id }, 1)).toMatchObject({
          ok: false,
          error: { code: 'not_found' },
        });
      await desk.ask('stopListening', 0);
      await desk.ask('closeWindow', 1);
    });

    test('from anybody but its own page in its own window is forbidden and changes nothing', async () => {
      const before = await desk.ask('call', 'history.list', {});
      const refusal = { ok: false, error: { code: 'forbidden' } };
      const input = { name: 'Intruder', timeZone: 'Europe/Berlin' };
      const kinds = await desk.ask('hostileFrames');
      expect(kinds.length).toBeGreaterThan(5);
      for (const kind of kinds) {
        expect(await desk.ask('callFrom', kind, 'salons.create', input), kind).toMatchObject(refusal);
      }
      expect(await desk.ask('callFromForeignWindow', 'salons.create', input)).toMatchObject(refusal);
      expect(await desk.ask('call', 'history.list', {})).toEqual(before);
    });
  });

  describe('the demo salon', () => {
    const noticed = () => join(home, 'started.json');
    beforeAll(() => {
      // In the place of the program itself: tells how it was started.
      writeFileSync(
        join(home, 'program.mjs'),
        `import { renameSync, writeFileSync } from 'node:fs';
         const file = ${JSON.stringify(noticed())};
         writeFileSync(file + '.part', JSON.stringify(process.argv.slice(2)));
         renameSync(file + '.part', file);`,
      );
    });

    test('is asked for by nobody but its own page', async () => {
      for (const kind of await desk.ask('hostileFrames')) await desk.ask('openDemoFrom', kind);
      expect(existsSync(noticed())).toBe(false);
    });

    test('is a process of its own, so that nothing of it touches this desk', async () => {
      await desk.ask('openDemo');
      await expect.poll(() => existsSync(noticed()), { timeout: 10_000 }).toBe(true);
      expect(JSON.parse(readFileSync(noticed(), 'utf8'))).toEqual(['--demo']);
    });
  });

  test('a page with something unsaved is left only when the person says so', async () => {
    expect(await desk.ask('leavesUnsaved', 0)).toBe(false);
    expect(await desk.ask('leavesUnsaved', 1)).toBe(true);
    expect((await desk.ask('dialogs')).at(-1)?.message).toBe('Something here is not saved yet.');
  });

  describe('its menu', () => {
    test('takes no key that the calendar or a text field needs', async () => {
      const items = await desk.ask('menuItems');
      const accelerators = items.flatMap(({ accelerator }) => accelerator ?? []);
      expect(accelerators).toEqual(['CmdOrCtrl+Shift+N']);
      expect(items.filter(({ role }) => role === 'reload' || role === 'forceReload')).toEqual([]);
      for (const role of ['undo', 'redo']) {
        expect(items.find((item) => item.role === role)).toMatchObject({ registerAccelerator: false });
      }
    });

    test('tells in "About" where the bookings lie', async () => {
      await desk.ask('choose', 'About Front Desk');
      const about = (await desk.ask('dialogs')).at(-1);
      expect(about?.detail).toContain(join(home, 'salon.sqlite'));
    });
  });

  test('a page that dies is offered again', async () => {
    await desk.ask('rendererGone', 0);
    expect((await desk.ask('dialogs')).at(-1)?.message).toBe('This window has stopped.');
    expect((await desk.ask('windows')).map(({ reloads }) => reloads)).toEqual([1]);
  });

  test('quitting closes the database, and the next start finds everything', async () => {
    expect(await desk.quit()).toBe(0);
    expect(desk.errorOutput()).toBe('');
    expect(existsSync(join(home, 'salon.sqlite-wal'))).toBe(false);

    const next = start({ args: ['--database', join(home, 'salon.sqlite')] });
    await next.hasShown(1);
    const salons = await next.ask('call', 'salons.list', {});
    expect(salons).toMatchObject({
      ok: true,
      value: [{ name: 'Kuaför Ada' }, { name: 'Second' }, { name: 'Third' }],
    });
    // The last window that is closed ends the desk, too.
    void next.ask('closeWindow', 0).catch(() => undefined);
    expect(await next.exited).toBe(0);
  });
});

describe('the built desk in a stand-in of Electron opens, or says why not', () => {
  beforeEach(newHome);
  afterEach(forgetHome);

  test('the database in the application folder, when none is named', async () => {
    const desk = start();
    await desk.hasShown(1);
    expect(await desk.quit()).toBe(0);
    const files = readdirSync(home, { recursive: true }).map(String);
    expect(files.filter((name) => name.endsWith('front-desk.sqlite'))).toHaveLength(1);
  });

  test('a demo salon that is gone when the desk closes', async () => {
    const desk = start({ args: ['--demo'] });
    await desk.hasShown(1);
    expect(await desk.ask('call', 'desk.status', {})).toMatchObject({
      ok: true,
      value: { database: { isDemo: true } },
    });
    const salons = await desk.ask('call', 'salons.list', {});
    expect(salons).toMatchObject({ ok: true, value: [{}] });
    expect(await desk.quit()).toBe(0);
    expect(readdirSync(home).filter((name) => name.startsWith('front-desk-demo-'))).toEqual([]);
  });

  test('the window that is there, when it is started again with the same database', async () => {
    const file = join(home, 'salon.sqlite');
    const first = start({ args: ['--database', file] });
    await first.hasShown(1);
    const second = start({ args: ['--database', file] });
    expect(await second.exited).toBe(0);
    expect(second.dialogs).toEqual([]);
    expect((await first.ask('windows')).map(({ focused }) => focused)).toEqual([1]);
  });

  test('a second desk on one database is told so, and opens nothing', async () => {
    const file = join(home, 'salon.sqlite');
    const first = start({ args: ['--database', file] });
    await first.hasShown(1);
    const second = start({ args: ['--database', file], dataFolder: 'elsewhere' });
    expect(await second.exited).toBe(1);
    expect(second.dialogs).toEqual([
      expect.objectContaining({ message: 'The desk cannot open.', buttons: ['Quit'] }),
    ]);
    expect(second.dialogs[0]?.detail).toMatch(/ is already open in another Front Desk\..*\.$/);
    expect(await first.ask('call', 'salons.list', {})).toMatchObject({ ok: true });
  });

  test('a file that is no database is told so, and left as it is', async () => {
    const file = join(home, 'letter.sqlite');
    writeFileSync(file, 'Dear Ana, see you on Monday. '.repeat(400));
    const before = readFileSync(file);
    const desk = start({ args: ['--database', file] });
    expect(await desk.exited).toBe(1);
    expect(desk.dialogs).toHaveLength(1);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test('in the language of the computer', async () => {
    const language = 'tr_TR.UTF-8';
    const refused = start({ args: ['--database='], language });
    expect(await refused.exited).toBe(1);
    expect(refused.dialogs).toEqual([
      expect.objectContaining({
        message: 'Program açılamıyor.',
        detail: '--database bir dosya adıyla kullanılır.',
        buttons: ['Çıkış'],
      }),
    ]);
    const desk = start({ args: ['--database', join(home, 'salon.sqlite')], language });
    await desk.hasShown(1);
    const labels = (await desk.ask('menuItems')).flatMap(({ label }) => label ?? []);
    expect(labels).toContain('Yeni pencere');
    expect(labels).not.toContain('New window');
    expect(await desk.ask('call', 'settings.get', {})).toMatchObject({ value: { locale: 'tr-TR' } });
    expect(await desk.quit()).toBe(0);
  });

  test('options that cannot be met', async () => {
    const desk = start({ args: ['--demo', '--database', join(home, 'salon.sqlite')] });
    expect(await desk.exited).toBe(1);
    expect(desk.dialogs[0]?.detail).toBe('--demo has a database of its own; leave out --database.');
    expect(existsSync(join(home, 'salon.sqlite'))).toBe(false);
  });

  test('a fault at the start is told, and leaves no program without a window', async () => {
    writeFileSync(join(home, 'data'), 'a file where a folder must be');
    const desk = start();
    expect(await desk.exited).toBe(1);
    expect(desk.dialogs).toMatchObject([{ message: 'Front Desk has to close.' }]);
  });

  test('a desk whose disk is full closes all the same, says so, and has lost nothing', async () => {
    const file = join(home, 'salon.sqlite');
    const salon = { name: 'Kuaför Ada', timeZone: 'Europe/Istanbul' };
    const first = start({ args: ['--database', file] });
    await first.hasShown(1);
    const { value } = z
      .object({ value: z.object({ id: z.string() }) })
      .parse(await first.ask('call', 'salons.create', salon));
    expect(await first.quit()).toBe(0);

    // The database has no room left for what the log may still take.
    const second = start({ args: ['--database', file], maxFileBlocks: statSync(file).size / 512 + 20 });
    await second.hasShown(1);
    const accepted: string[] = [];
    for (let isFull = false; !isFull; ) {
      const name = `Client ${String(accepted.length).padStart(3, '0')}`;
      const client = { salonId: value.id, name, notes: 'n'.repeat(1000) };
      const { ok } = z.object({ ok: z.boolean() }).parse(await second.ask('call', 'clients.create', client));
      isFull = !ok;
      if (ok) accepted.push(name);
    }
    expect(accepted.length).toBeGreaterThan(0);
    expect(await second.quit()).toBe(1);
    expect(second.dialogs).toMatchObject([{ message: 'Front Desk could not tidy up.' }]);

    const third = start({ args: ['--database', file] });
    await third.hasShown(1);
    const found = z
      .object({ value: z.array(z.object({ name: z.string() })) })
      .parse(await third.ask('call', 'clients.search', { salonId: value.id, query: 'Client', limit: 50 }));
    expect(found.value.map(({ name }) => name).sort()).toEqual(accepted);
  });
});
