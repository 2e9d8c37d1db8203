import { expect, test } from 'vitest';
import { Memory } from '../../src/shared/memory.ts';

function counted(most: number) {
  const asked: number[] = [];
  const memory = new Memory<number, string>(most);
  const textOf = (number: number) =>
    memory.of(number, () => {
      asked.push(number);
      return `number ${number}`;
    });
  return { asked, textOf };
}

test('what was computed for a key is answered again without computing it', () => {
  const { asked, textOf } = counted(10);
  expect([textOf(1), textOf(2), textOf(1)]).toEqual(['number 1', 'number 2', 'number 1']);
  expect(asked).toEqual([1, 2]);
});

test('it holds as many values as it may, and forgets all of them for one more', () => {
  const { asked, textOf } = counted(2);
  for (const number of [1, 2, 1, 2, 3, 3]) textOf(number);
  expect(asked).toEqual([1, 2, 3]);
  for (const number of [1, 3, 1, 2]) textOf(number);
  expect(asked).toEqual([1, 2, 3, 1, 2]);
});

test('what could not be computed is asked for again', () => {
  const memory = new Memory<string, string>(10);
  const fail = () => {
    throw new Error('not now');
  };
  expect(() => memory.of('key', fail)).toThrow('not now');
  expect(memory.of('key', () => 'value')).toBe('value');
});
