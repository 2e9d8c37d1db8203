import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, must, readAnswer } from './desk-client.ts';
import { refusalOf, type ServeProcess, spawnServe, startServe } from './serve-process.ts';

let home: string;
let file: string;
const running: ServeProcess[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'front-desk-serve-'));
  file = join(home, 'salon.sqlite');
});

afterEach(async () => {
  for (const serve of running.splice(0)) await serve.end('SIGKILL');
  rmSync(home, { recursive: true });
});

async function start(...args: readonly string[]): Promise<ServeProcess> {
  const serve = await startServe(home, args);
  running.push(serve);
  return serve;
}

const aSalon = { name: 'Kuaför Ada', timeZone: 'Europe/Istanbul' };

/** A folder in which this account cannot make a file. Root may write everywhere but where there is no disk. */
function unwritableFolder(): string {
  if (process.getuid?.() === 0) return '/proc';
  const folder = join(home, 'locked');
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  return folder;
}

/** One sentence for a person: no stack, no code of the database. */
const oneSentence = /^[^\n]+\.\n$/;

const ask = (address: ServeProcess, method: string, token = address.token) =>
  fetch(`${address.url}/demo`, { method, headers: { Authorization: `Bearer ${token}` } });

describe('the demo salon beside a desk', () => {
  test('answers under an address and a key of its own, and goes with the desk', async () => {
    const serve = await start('--database', file);
    const first = await (await ask(serve, 'POST')).json();
    expect(first).toMatchObject({
      ok: true,
      value: { url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) },
    });
    const demo = first.value;
    expect(demo.url).not.toBe(serve.url);
    expect(demo.token).not.toBe(serve.token);
    expect(await must(demo, 'desk.status', {})).toMatchObject({ database: { isDemo: true } });
    expect(await must(demo, 'salons.list', {})).toHaveLength(1);
    // Asked for again, it is the same one; and the desk itself stays as empty as it was.
    expect(await (await ask(serve, 'POST')).json()).toEqual(first);
    expect(await must(serve, 'salons.list', {})).toEqual([]);
    expect(await serve.end('SIGTERM')).toBe(0);
    await expect(call(demo, 'salons.list', {})).rejects.toThrow();
    expect(readdirSync(home).filter((name) => name.includes('demo'))).toEqual([]);
  });

  test('is opened for nobody without the key, and not by a look', async () => {
    const serve = await start('--database', file);
    expect((await ask(serve, 'POST', 'wrong')).status).toBe(401);
    expect((await ask(serve, 'GET')).status).toBe(405);
    expect(readdirSync(home).filter((name) => name.includes('demo'))).toEqual([]);
  });
});

