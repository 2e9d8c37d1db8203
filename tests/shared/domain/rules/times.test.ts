import { expect, test } from 'vitest';
import { monday, worldWith } from '../world.ts';
import { asking, codes, mondays, sentences } from './asking.ts';

test('an end that is not after its start leaves the later rules out, but not the client’s', () => {
  const world = worldWith({ plan: mondays, client: undefined });
  expect(codes(world, asking(monday('03:00'), { endTime: monday('03:00') }))).toEqual([
    'end_before_start',
    'client_unknown',
  ]);
});

test('a length that is not the service’s is named with both lengths', () => {
  expect(sentences(worldWith(), asking(monday('09:00'), { endTime: monday('10:00') }))).toEqual([
    'Cut takes 45 minutes, not 60.',
  ]);
});
