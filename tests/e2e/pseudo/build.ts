import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'electron-vite';
import { root } from '../hosts.ts';
import { accentedText } from './pseudo.ts';

/** What is read in the place of what, in the file that imports it. */
const replaced = [
  { in: '/src/shared/words/words.ts', of: './en/en.ts', by: 'en.ts' },
  { in: '/src/shared/words/words.ts', of: './en/program.ts', by: 'program.ts' },
  { in: '/src/shared/words/speech.ts', of: './formats.ts', by: 'formats.ts' },
  { in: '/src/renderer/language/load-words.ts', of: '../../shared/words/en/en.ts', by: 'en.ts' },
  { in: '/src/renderer/language/load-words.ts', of: '../../shared/words/en/help.ts', by: 'help.ts' },
  { in: '/src/renderer/language/load-words.ts', of: '../../shared/words/en/start.ts', by: 'start.ts' },
  { in: '/src/renderer/language/load-words.ts', of: '../../shared/words/en/history.ts', by: 'history.ts' },
  {
    in: '/src/renderer/language/load-words.ts',
    of: '../../shared/words/en/sentence.ts',
    by: 'sentence.ts',
  },
  {
    in: '/src/renderer/language/LanguageProvider.tsx',
    of: '../../shared/words/formats.ts',
    by: 'formats.ts',
  },
  { in: '/src/renderer/main.tsx', of: '../shared/words/en/frame.ts', by: 'frame.ts' },
];

/** What the library of the screens' parts says by itself: each text without facts in it gets accents. */
const libraryWords = /react-aria[^?]*[/\\]intl[/\\].*en-US\.m?js$/;
const ownTexts = /(?<=": )`[^`$]*`/g;

/** Builds the desk into `folder`, as it is but for its English, which is that of the pseudo-locale. */
export async function buildPseudoDesk(folder: string): Promise<void> {
  await build({
    root,
    configFile: join(root, 'electron.vite.config.ts'),
    build: { outDir: join(folder, 'out'), emptyOutDir: true },
    logLevel: 'warn',
    plugins: [
      {
        name: 'pseudo-locale',
        enforce: 'pre',
        resolveId: (source, importer) => {
          const file = replaced.find(
            (one) => source === one.of && importer?.replaceAll('\\', '/').endsWith(one.in),
          );
          return file && join(import.meta.dirname, file.by);
        },
        transform: (code, file) => (libraryWords.test(file) ? code.replaceAll(ownTexts, accentedText) : null),
      },
    ],
  });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const name of ['drizzle', 'node_modules'])
    symlinkSync(join(root, name), join(folder, name), 'junction');
}
