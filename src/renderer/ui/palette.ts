/** The twelve colours of cards; `tokens.css` has `--card-<name>-fill`, `-edge` and `-text` for each. */
export const paletteNames = [
  'rose',
  'coral',
  'amber',
  'lime',
  'green',
  'teal',
  'cyan',
  'sky',
  'blue',
  'violet',
  'plum',
  'stone',
] as const;

export type PaletteName = (typeof paletteNames)[number];

// Hues in degrees of OKLCH, at which the tokens were drawn. Stone is what has hardly any colour.
const hues: Readonly<Record<Exclude<PaletteName, 'stone'>, number>> = {
  rose: 8,
  coral: 38,
  amber: 75,
  lime: 122,
  green: 150,
  teal: 180,
  cyan: 208,
  sky: 236,
  blue: 262,
  violet: 293,
  plum: 333,
};

/** Below this chroma the eye sees a grey. */
const leastChroma = 0.04;

export function isPaletteName(text: string): text is PaletteName {
  return paletteNames.some((name) => name === text);
}

function linearChannel(hex: string): number {
  const channel = Number.parseInt(hex, 16) / 255;
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Chroma, and hue in degrees 0–360, of a colour `#rrggbb` in OKLCH. */
function chromaAndHue(color: string): { readonly chroma: number; readonly hue: number } {
  const red = linearChannel(color.slice(1, 3));
  const green = linearChannel(color.slice(3, 5));
  const blue = linearChannel(color.slice(5, 7));
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return { chroma: Math.hypot(a, b), hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

function turnBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return Math.min(turn, 360 - turn);
}

/**
 * The palette's name for a record's `color`: the name itself, or for `#rrggbb` the colour nearest to the eye.
 * A name that the palette does not have is drawn as stone.
 */
export function paletteNameOf(color: string): PaletteName {
  if (isPaletteName(color)) return color;
  if (!/^#[0-9a-f]{6}$/i.test(color)) return 'stone';
  const { chroma, hue } = chromaAndHue(color);
  if (chroma < leastChroma) return 'stone';
  let nearest: PaletteName = 'stone';
  let leastTurn = Number.POSITIVE_INFINITY;
  for (const name of paletteNames) {
    if (name === 'stone') continue;
    const turn = turnBetween(hue, hues[name]);
    if (turn < leastTurn) [nearest, leastTurn] = [name, turn];
  }
  return nearest;
}

// Neighbours in this order are far apart to the eye.
const spacedNames: readonly PaletteName[] = [
  'teal',
  'coral',
  'violet',
  'amber',
  'sky',
  'rose',
  'green',
  'plum',
  'blue',
  'lime',
  'cyan',
  'stone',
];

/** A colour for one more record beside those that have `used`: the least used one, spaced from its neighbours. */
export function nextColor(used: readonly string[]): PaletteName {
  const names = used.map(paletteNameOf);
  const count = (name: PaletteName) => names.filter((other) => other === name).length;
  return spacedNames.reduce((best, name) => (count(name) < count(best) ? name : best));
}
