import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../../src/renderer');
const sheets = globSync('**/*.css', { cwd: renderer });

const read = (sheet: string): string => readFileSync(join(renderer, sheet), 'utf8');

const scale = new Set(
  [...read('ui/tokens.css').matchAll(/(--(?:text|paper-text)[\w-]*): [\d.]+p[xt];/g)].map(([, name]) => name),
);

test('the scale of the screen has six sizes', () => {
  expect([...scale].filter((name) => name?.startsWith('--text-'))).toHaveLength(6);
});

test.each(sheets)('every size of letters in %s is one of the scale', (sheet) => {
  const sizes = [...read(sheet).matchAll(/font-size:\s*([^;]+);/g)].map(([, size]) => size);
  // Without a size a word is hidden beside its icon.
  const others = sizes.filter((size) => size !== '0' && !scale.has(/^var\((.+)\)$/.exec(size ?? '')?.[1]));
  expect(others).toEqual([]);
  // The margin of a printed page knows no tokens.
  const fonts = [...read(sheet).matchAll(/[^-]font:\s*([^;]+);/g)].map(([, font]) => font);
  if (sheet !== join('calendar', 'print', 'printing.css'))
    expect(fonts.filter((font) => font !== 'inherit')).toEqual([]);
});
