import { describe, expect, test } from 'vitest';
import type { Client } from '../../../src/shared/domain/client.ts';
import {
  differingFields,
  joinedText,
  mergedClient,
  proposedFields,
} from '../../../src/shared/domain/client-merge.ts';
import type { CalendarDate } from '../../../src/shared/domain/zoned-time.ts';
import { elif } from './world.ts';

const kept: Client = { ...elif, phone: '+905321234567', notes: 'Tea' };
const other: Client = {
  ...elif,
  name: 'Elif K.',
  phone: '+905550000000',
  email: 'elif@example.com',
  notes: 'Window seat',
  mayContact: true,
  contactAskedOn: '2026-03-02' as CalendarDate,
};

describe('two clients who become one', () => {
  test('have what the kept one has where nothing is chosen', () => {
    expect(mergedClient(kept, other, {})).toEqual(kept);
  });

  test('have what is chosen of the other, an answer with its date', () => {
    expect(mergedClient(kept, other, { phone: 'merged', mayContact: 'merged' })).toEqual({
      ...kept,
      phone: other.phone,
      mayContact: true,
      contactAskedOn: '2026-03-02',
    });
  });

  test('keep both texts where both are chosen, the kept one’s first and none twice', () => {
    expect(mergedClient(kept, other, { notes: 'both' }).notes).toBe('Tea\nWindow seat');
    expect(mergedClient(kept, { ...other, notes: 'Tea' }, { notes: 'both' }).notes).toBe('Tea');
    expect(mergedClient(kept, { ...other, notes: null }, { notes: 'both' }).notes).toBe('Tea');
    const alerts = { alert: 'both' } as const;
    expect(mergedClient({ ...kept, alert: 'Wig' }, { ...other, alert: 'Deaf' }, alerts).alert).toBe(
      'Wig; Deaf',
    );
  });

  test('cannot keep both texts where they are too long together', () => {
    const long = { ...other, notes: 'x'.repeat(1997) };
    expect(joinedText('notes', kept, { ...long, notes: 'x'.repeat(1996) })).toHaveLength(2000);
    expect(joinedText('notes', kept, long)).toBeUndefined();
    expect(mergedClient(kept, long, { notes: 'both' }).notes).toBe('Tea');
  });

  test('are proposed with what the kept one lacks, and without losing a text', () => {
    expect(proposedFields(kept, other)).toEqual({
      name: 'kept',
      phone: 'kept',
      email: 'merged',
      notes: 'both',
      mayContact: 'merged',
    });
    expect(proposedFields(other, kept)).toEqual({ name: 'merged', phone: 'kept', notes: 'both' });
  });

  test.each([
    ['Elif', 'Elif Kaya', 'merged'],
    ['Elif Kaya', 'Elif', 'kept'],
    ['E. Kaya', 'Elif Nur Kaya', 'merged'],
    ['Kaya', 'Elif Kaya', 'merged'],
    ['Cagla Isik', 'Çağla Işık', 'merged'],
    ['Çağla Işık', 'CAGLA ISIK', 'kept'],
    ['elif kaya', 'Elif Kaya', 'merged'],
    ['ELIF KAYA', 'Elif Kaya', 'merged'],
    // Neither is more than the other: the open card's stays.
    ['Elif Kaya', 'Elif Demir', 'kept'],
    ['Elif Kaya', 'Jonas Berg', 'kept'],
    ['Kaya Elif', 'Elif Kaya', 'kept'],
  ] as const)('are proposed the fuller name: of %s, whose card is open, and %s', (name, found, whose) => {
    expect(proposedFields({ ...kept, name }, { ...kept, name: found }).name).toBe(whose);
  });

  test('are proposed the fuller number and the later answer', () => {
    const local = { ...kept, phone: '123 45 67' };
    const whole = { ...kept, phone: '+905321234567' };
    expect(proposedFields(local, whole).phone).toBe('merged');
    expect(proposedFields(whole, local).phone).toBe('kept');
    expect(proposedFields(whole, { ...kept, phone: '+905550000000' }).phone).toBe('kept');
    const asked = (mayContact: boolean, day: string) => {
      return { ...kept, mayContact, contactAskedOn: day as CalendarDate };
    };
    expect(proposedFields(asked(true, '2026-01-01'), asked(false, '2026-02-01')).mayContact).toBe('merged');
    expect(proposedFields(asked(true, '2026-02-01'), asked(false, '2026-01-01')).mayContact).toBe('kept');
  });

  test('are proposed no choice between two texts that are too long together: neither is lost unasked', () => {
    const long = { ...kept, notes: 'x'.repeat(1200) };
    const alsoLong = { ...kept, notes: 'y'.repeat(900) };
    expect(differingFields(long, alsoLong)).toEqual(['notes']);
    expect(proposedFields(long, alsoLong)).toEqual({});
  });
});
