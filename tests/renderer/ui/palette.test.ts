import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nextColor, paletteNameOf, paletteNames } from '../../../src/renderer/ui/palette.ts';

const tokens = readFileSync(new URL('../../../src/renderer/ui/tokens.css', import.meta.url), 'utf8');

/** The two colours of a token `light-dark(#…, #…)`. */
function themesOf(token: string): { light: string; dark: string } {
  const found = new RegExp(`${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(tokens);
  if (!found?.[1] || !found[2]) throw new Error(`tokens.css has no ${token} for both themes`);
  return { light: found[1], dark: found[2] };
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of WCAG 2, 1–21. */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((first, second) => first - second);
  return (lighter + 0.05) / (darker + 0.05);
}

const themes = ['light', 'dark'] as const;

test('black on white has the contrast that WCAG gives it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

for (const theme of themes) {
  for (const name of paletteNames) {
    test(`a ${name} card is readable and its edge is seen, ${theme}`, () => {
      const fill = themesOf(`--card-${name}-fill`)[theme];
      expect(contrast(themesOf(`--card-${name}-text`)[theme], fill)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(themesOf(`--card-${name}-edge`)[theme], fill)).toBeGreaterThanOrEqual(3);
    });
  }

  const surfaces = [
    '--surface',
    '--surface-raised',
    '--surface-overlay',
    '--surface-sunken',
    '--surface-hover',
  ];
  for (const text of ['--text', '--text-muted', '--text-faint', '--accent', '--danger', '--success']) {
    test(`${text} is readable on every surface, ${theme}`, () => {
      for (const surface of surfaces) {
        expect(contrast(themesOf(text)[theme], themesOf(surface)[theme]), surface).toBeGreaterThanOrEqual(
          4.5,
        );
      }
    });
  }

  for (const [text, ground] of [
    ['--accent-text', '--accent'],
    ['--accent-text', '--accent-hover'],
    ['--accent-soft-text', '--accent-soft'],
    ['--danger-text', '--danger'],
    ['--danger-soft-text', '--danger-soft'],
    ['--warning-soft-text', '--warning-soft'],
  ] as const) {
    test(`${text} is readable on ${ground}, ${theme}`, () => {
      expect(contrast(themesOf(text)[theme], themesOf(ground)[theme])).toBeGreaterThanOrEqual(4.5);
    });
  }

  test(`a field's outline is seen on the surfaces that fields stand on, ${theme}`, () => {
    for (const surface of ['--surface', '--surface-raised', '--surface-overlay']) {
      expect(
        contrast(themesOf('--line-field')[theme], themesOf(surface)[theme]),
        surface,
      ).toBeGreaterThanOrEqual(3);
    }
  });
}

test('a name of the palette is itself', () => {
  for (const name of paletteNames) expect(paletteNameOf(name)).toBe(name);
});

test('the colour that a card is edged with is nearest to its own name', () => {
  for (const name of paletteNames) {
    const { light, dark } = themesOf(`--card-${name}-edge`);
    expect(paletteNameOf(light)).toBe(name);
    expect(paletteNameOf(dark)).toBe(name);
  }
});

test('a free colour is drawn with the palette colour nearest to it', () => {
  expect(paletteNameOf('#ff0000')).toBe('coral');
  expect(paletteNameOf('#0000FF')).toBe('blue');
  expect(paletteNameOf('#808080')).toBe('stone');
  expect(paletteNameOf('#ff00aa')).toBe('plum');
});

test('a colour that nobody knows is drawn as stone', () => {
  expect(paletteNameOf('chartreuse')).toBe('stone');
  expect(paletteNameOf('')).toBe('stone');
});

test('one more record gets a colour that is used least', () => {
  const used: string[] = [];
  for (let count = 0; count < paletteNames.length; count += 1) used.push(nextColor(used));
  expect(new Set(used).size).toBe(paletteNames.length);
  expect(nextColor(used.slice(1))).toBe(used[0]);
});
