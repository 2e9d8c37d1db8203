import { expect, test } from 'vitest';
import { isId, toId } from '../../../src/shared/domain/ids.ts';

const canonical = '01956f5e-7a40-7b3c-9d2e-0123456789ab';

test('an id is a UUID in lower case', () => {
  expect(isId(canonical)).toBe(true);
  expect(toId(canonical)).toBe(canonical);
});

test('what was typed in capitals is the same id', () => {
  expect(isId(canonical.toUpperCase())).toBe(false);
  expect(toId(canonical.toUpperCase())).toBe(canonical);
});

test.each([
  ['nothing', ''],
  ['a name', 'ana'],
  ['a UUID with a character before it', `0${canonical}`],
  ['a UUID with a character behind it', `${canonical}0`],
  ['a UUID with a space around it', ` ${canonical} `],
  ['a UUID in braces', `{${canonical}}`],
  ['a UUID without hyphens', canonical.replaceAll('-', '')],
  ['a letter that is no digit', canonical.replace('a', 'g')],
  ['a version that does not exist', canonical.replace('-7b3c-', '-0b3c-')],
  ['a variant that does not exist', canonical.replace('-9d2e-', '-7d2e-')],
  ['two UUIDs on two lines', `${canonical}\n${canonical}`],
])('%s is no id', (_, text) => {
  expect(isId(text)).toBe(false);
  expect(toId(text)).toBeUndefined();
});
