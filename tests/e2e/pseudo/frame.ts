import { en } from './en.ts';

export const { frame } = en;
