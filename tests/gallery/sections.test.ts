import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sections, shownWithin } from './sections.ts';

const parts = readdirSync('src/renderer/ui').flatMap((file) => /^(.+)\.tsx$/.exec(file)?.[1] ?? []);

test('every part of the screens has its section in the gallery', () => {
  const shown = [...Object.keys(sections), ...Object.keys(shownWithin)];
  expect(parts.filter((part) => !shown.includes(part))).toEqual([]);
});

test('what is shown within another part is still a part, and that one has a section', () => {
  for (const [part, around] of Object.entries(shownWithin)) {
    expect(parts).toContain(part);
    expect(Object.keys(sections)).toContain(around);
  }
});
