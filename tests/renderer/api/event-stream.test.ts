import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventReader } from '../../../src/renderer/api/event-stream.ts';

test('an event is told once the empty line has come', () => {
  const reader = createEventReader();
  expect(reader.push('event: changed\ndata: {"topics"')).toEqual([]);
  expect(reader.push(':["staff"]}\n')).toEqual([]);
  expect(reader.push('\n')).toEqual([{ name: 'changed', data: '{"topics":["staff"]}' }]);
});

test('comments that keep the line alive are no events', () => {
  expect(createEventReader().push(': still here\n\n')).toEqual([]);
});

test('several lines of data are one text', () => {
  expect(createEventReader().push('data: one\ndata: two\n\n')).toEqual([
    { name: 'message', data: 'one\ntwo' },
  ]);
});

test('the name of an event does not stick to the next one', () => {
  expect(createEventReader().push('event: changed\ndata: 1\n\ndata: 2\n\n')).toEqual([
    { name: 'changed', data: '1' },
    { name: 'message', data: '2' },
  ]);
});

test('however the network cuts a stream, the same events come out', () => {
  const stream = ': hello\n\nevent: changed\r\ndata: {"topics":["bookings"]}\r\n\r\nid: 4\ndata:x\n\n';
  const whole = createEventReader().push(stream);
  expect(whole).toHaveLength(2);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: stream.length })), (cuts) => {
      const places = [0, ...[...cuts].sort((a, b) => a - b), stream.length];
      const reader = createEventReader();
      const events = places.slice(1).flatMap((end, index) => reader.push(stream.slice(places[index], end)));
      expect(events).toEqual(whole);
    }),
  );
});
