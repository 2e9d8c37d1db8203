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
};

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

  return {
    takeIn: async (world, writes, by) => {
      const verdict = await ask<WireOutput<'history.verify'>>('history.verify', {});
      if (!verdict.sound) return { complaint: `the chain breaks at ${verdict.firstBadSequence}`, added: 0 };
      const added = verdict.entries - entries;
      if (added < 0) return { complaint: 'the history became shorter', added };
      entries = verdict.entries;
      const touched = new Map(writes.map(({ entity, key }) => [`${entity} ${key}`, { entity, key }]));
      if (added > 0) {
        const changes = await ask<readonly Change[]>('history.list', { limit: added });
        for (const change of [...changes].reverse()) {
          const complaint = wrongWith(change, by);
          if (complaint) return { complaint, added };
          const key = `${change.entity} ${change.entityId}`;
          sum.set(key, change.after);
          const entity = entities.find((one) => one === change.entity);
          if (entity) touched.set(key, { entity, key: change.entityId });
        }
      }
      for (const [place, { entity, key }] of touched) {
        const record = world.records[entity].get(key) ?? null;
        const adding = sum.get(place) ?? null;
        if (!same(record, adding))
          return {
            complaint: `the history of ${place} adds up to ${sorted(adding)}, not ${sorted(record)}`,
            added,
          };
      }
      return { complaint: undefined, added };
    },
  };
}
