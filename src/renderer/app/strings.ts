import { english } from './english/english.ts';

/** Every visible text of the screens. A second language is a catalogue of the same shape. */
export type Strings = typeof english;

export const strings: Strings = english;
