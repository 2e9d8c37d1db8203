// A language that nobody speaks: English with accents, in brackets and a third longer. What shows up without accents was written past
// the words; what is cut off has no room for a longer language.

const accented = new Map(
  Object.entries({
    a: 'å',
    b: 'ƀ',
    c: 'ç',
    d: 'ð',
    e: 'é',
    f: 'ƒ',
    g: 'ĝ',
    h: 'ĥ',
    i: 'î',
    j: 'ĵ',
    k: 'ķ',
    l: 'ļ',
    m: 'ɱ',
    n: 'ñ',
    o: 'ô',
    p: 'þ',
    q: 'ǫ',
    r: 'ŕ',
    s: 'š',
    t: 'ţ',
    u: 'û',
    v: 'ṽ',
    w: 'ŵ',
    x: 'ẋ',
    y: 'ý',
    z: 'ž',
    A: 'Å',
    B: 'Ɓ',
    C: 'Ç',
    D: 'Ð',
    E: 'É',
    F: 'Ƒ',
    G: 'Ĝ',
    H: 'Ĥ',
    I: 'Î',
    J: 'Ĵ',
    K: 'Ķ',
    L: 'Ļ',
    M: 'Ṁ',
    N: 'Ñ',
    O: 'Ô',
    P: 'Þ',
    Q: 'Ǫ',
    R: 'Ŕ',
    S: 'Š',
    T: 'Ţ',
    U: 'Û',
    V: 'Ṽ',
    W: 'Ŵ',
    X: 'Ẋ',
    Y: 'Ý',
    Z: 'Ž',
  }),
);

/** `text` with an accent on every letter, as long as before. */
export function accentedText(text: string): string {
  return text.replaceAll(/[A-Za-z]/g, (letter) => accented.get(letter) ?? letter);
}

/** `text` in the language that nobody speaks, at least a third longer: `[!! Šéçôñð !!]`. Texts inside it lose their brackets. */
export function pseudoText(text: string): string {
  if (text === '') return text;
  const plain = text.replaceAll(/\[!! | ?~* !!\]/g, '');
  const padding = '~'.repeat(Math.max(0, Math.ceil(plain.length / 3) - '[!!  !!]'.length));
  return `[!! ${accentedText(plain)}${padding && ` ${padding}`} !!]`;
}

/** `words` with each of its texts, also those that functions make, as `write` writes them. Names of keys stay: no language has others. */
export function rewritten<Words>(words: Words, write: (text: string) => string): Words {
  // What comes out has the shape of what went in, which the walk through it cannot say.
  return rewrittenValue(words, write) as Words;
}

function rewrittenValue(value: unknown, write: (text: string) => string): unknown {
  if (typeof value === 'string') return write(value);
  if (typeof value === 'function')
    return (...facts: readonly unknown[]) => rewrittenValue(value(...facts), write);
  if (Array.isArray(value)) return value.map((one) => rewrittenValue(one, write));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === 'keys' ? one : rewrittenValue(one, write)]),
  );
}
