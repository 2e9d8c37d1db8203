import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { type FullDay, type Fullness, opensMinute } from './full-days.ts';

const contentTypes: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

export type BareGrid = { readonly url: string; readonly close: () => void };

/** Builds the bare grid as the desk's screens are built, and serves it with these days on 127.0.0.1. */
export async function serveBareGrid(days: readonly FullDay[], { people }: Fullness): Promise<BareGrid> {
  const folder = mkdtempSync(join(tmpdir(), 'front-desk-bare-grid-'));
  await build({
    root: join(import.meta.dirname, 'bare-grid'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, target: 'esnext' },
  });
  const told = JSON.stringify(days.map(({ cards }) => ({ columns: people, opensMinute, cards })));
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '/');
    if (path === '/days.json') response.setHeader('Content-Type', 'application/json').end(told);
    else
      try {
        const file = readFileSync(join(folder, path));
        response.setHeader('Content-Type', contentTypes[extname(path)] ?? 'text/plain').end(file);
      } catch {
        response.writeHead(404).end();
      }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    },
  };
}
