/** The names of the card colours, in the order in which new people and services take them. */
const paletteOrder = [
  'teal',
  'rose',
  'sky',
  'amber',
  'violet',
  'green',
  'coral',
  'blue',
  'lime',
  'plum',
  'cyan',
  'stone',
];

/** The colour of the record that is the `index`-th of its kind, from 0; begins again after the last. */
export function paletteColor(index: number): string {
  return paletteOrder[index % paletteOrder.length] ?? 'stone';
}
