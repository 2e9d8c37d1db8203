import { describe, expect, test } from 'vitest';
import { type Difference, differencesOf } from '../../../src/renderer/history/fields.ts';
import { type Entity, entities } from '../../../src/shared/domain/history.ts';
import { english, turkish } from './history-speech.ts';
import { change, namesIn, recordsOfEachKind, ten } from './recorded.ts';

const lines = (differences: readonly Difference[]) =>
  differences.map(({ field, before, after }) => `${field}: ${before} → ${after}`);

function changed(entity: Entity): readonly string[] {
  const [before, after] = recordsOfEachKind[entity];
  return lines(differencesOf(change(entity, before, after), english, namesIn(english)));
}

describe('only what differs is shown, in words', () => {
  test('of a booking: its status by its name, its times in the salon’s zone, its units by theirs', () => {
    expect(changed('booking').map((line) => line.replaceAll(/(Mon),? 2 Mar 2026/g, 'Mon'))).toEqual([
      'Status: Confirmed → Arrived',
      'Start: Mon, 10:00 → Mon, 11:15',
      'End: Mon, 10:45 → Mon, 12:00',
      'Rooms and devices:  → Basin 1',
      'Notes:  → Tea',
    ]);
  });

  test('of hours: a line for each day, with what is not in force', () => {
    expect(changed('availability')).toEqual(['Weekly hours:  → Mon 09:00–13:00, 14:00–18:00 (not in force)']);
    expect(changed('schedule')).toEqual(['Weeks: 1 → 2', 'The hours:  → Week 2: Mon 09:00–13:00']);
    expect(changed('override')).toEqual(['The hours: Day off → 10:00–12:00']);
  });

  test('of a service: money, colours, kinds and lengths as they are said', () => {
    expect(changed('service')).toEqual([
      'Processing:  → after 10 mins, for 15 mins',
      'Needs beside a person:  → Basin',
      expect.stringMatching(/^Price: .* → 45\.50$/),
      expect.stringMatching(/^Colour: .* → Rose$/),
    ]);
  });

  test('of nothing but a version: nothing', () => {
    expect(differencesOf(change('booking', ten, { ...ten, version: 2 }), english, namesIn(english))).toEqual(
      [],
    );
  });
});

describe.each([
  ['English', english],
  ['Turkish', turkish],
] as const)('in %s', (_name, speech) => {
  test.each(entities)('%s shows no id and no code, whether it is new, changed or gone', (entity) => {
    const [before, after] = recordsOfEachKind[entity];
    const all = [
      ...differencesOf(change(entity, null, after), speech, namesIn(speech)),
      ...differencesOf(change(entity, before, after), speech, namesIn(speech)),
      ...differencesOf(change(entity, after, null), speech, namesIn(speech)),
    ];
    expect(all.length).toBeGreaterThan(2);
    for (const { field, before: was, after: is } of all) {
      expect(field).not.toBe('');
      expect(`${field} ${was} ${is}`).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|undefined|null|\[object|\d{13}/);
    }
  });
});