describe('serve, when it is ready', () => {
  test('says so in one line of JSON, and nothing else, on the address of this computer alone', async () => {
    const serve = await start('--database', file, '--port', '0');
    expect(serve.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(serve.said.output.trim().split('\n')).toHaveLength(1);
    expect(await call(serve, 'salons.list', {})).toEqual({ status: 200, answer: { ok: true, value: [] } });
  });

  test('greets a person with the whole address and where the bookings are kept', async () => {
    const { child, said, ended } = spawnServe(home, ['--database', file]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(said.output).toMatch(/ http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n/);
    expect(said.output).toContain(file);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('listens on the port that was asked for', async () => {
    const first = await start('--database', file);
    const { port } = new URL(first.url);
    expect(await first.end('SIGTERM')).toBe(0);
    const second = await start('--database', file, '--port', port);
    expect(second.url).toBe(first.url);
    expect(second.token).not.toBe(first.token);
  });

  test('keeps the bookings in the application folder when no database is named', async () => {
    const serve = await start();
    await must(serve, 'salons.create', aSalon);
    expect(await serve.end('SIGTERM')).toBe(0);
    const files = readdirSync(home, { recursive: true }).map(String);
    expect(files.filter((name) => name.endsWith('front-desk.sqlite'))).toHaveLength(1);
  });

  test.runIf(process.platform !== 'win32')('lets no other account of the PC read them', async () => {
    const serve = await start('--database', file);
    await must(serve, 'salons.create', aSalon);
    for (const name of readdirSync(home)) expect(statSync(join(home, name)).mode & 0o077, name).toBe(0);
  });
});

describe('a demo', () => {
  test('shows a salon with bookings, and is gone afterwards', async () => {
    const serve = await start('--demo');
    expect((await must(serve, 'desk.status', {})).database.isDemo).toBe(true);
    const [salon] = await must(serve, 'salons.list', {});
    const staff = await must(serve, 'staff.list', { salonId: salon?.id });
    expect(staff.length).toBeGreaterThan(3);
    expect(readdirSync(home)).toHaveLength(1);
    expect(await serve.end('SIGINT')).toBe(0);
    expect(readdirSync(home)).toEqual([]);
  });
});

test('a demo that is told to close while it is still being made leaves nothing behind', async () => {
  const made = new Promise<void>((resolve) => {
    const watcher = watch(home, () => {
      watcher.close();
      resolve();
    });
  });
  const { child, ended } = spawnServe(home, ['--demo', '--json']);
  await made;
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(readdirSync(home)).toEqual([]);
});

/** Until nobody new is let in. */
async function untilRefused(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const isOpen = () =>
    new Promise<boolean>((resolve) => {
      const door = connect(Number(port), hostname, () => resolve(true)).once('error', () => resolve(false));
      door.once('connect', () => door.destroy());
    });
  while (await isOpen());
}

describe('a signal', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s closes the database and exits 0; a restart finds everything',
    async (signal) => {
      const serve = await start('--database', file);
      const salon = await must(serve, 'salons.create', aSalon);
      await must(serve, 'staff.create', { salonId: salon.id, name: 'Ana' });
      const history = await must(serve, 'history.list', {});
      expect(await serve.end(signal)).toBe(0);
      expect(existsSync(`${file}-wal`)).toBe(false);

      const next = await start('--database', file);
      expect(await must(next, 'salons.list', {})).toEqual([salon]);
      expect(await must(next, 'history.list', {})).toEqual(history);
    },
  );

  test.each([1, 2])(
    '%i × SIGTERM in the middle of a call lets it finish, and what it answered is kept',
    async (times) => {
      const serve = await start('--database', file);
      const body = JSON.stringify(aSalon);
      const answered = new Promise<Awaited<ReturnType<typeof readAnswer>>>((resolve, reject) => {
        const sent = request(`${serve.url}/api/salons.create`, {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${serve.token}`,
            'Content-Length': Buffer.byteLength(body),
            Expect: '100-continue',
          },
        });
        // The desk has the call and waits for its body: now it is told to close.
        sent.once('continue', async () => {
          for (let time = 0; time < times; time += 1) {
            serve.signal('SIGTERM');
            // A signal that is heard closes the door; one that came before it was heard would be one with it.
            await untilRefused(serve.url);
          }
          sent.end(body);
        });
        sent.once('response', async (response) => {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(chunk);
          const { statusCode: status = 0 } = response;
          readAnswer(new Response(Buffer.concat(chunks), { status })).then(resolve, reject);
        });
        sent.once('error', reject);
        sent.flushHeaders();
      });
      expect(await answered).toMatchObject({ status: 201, answer: { ok: true, value: aSalon } });
      expect(await serve.ended).toBe(0);

      const next = await start('--database', file);
      expect(await must(next, 'salons.list', {})).toMatchObject([aSalon]);
    },
  );

  test('SIGTERM ends the event streams', async () => {
    const serve = await start('--database', file);
    const stream = await fetch(`${serve.url}/events`, {
      headers: { Authorization: `Bearer ${serve.token}` },
    });
    expect(await serve.end('SIGTERM')).toBe(0);
    expect(await stream.text()).toBe(': listening\n\n');
  });

  test('SIGKILL loses nothing that was answered', async () => {
    const serve = await start('--database', file);
    const salon = await must(serve, 'salons.create', aSalon);
    await serve.end('SIGKILL');
    const next = await start('--database', file);
    expect(await must(next, 'salons.list', {})).toEqual([salon]);
  });
});

describe('serve refuses in one sentence, with exit code 1,', () => {
  test('a database that another desk has open, and leaves that desk alone', async () => {
    const first = await start('--database', file);
    const second = await refusalOf(home, ['--database', file, '--json']);
    expect(second).toMatchObject({ exitCode: 1, output: '' });
    expect(second.errors).toMatch(oneSentence);
    await must(first, 'salons.create', aSalon);
  });

  test('a file that is no database, and leaves it to the byte', async () => {
    writeFileSync(file, 'Dear Ana, see you on Monday. '.repeat(400));
    const before = readFileSync(file);
    const refusal = await refusalOf(home, ['--database', file]);
    expect(refusal).toMatchObject({ exitCode: 1, output: '' });
    expect(refusal.errors).toMatch(oneSentence);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a database of another program', async () => {
    const other = new Sqlite(file);
    other.exec('CREATE TABLE recipe (name TEXT)');
    other.close();
    const before = readFileSync(file);
    const refusal = await refusalOf(home, ['--database', file]);
    expect(refusal.exitCode).toBe(1);
    expect(refusal.errors).toMatch(oneSentence);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a folder, and a file in a folder that is not there', async () => {
    mkdirSync(file);
    for (const path of [file, join(home, 'no', 'such', 'folder', 'salon.sqlite')]) {
      const refusal = await refusalOf(home, ['--database', path]);
      expect(refusal.exitCode, path).toBe(1);
      expect(refusal.errors, path).toMatch(oneSentence);
    }
  });

  test.runIf(process.platform !== 'win32')('a folder that cannot be written', async () => {
    const folder = unwritableFolder();
    const before = readdirSync(folder);
    const refusal = await refusalOf(home, ['--database', join(folder, 'salon.sqlite')]);
    expect(refusal).toMatchObject({ exitCode: 1, output: '' });
    expect(refusal.errors).toMatch(oneSentence);
    if (folder.startsWith(home)) expect(readdirSync(folder)).toEqual(before);
  });

  test('a port that is taken, and leaves no lock behind', async () => {
    const other = createServer();
    const port = await new Promise<string>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(String(typeof address === 'object' ? address?.port : address));
      });
    });
    const refusal = await refusalOf(home, ['--database', file, '--port', port]);
    expect(refusal).toMatchObject({ exitCode: 1, output: '' });
    expect(refusal.errors).toBe(
      `Another program uses port ${port}. Name another one, or 0 for any that is free.\n`,
    );
    other.close();
    const next = await start('--database', file);
    expect(await next.end('SIGTERM')).toBe(0);
  });

  test('an option that it does not know', async () => {
    expect(await refusalOf(home, ['--colour', 'red'])).toEqual({
      exitCode: 1,
      output: '',
      errors: '--colour is not understood. --help tells the options.\n',
    });
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('serve speaks the language of the computer', () => {
  const greetings = [
    ['en_GB.UTF-8', /^The desk is open at\n.*#token=.*\nThe bookings are kept in .*salon\.sqlite\n/s],
    [
      'tr_TR.UTF-8',
      /^Program şu adreste açık:\n.*#token=.*\nRandevuların bulunduğu dosya: .*salon\.sqlite\n/s,
    ],
  ] as const;

  test.each(greetings)('in %s when it opens', async (language, greeting) => {
    const { child, said, ended } = spawnServe(home, ['--database', file, '--no-open'], { language });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said.output).toMatch(greeting);
  });

  test('when it does not', async () => {
    const said = async (args: readonly string[]) => (await refusalOf(home, args, 'tr_TR.UTF-8')).errors;
    expect(await said(['--colour'])).toBe('--colour anlaşılamadı. Seçenekleri --help gösterir.\n');
    writeFileSync(file, 'Dear Ana, see you on Monday. '.repeat(400));
    expect(await said(['--database', file])).toMatch(/salon\.sqlite bir Front Desk veritabanı değil\./);
  });

  test('when it is asked what it can do', async () => {
    const { said, ended } = spawnServe(home, ['--help'], { language: 'tr_TR.UTF-8' });
    expect(await ended).toBe(0);
    expect(said.output).toMatch(/^Programı bu bilgisayardaki .*--database FILE .*--json /s);
  });

  test('English where it does not know the language', async () => {
    expect((await refusalOf(home, ['--colour'], 'de_DE.UTF-8')).errors).toMatch(
      /^--colour is not understood\./,
    );
  });
});
