import { expect, test } from 'vitest';
import { elif, idOf, monday, worldWith } from '../world.ts';
import { asking, codes } from './asking.ts';

test('the client belongs to the salon', () => {
  expect(codes(worldWith({ client: { ...elif, salonId: idOf(2) } }), asking(monday('09:00')))).toEqual([
    'client_unknown',
  ]);
  expect(codes(worldWith({ client: undefined }), asking(monday('09:00')))).toEqual(['client_unknown']);
  expect(codes(worldWith({ client: undefined }), asking(monday('09:00'), { clientId: undefined }))).toEqual(
    [],
  );
});
