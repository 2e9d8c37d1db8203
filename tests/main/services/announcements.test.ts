import { expect, test } from 'vitest';
import type { Store } from '../../../src/main/store/port.ts';
import type { WireChangedMessage } from '../../../src/shared/contract/announcements.ts';
import { mondayAt, onChanged, openTestSalon } from '../open-test-desk.ts';

test('what somebody else did to the same database is announced, each record once and a booking as it is now', async () => {
  const { must, openAnother, salon, ana, cut } = await openTestSalon();
  let tell: Parameters<Store['onNews']>[0] | undefined;
  const other = openAnother((store) => ({
    ...store,
    onSaved: () => () => undefined,
    onNews: (listener) => {
      tell = listener;
      return () => undefined;
    },
  }));
  const heard: WireChangedMessage[] = [];
  const { promise: told, resolve } = Promise.withResolvers<void>();
  onChanged(other.desk, (message) => {
    heard.push(message);
    resolve();
  });
  const { id } = await must('bookings.create', {
    staffId: ana.id,
    serviceId: cut.id,
    startTime: mondayAt('10:00'),
    endTime: mondayAt('10:45'),
  });
  await must('bookings.annotate', { id, version: 1, notes: 'by the window' });
  const [newest, created] = await must('history.list', { salonId: salon.id, limit: 2 });
  if (!newest || !created) throw new Error('both are in the history');
  tell?.([created, newest]);
  await told;
  expect(heard).toEqual([
    {
      first: created.sequence,
      sequence: newest.sequence,
      records: [
        expect.objectContaining({
          id,
          booking: expect.objectContaining({ notes: 'by the window', version: 2 }),
        }),
      ],
    },
  ]);
});
