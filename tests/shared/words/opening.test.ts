import { expect, test } from 'vitest';
import type { StartRefusal } from '../../../src/shared/start-refusal.ts';
import { startRefusalInWords } from '../../../src/shared/words/worded.ts';
import { wordsOf } from '../../../src/shared/words/words.ts';

const file = '/home/ada/salon.sqlite';
const folder = '/home/ada';

const examples: { readonly [Kind in StartRefusal['kind']]: Extract<StartRefusal, { kind: Kind }> } = {
  not_ours: { kind: 'not_ours', file },
  newer: { kind: 'newer', file },
  damaged: { kind: 'damaged', file, damage: { kind: 'tables', names: ['booking', 'client'] } },
  locked_by_desk: { kind: 'locked_by_desk', file },
  locked_by_program: { kind: 'locked_by_program', file },
  lock_unusable: { kind: 'lock_unusable', file },
  folder_missing: { kind: 'folder_missing', folder },
  folder_unwritable: { kind: 'folder_unwritable', folder },
  file_unwritable: { kind: 'file_unwritable', file },
  folder_not_made: { kind: 'folder_not_made', folder },
  option_unknown: { kind: 'option_unknown', option: '--colour' },
  database_unnamed: { kind: 'database_unnamed' },
  demo_with_database: { kind: 'demo_with_database' },
  port_is_no_port: { kind: 'port_is_no_port', port: '1e3' },
  port_taken: { kind: 'port_taken', port: 8080 },
  port_forbidden: { kind: 'port_forbidden', port: 80 },
  port_unusable: { kind: 'port_unusable', port: 8080, reason: 'EADDRNOTAVAIL' },
};

test.each(Object.values(examples))(
  '$kind is said in every language, another sentence in each, with its facts',
  (refusal) => {
    const [inEnglish, inTurkish] = (['en', 'tr'] as const).map((language) =>
      startRefusalInWords(refusal, wordsOf(language)),
    );
    const { kind: _, ...facts } = refusal;
    for (const sentence of [inEnglish, inTurkish]) {
      expect(sentence).toMatch(/^[^\n]+\.$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|#/);
      for (const fact of Object.values(facts))
        if (typeof fact !== 'object') expect(sentence).toContain(String(fact));
    }
    expect(inTurkish).not.toBe(inEnglish);
  },
);

test('a damage is told with how many bookings and which tables it touches', () => {
  const said = (damage: Extract<StartRefusal, { kind: 'damaged' }>['damage']) =>
    startRefusalInWords({ kind: 'damaged', file, damage }, wordsOf('en'));
  expect(said({ kind: 'overlaps', bookings: 2 })).toContain('bookings of one person overlap (2).');
  expect(said({ kind: 'guards', names: ['a', 'b'] })).toContain('a guard is missing or altered (a, b).');
  expect(said({ kind: 'structure' })).toContain('its pages do not fit together.');
});
