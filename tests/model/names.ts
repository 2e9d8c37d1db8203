// Everything that a story names has an id that spells its name, so that a story can be read, and written, without ids.

const prefix = '00000000-0000-7000-8000-';

/** The id of the record of that name: at most six letters, spelt in hexadecimal. The kind of record does not matter. */
export function idNamed(name: string): string {
  const spelt = [...name].map((letter) => letter.charCodeAt(0).toString(16)).join('');
  if (spelt.length > 12) throw new Error(`too long for an id: ${name}`);
  return prefix + spelt.padStart(12, '0');
}

const spelling = new RegExp(`${prefix}0*((?:[2-7][0-9a-f])+)`, 'g');

/** `text` with the ids of names told as `@name` again, for a person who reads it. */
export function withNames(text: string): string {
  return text.replace(
    spelling,
    (_, spelt: string) =>
      `@${(spelt.match(/../g) ?? []).map((code) => String.fromCharCode(Number(`0x${code}`))).join('')}`,
  );
}
