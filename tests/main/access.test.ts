import { describe, expect, test } from 'vitest';
import type { Caller } from '../../src/main/front-desk.ts';
import { methodNames, methodOf } from '../../src/shared/contract/contract.ts';
import { manager, mondayAt, openTestSalon } from './open-test-desk.ts';

const reception: Caller = { ...manager, role: 'reception' };
const managerRequired = { ok: false, error: { code: 'manager_required' } };

describe('the reception', () => {
  test.each(methodNames.filter((name) => methodOf(name).access === 'manager'))(
    'may not call %s, whatever it sends',
    async (name) => {
      const { desk, heard } = await openTestSalon();
      const before = await desk.call(manager, 'history.verify', {});
      expect(await desk.call(reception, name, {})).toMatchObject(managerRequired);
      expect(await desk.call(manager, 'history.verify', {})).toEqual(before);
      expect(heard).toEqual([]);
    },
  );

  test.each(methodNames.filter((name) => methodOf(name).access === 'reception'))(
    'may call %s',
    async (name) => {
      const { desk } = await openTestSalon();
      const answer = await desk.call(reception, name, {});
      expect(answer).not.toMatchObject(managerRequired);
    },
  );

  test('takes back and does again what needed no manager', async () => {
    const { desk, elif } = await openTestSalon();
    await desk.call(reception, 'clients.update', { id: elif.id, version: 1, name: 'Elif' });
    expect(await desk.call(reception, 'history.undo', {})).toMatchObject({
      ok: true,
      value: { done: { action: 'clients.update' } },
    });
    expect(await desk.call(reception, 'history.redo', {})).toMatchObject({
      ok: true,
      value: { done: { action: 'clients.update' } },
    });
  });

  test('neither takes back nor does again what only the manager may do; it stays for the manager', async () => {
    const { desk, ana } = await openTestSalon();
    const away = { staffId: ana.id, startTime: mondayAt('09:00'), endTime: mondayAt('10:00') };
    await desk.call(manager, 'timeOff.create', away);
    const before = await desk.call(manager, 'history.verify', {});
    expect(await desk.call(reception, 'history.undo', {})).toMatchObject(managerRequired);
    expect(await desk.call(manager, 'history.verify', {})).toEqual(before);

    const done = { ok: true, value: { done: { action: 'timeOff.create' } } };
    expect(await desk.call(manager, 'history.undo', {})).toMatchObject(done);
    expect(await desk.call(reception, 'history.redo', {})).toMatchObject(managerRequired);
    expect(await desk.call(manager, 'history.redo', {})).toMatchObject(done);
  });
});
