import { expect, test } from 'vitest';
import { bookedForInWords, movedNameInWords } from '../../../src/renderer/clients/client-name.ts';
import { erasedName } from '../../../src/shared/domain/client.ts';
import { english } from '../english.ts';

const { words } = english;

test('a booking is for its client, somebody who was erased, or nobody in particular', () => {
  expect(bookedForInWords('Elif Kaya', words)).toBe('Elif Kaya');
  expect(bookedForInWords(erasedName, words)).toBe(words.clients.erase.erased);
  expect(bookedForInWords(null, words)).toBe(words.calendar.noClient);
});

test('what is moved is named by its client, and by its service where it is for nobody in particular', () => {
  const booking = { clientName: 'Elif Kaya', serviceName: 'Cut' };
  expect(movedNameInWords(booking, words)).toBe('Elif Kaya');
  expect(movedNameInWords({ ...booking, clientName: erasedName }, words)).toBe(words.clients.erase.erased);
  expect(movedNameInWords({ ...booking, clientName: null }, words)).toBe('Cut');
});
