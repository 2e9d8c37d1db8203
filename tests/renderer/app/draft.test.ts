import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields, rebase, startDraft, typeInto } from '../../../src/renderer/app/draft.ts';

const ana = { name: 'Ana', phone: '1' };

test('a draft in which nothing is typed has no changes', () => {
  expect(changedFields(startDraft(1, ana))).toEqual([]);
});

test('typing a value back to what it was is no change', () => {
  const draft = typeInto(typeInto(startDraft(1, ana), { name: 'Bea' }), { name: 'Ana' });
  expect(changedFields(draft)).toEqual([]);
});

test('a field that nobody typed in follows the desk', () => {
  const draft = rebase(typeInto(startDraft(1, ana), { name: 'Anna' }), 2, { name: 'Ana', phone: '2' });
  expect(draft.typed).toEqual({ name: 'Anna', phone: '2' });
  expect(draft.conflicts).toEqual([]);
});

test('a field that both changed keeps what was typed and is named as a conflict', () => {
  const draft = rebase(typeInto(startDraft(1, ana), { name: 'Anna' }), 2, { name: 'Anya', phone: '1' });
  expect(draft.typed.name).toBe('Anna');
  expect(draft.base.name).toBe('Anya');
  expect(draft.conflicts).toEqual(['name']);
  expect(draft.version).toBe(2);
});

test('a conflict ends when the desk’s own value is typed', () => {
  const draft = rebase(typeInto(startDraft(1, ana), { name: 'Anna' }), 2, { name: 'Anya', phone: '1' });
  expect(typeInto(draft, { name: 'Anya' }).conflicts).toEqual([]);
});

test('a conflict stays while the desk changes something else', () => {
  const draft = rebase(typeInto(startDraft(1, ana), { name: 'Anna' }), 2, { name: 'Anya', phone: '1' });
  expect(rebase(draft, 3, { name: 'Anya', phone: '9' }).conflicts).toEqual(['name']);
});

test('an older record changes nothing', () => {
  const draft = typeInto(startDraft(5, ana), { name: 'Anna' });
  expect(rebase(draft, 4, { name: 'Old', phone: '0' })).toBe(draft);
  expect(rebase(draft, 5, { name: 'Same', phone: '0' })).toBe(draft);
});

test('whatever the desk changes meanwhile, nothing that was typed is lost', () => {
  const form = fc.record({ name: fc.string(), phone: fc.string(), tags: fc.array(fc.string()) });
  fc.assert(
    fc.property(form, form, fc.array(form), (start, typed, later) => {
      let draft = typeInto(startDraft(1, start), typed);
      const mine = changedFields(draft);
      later.forEach((fields, index) => {
        draft = rebase(draft, index + 2, fields);
      });
      for (const name of mine) {
        // Once the desk holds the very same value it is not the person's any more, and follows the desk.
        if (later.some((fields) => JSON.stringify(fields[name]) === JSON.stringify(typed[name]))) continue;
        expect(draft.typed[name]).toEqual(typed[name]);
      }
    }),
  );
});
