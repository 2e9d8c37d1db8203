// The history of a desk, added up entry by entry as it grows.
import type { WireOutput } from '../../src/shared/contract/contract.ts';
import type { ModelDesk } from './open-model-desk.ts';
import { same, sorted } from './oracle/verdict.ts';
import { entities, type World, type Write } from './oracle/world.ts';

type Change = WireOutput<'history.list'>[number];

export type HistorySum = {
  /**
   * Takes in what was added since the last time; answers what is wrong with it, and how many entries it was. Each must name the call and
   * follow the one before it, and what they add up to must be the records of `world`: those that they name and those of `writes`.
   */
  readonly takeIn: (
    world: World,
    writes: readonly Write[],
    by: By | undefined,
  ) => Promise<{ readonly complaint: string | undefined; readonly added: number }>;
  /** What is wrong with the whole of it. Asked once: a chain that is broken stays broken, for nothing in it is written again. */
  readonly verify: () => Promise<string | undefined>;
};

/** The most entries that are looked at after a call; few calls write more. */
const fewEntries = 2;

type By = { readonly action: string; readonly at: number };

export function sumHistory(desk: ModelDesk): HistorySum {
  const sum = new Map<string, Change['after']>();
  let entries = 0;

  async function ask<Value>(name: 'history.verify' | 'history.list', input: object): Promise<Value> {
    const answer = await desk.ask(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
    // Just encoded by the method's own schema.
    return answer.value as Value;
  }

  const wrongWith = (change: Change, by: By | undefined): string | undefined => {
    const before = sum.get(`${change.entity} ${change.entityId}`) ?? null;
    if (!same(change.before, before)) return `entry ${change.sequence} does not follow: ${sorted(change)}`;
    if (by && (change.action !== by.action || Date.parse(change.at) !== by.at))
      return `entry ${change.sequence} names another call: ${sorted(change)}`;
    return undefined;
  };

  /** The entries that came since the last time, oldest first; those before them must not be fewer. */
  async function newEntries(): Promise<readonly Change[]> {
    const newest = await ask<readonly Change[]>('history.list', { limit: fewEntries });
    const added = (newest[0]?.sequence ?? 0) - entries;
    if (added < 0) throw new Error('the history became shorter');
    entries += added;
    const all =
      added <= fewEntries
        ? newest.slice(0, added)
        : await ask<readonly Change[]>('history.list', { limit: added });
    return [...all].reverse();
  }

  return {
    verify: async () => {
      const verdict = await ask<WireOutput<'history.verify'>>('history.verify', {});
      if (!verdict.sound) return `the chain breaks at ${verdict.firstBadSequence}`;
      return verdict.entries === entries ? undefined : `${verdict.entries} entries instead of ${entries}`;
    },
    takeIn: async (world, writes, by) => {
      const touched = new Map(writes.map(({ entity, key }) => [`${entity} ${key}`, { entity, key }]));
      const changes = await newEntries();
      const added = changes.length;
      for (const change of changes) {
        const complaint = wrongWith(change, by);
        if (complaint) return { complaint, added };
        const key = `${change.entity} ${change.entityId}`;
        sum.set(key, change.after);
        const entity = entities.find((one) => one === change.entity);
        if (entity) touched.set(key, { entity, key: change.entityId });
      }
      for (const [recordName, { entity, key }] of touched) {
        const record = world.records[entity].get(key) ?? null;
        const adding = sum.get(recordName) ?? null;
        if (!same(record, adding))
          return {
            complaint: `the history of ${recordName} adds up to ${sorted(adding)}, not ${sorted(record)}`,
            added,
          };
      }
      return { complaint: undefined, added };
    },
  };
}
