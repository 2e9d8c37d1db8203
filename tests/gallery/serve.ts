import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import localesPlugin from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { build, createServer, type InlineConfig, preview } from 'vite';

// As the desk's own screens are built, without being a part of them.
const gallery: InlineConfig = {
  root: import.meta.dirname,
  configFile: false,
  publicDir: join(import.meta.dirname, '../../src/renderer/public'),
  plugins: [react(), localesPlugin.vite({ locales: ['en-US', 'tr-TR'] })],
};

/** Builds the gallery and serves it on a free port of 127.0.0.1, until it is closed. */
export async function serveBuiltGallery(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'front-desk-gallery-'));
  const built: InlineConfig = {
    ...gallery,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, minify: false, target: 'esnext', chunkSizeWarningLimit: 10_000 },
  };
  await build(built);
  const server = await preview({ ...built, preview: { host: '127.0.0.1', port: 0 } });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('the gallery is served nowhere');
  return {
    url,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** Serves the gallery as it is being written: a change shows at once. */
export async function serveGallery(): Promise<void> {
  const server = await createServer({ ...gallery, server: { host: '127.0.0.1' } });
  await server.listen();
  server.printUrls();
}
