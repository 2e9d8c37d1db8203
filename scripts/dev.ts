// npm run dev: the desk in the browser, for whoever changes it. A change of the screens shows at once, without a reload (Vite);
// a change of src/main or src/shared starts the desk's process again. What follows -- is handed on (npm run dev -- --database try.sqlite);
// without it the desk is the demo salon, new at every start. The Electron window shows a change after the next npm start.
import { watch } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer, type ProxyOptions } from 'vite';
import { closeWithNpm } from './close-with-npm.ts';
import { type ServedDesk, startServedDesk } from './served-desk.ts';

const root = join(import.meta.dirname, '..');
/** How long the sources must be at rest before the desk starts again: a change of branch touches many files. */
const restMilliseconds = 200;

const wishes = process.argv.slice(2);
const args = wishes.length > 0 ? wishes : ['--demo', '--no-open'];

closeWithNpm();
let desk: ServedDesk | undefined = await startServedDesk(args);
if (desk) await develop(desk);
else process.exitCode = 1;

async function develop(first: ServedDesk): Promise<void> {
  // The page keeps the first token; the proxy puts that of the desk of the moment in its place.
  const tokenOfPage = `Bearer ${first.token}`;
  const toDesk: ProxyOptions = {
    target: first.url,
    changeOrigin: true,
    // A call is a POST; what is read from /api/ is a module of the screens.
    bypass: ({ method, url }) => (method === 'GET' && url?.startsWith('/api/') ? url : undefined),
    configure: (proxy) => {
      proxy.on('proxyReq', (request) => {
        request.setHeader('Origin', first.url);
        if (desk && request.getHeader('Authorization') === tokenOfPage) {
          request.setHeader('Authorization', `Bearer ${desk.token}`);
        }
      });
    },
  };
  const screens = await createServer({
    configFile: false,
    root: join(root, 'src', 'renderer'),
    plugins: [react()],
    server: { host: '127.0.0.1', proxy: { '/api': toDesk, '/events': toDesk, '/demo': toDesk } },
  });
  await screens.listen();
  const address = screens.resolvedUrls?.local[0];
  console.log(
    `The desk, with the screens as they are being written, is at\n\n  ${address}#token=${first.token}\n`,
  );

  const startAgain = atRest(async () => {
    await desk?.close();
    // The same port, so that the proxy finds it.
    desk = await startServedDesk([...args, '--port', new URL(first.url).port]);
    console.log(desk ? 'The desk has started again.' : 'The desk waits for the next change.');
    // The demo salon is another one now: what the page remembers of it is gone.
    screens.ws.send({ type: 'full-reload' });
  });
  for (const folder of ['main', 'shared']) watch(join(root, 'src', folder), { recursive: true }, startAgain);

  const close = async (): Promise<void> => {
    await Promise.all([desk?.close(), screens.close()]);
    process.exit(0);
  };
  process.on('SIGINT', () => void close());
  process.on('SIGTERM', () => void close());
}

/** Calls `act` once the calls to what is returned have rested; one at a time. */
function atRest(act: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(act);
    }, restMilliseconds);
  };
}
