import { searchKey } from '../../../shared/domain/client.ts';

/** A word of a sentence, as it was typed and as it is compared. */
export type TypedWord = {
  readonly text: string;
  /** As `searchKey` has it. */
  readonly key: string;
  /** The key without the ending of a case: `ana` of `Ana'ya`, `15` of `15'te`. */
  readonly stem: string;
};

/** More words than anybody says of a booking; what stands behind them is not read. */
const maxWords = 20;

function stemOf(key: string): string {
  return key.replace(/(?<=.)['’](?:(?!.*['’]).*)$/, '').replace(/^(\d+(?:[.:]\d\d)?)(?:de|da|te|ta)$/, '$1');
}

/** The words of a sentence, between spaces and commas. */
export function typedWords(sentence: string): readonly TypedWord[] {
  return sentence
    .split(/[\s,;]+/)
    .map((text) => ({ text, key: searchKey(text) }))
    .filter(({ key }) => key !== '')
    .slice(0, maxWords)
    .map(({ text, key }) => ({ text, key, stem: stemOf(key) }));
}
