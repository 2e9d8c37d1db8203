import { describe, expect, test } from 'vitest';
import { readVerb } from '../../../../src/renderer/command-bar/sentence/read-verb.ts';
import { sentence as english } from '../../../../src/shared/words/en/sentence.ts';
import { sentence as turkish } from '../../../../src/shared/words/tr/sentence.ts';

describe('the verb of a sentence', () => {
  test.each([
    ['move leila next week', 'move', 'leila next week'],
    ['Move Leila to fri 15:30', 'move', 'Leila to fri 15:30'],
    ['reschedule leila', 'move', 'leila'],
    ['leila fri 15 move', 'move', 'leila fri 15'],
    ['cancel leila', 'cancel', 'leila'],
    ['waitlist leila cut', 'wait', 'leila cut'],
    ['leila cut waitlist', 'wait', 'leila cut'],
    ['leila waiting list cut', 'wait', 'leila cut'],
    ['leila on the waitlist for cut', 'wait', 'leila for cut'],
    ['block finn 17:00 supplier call', 'block', 'finn 17:00 supplier call'],
    ['block time finn 17:00', 'block', 'finn 17:00'],
    ['finn 17:00 block', 'block', 'finn 17:00'],
    ['last time leila', 'again', 'leila'],
    ['leila as last time', 'again', 'leila'],
  ])('is read in English: %s', (typed, verb, rest) => {
    expect(readVerb(typed, english.verbs, ['Cut'])).toEqual({ verb, rest });
  });

  test.each([
    ['leila gelecek hafta taşı', 'move', 'leila gelecek hafta'],
    ['leila gelecek hafta TASI', 'move', 'leila gelecek hafta'],
    ['taşı leila cuma 15', 'move', 'leila cuma 15'],
    ['leila’yı ertele', 'move', 'leila’yı'],
    ['leila iptal et', 'cancel', 'leila'],
    ['leila iptal', 'cancel', 'leila'],
    ['leila kesim bekleme listesi', 'wait', 'leila kesim'],
    ['leila kesim bekleme listesine ekle', 'wait', 'leila kesim'],
    ['finn 17:00 tedarikçi ile görüşme kapat', 'block', 'finn 17:00 tedarikçi ile görüşme'],
    ['saat kapat finn 17:00', 'block', 'finn 17:00'],
    ['leila son seferki gibi', 'again', 'leila'],
    ['geçen seferki gibi leila', 'again', 'leila'],
  ])('is read in Turkish, also at the end: %s', (typed, verb, rest) => {
    expect(readVerb(typed, turkish.verbs, ['Cut'])).toEqual({ verb, rest });
  });

  test.each([
    '',
    'move',
    'elif cut thu 15',
    'leila move cut',
    'mover leila',
    'taşı leila',
    'waitlist',
    'block time',
    'finn block 17',
    'last time',
  ])(
    'is no verb where nothing stands beside it, where it stands amid others, or in another language: %s',
    (typed) => {
      expect(readVerb(typed, english.verbs, ['Cut'])).toBeUndefined();
    },
  );

  test.each([
    ['block colour elif thu 15', undefined],
    ['elif block colour', undefined],
    ['block col', undefined],
    ['block finn 17:00', 'block'],
    ['block c finn', 'block'],
    ['cancel block colour', 'cancel'],
  ])('is none within the name of a service: %s', (typed, verb) => {
    expect(readVerb(typed, english.verbs, ['Cut', 'Block colour'])?.verb).toBe(verb);
  });
});
