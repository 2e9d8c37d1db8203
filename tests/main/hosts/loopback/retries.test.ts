import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MethodName, WireAnswer } from '../../../../src/shared/contract/contract.ts';
import { manager, openTestDesk } from '../../open-test-desk.ts';
import { creatingMethods, creations } from '../../services/repeatable-calls/creations.ts';
import { type Call, type Furnished, furnish, must } from '../../services/repeatable-calls/furnished-desk.ts';
import { updates, updatingMethods } from '../../services/repeatable-calls/updates.ts';
import { call as callOverHttp } from './desk-client.ts';
import { openServedDesk, type ServedDesk } from './open-served-desk.ts';

// A page that is closed in the middle of a call, a cable that is pulled: the caller never learns whether the desk has heard. It may ask
// again, and again, and the desk has done it once.

const id = '0190a000-0000-7000-8000-0000000000aa';

let desk: ServedDesk;
beforeEach(async () => {
  desk = await openServedDesk();
});
afterEach(() => desk.close());

const call: Call = async (method, input) => (await callOverHttp(desk, method, input)).answer;

/** When a caller hangs up: with half of the call sent, as soon as all of it is, or when the answer begins to arrive. */
const moments = ['half sent', 'sent', 'answered'] as const;

/** Calls, and hangs up; resolves when the connection is gone. */
async function hangUp(method: MethodName, input: unknown, moment: (typeof moments)[number]): Promise<void> {
  const body = Buffer.from(JSON.stringify(input));
  const sent = request(`${desk.url}/api/${method}`, {
    method: 'POST',
    agent: false,
    headers: {
      Authorization: `Bearer ${desk.token}`,
      'Content-Type': 'application/json',
      'Content-Length': body.length,
    },
  });
  // Hanging up is an error to whoever was sending.
  sent.on('error', () => undefined);
  const closed = new Promise((resolve) => sent.once('close', resolve));
  switch (moment) {
    case 'half sent':
      sent.write(body.subarray(0, Math.floor(body.length / 2)), () => sent.destroy());
      break;
    case 'sent':
      sent.end(body, () => sent.destroy());
      break;
    case 'answered':
      sent.on('response', () => sent.destroy());
      sent.end(body);
      break;
  }
  await closed;
}

/** Hangs up at every moment, three times each and all at once, while the caller asks again as well. */
async function hangUpAndAsk(method: MethodName, input: unknown): Promise<WireAnswer> {
  const calls = Array.from({ length: 3 }, () =>
    moments.map((moment) => hangUp(method, input, moment)),
  ).flat();
  const answer = await call(method, input);
  await Promise.all(calls);
  return answer;
}

const askDirectly: Call = (name, input) => desk.open.desk.call(manager, name, input);

/** How many entries of the history tell of a method. */
async function entriesOf(method: MethodName, ask: Call): Promise<number> {
  const entries = await must<readonly { readonly action: string }[]>(ask, 'history.list', { limit: 500 });
  return entries.filter(({ action }) => action === method).length;
}

/** How many there are at a desk that was called just once. */
async function entriesOfOneCall(method: MethodName, inputOf: (of: Furnished) => unknown): Promise<number> {
  const alone = await openTestDesk();
  const ask: Call = (name, input) => alone.desk.call(manager, name, JSON.parse(JSON.stringify(input)));
  await must(ask, method, inputOf(await furnish(ask)));
  return entriesOf(method, ask);
}

const inputOf =
  (method: MethodName) =>
  (of: Furnished): unknown =>
    updates[method]?.calls(of, 1)[0] ?? { id, ...creations[method]?.content(of) };

test.each([...creatingMethods, ...updatingMethods])(
  '%s of which only half arrives is not done',
  async (method) => {
    const of = await furnish(call);
    const before = await must(call, 'history.verify', {});
    const input = inputOf(method)(of);
    await hangUp(method, input, 'half sent');
    expect(await must(call, 'history.verify', {})).toEqual(before);
    expect(await call(method, input)).toMatchObject({ ok: true });
    expect(desk.faults).toEqual([]);
  },
);

describe('however often a caller hangs up', () => {
  test.each(creatingMethods)('%s is done once, and the caller hears of it in the end', async (method) => {
    const input = inputOf(method)(await furnish(call));
    const answer = await hangUpAndAsk(method, input);
    expect(answer).toMatchObject({ ok: true });
    expect(await call(method, input)).toEqual(answer);
    await desk.stopHost();
    expect(await entriesOf(method, askDirectly)).toBe(await entriesOfOneCall(method, inputOf(method)));
    expect(desk.faults).toEqual([]);
  });

  test.each(updatingMethods)('%s is done once, and the caller sees it in the end', async (method) => {
    const answer = await hangUpAndAsk(method, inputOf(method)(await furnish(call)));
    const { record = (value: unknown) => value } = updates[method] ?? {};
    if (answer.ok) expect(record(answer.value)).toMatchObject({ version: 2 });
    else expect(answer.error).toMatchObject({ code: 'stale_version', current: { version: 2 } });
    await desk.stopHost();
    expect(await entriesOf(method, askDirectly)).toBe(await entriesOfOneCall(method, inputOf(method)));
    expect(desk.faults).toEqual([]);
  });

  test.each(updatingMethods.filter((method) => updates[method]?.doesOneThing === undefined))(
    '%s that comes late does not take back what was done since',
    async (method) => {
      const of = await furnish(call);
      const update = updates[method];
      if (!update) throw new Error(`${method} is not in the list`);
      const { calls, record = (value: unknown) => value } = update;
      await hangUpAndAsk(method, calls(of, 1)[0]);
      const later = await call(method, calls(of, 2)[1]);
      expect(later.ok ? record(later.value) : later).toMatchObject({ version: 3 });
      const late = await hangUpAndAsk(method, calls(of, 1)[0]);
      expect(late).toMatchObject({
        error: { code: 'stale_version', current: later.ok ? record(later.value) : undefined },
      });
      expect(desk.faults).toEqual([]);
    },
  );
});
