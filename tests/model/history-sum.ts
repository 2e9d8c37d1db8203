// The history of a desk, added up entry by entry as it grows.
import type { WireOutput } from '../../src/shared/contract/contract.ts';
import type { ModelDesk } from './open-model-desk.ts';
import { personalFields } from './oracle/erasure.ts';
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
  /** From now on the entries so far are without what was told of these clients, and the desk must tell them so; answers what of that is wrong. */
  readonly forget: (clients: ReadonlySet<string>) => Promise<string | undefined>;
  /** What is wrong with the whole of it. Asked once: a chain that is broken stays broken, for nothing in it is written again. */
  readonly verify: () => Promise<string | undefined>;
};

/** The most entries that are looked at after a call; few calls write more. */
const fewEntries = 2;

type By = { readonly action: string; readonly at: number };

export function sumHistory(desk: ModelDesk): HistorySum {
  const sum = new Map<string, Change['after']>();
  /** All entries of each record. */
  const told = new Map<string, readonly Change[]>();
  /** Of what was erased, records that are somebody else's by now: they keep texts that the history has lost. */
  const lost = new Set<string>();
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
    return change.isErased ? `entry ${change.sequence} is new and erased` : undefined;
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

  /** The entries of a record without what was said of these clients: all of a record that is theirs, else those while it was. */
  function withoutWhatIsToldOf(
    clients: ReadonlySet<string>,
    entity: string,
    changes: readonly Change[],
  ): readonly Change[] {
    const isTheirs = (record: Change['after']): boolean =>
      clients.has(String(record?.[entity === 'client' ? 'id' : 'clientId']));
    const fields = Object.entries(personalFields[entity] ?? {});
    const isLast = isTheirs(changes.findLast(({ after }) => after !== null)?.after ?? null);
    let state: Change['after'] = null;
    return changes.map((change) => {
      const { before, after } = change;
      const isTold = isLast || isTheirs(before) || isTheirs(after);
      const said = after ? fields.filter(([name, none]) => !same(before?.[name] ?? none, after[name])) : [];
      const left = (name: string, none: unknown): unknown =>
        said.some(([one]) => one === name) && !isTold ? after?.[name] : (state?.[name] ?? none);
      const next = after && {
        ...after,
        ...Object.fromEntries(fields.map(([name, none]) => [name, left(name, none)])),
      };
      const erased = {
        ...change,
        before: state,
        after: next,
        isErased: change.isErased || (isTold && said.length > 0),
      };
      state = next;
      return erased;
    });
  }

  return {
    forget: async (clients) => {
      for (const [recordName, changes] of told) {
        const { entity = '', entityId } = changes[0] ?? {};
        const expected = withoutWhatIsToldOf(clients, entity, changes);
        if (same(expected, changes)) continue;
        const listed = await ask<readonly Change[]>('history.list', {
          entityId,
          before: (changes.at(-1)?.sequence ?? 0) + 1,
          limit: 500,
        });
        const actual = [...listed].reverse();
        if (!same(expected, actual))
          return `after an erasure the history of ${recordName} is ${sorted(actual)}, not ${sorted(expected)}`;
        told.set(recordName, expected);
        sum.set(recordName, expected.at(-1)?.after ?? null);
        if (!same(expected.at(-1)?.after, changes.at(-1)?.after)) lost.add(recordName);
      }
      return undefined;
    },
    verify: async () => {
      const verdict = await ask<WireOutput<'history.verify'>>('history.verify', {});
      if (!verdict.sound) return `the chain breaks at ${verdict.firstBadSequence}`;
      const erased = [...told.values()].flat().filter(({ isErased }) => isErased).length;
      if (verdict.erased !== erased) return `${verdict.erased} entries are erased instead of ${erased}`;
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
        told.set(key, [...(told.get(key) ?? []), change]);
        const entity = entities.find((one) => one === change.entity);
        if (entity) touched.set(key, { entity, key: change.entityId });
      }
      for (const [recordName, { entity, key }] of touched) {
        const record = world.records[entity].get(key) ?? null;
        const adding = sum.get(recordName) ?? null;
        const aside = lost.has(recordName) ? personalFields[entity] : {};
        if (!same(record && { ...record, ...aside }, adding && { ...adding, ...aside }))
          return {
            complaint: `the history of ${recordName} adds up to ${sorted(adding)}, not ${sorted(record)}`,
            added,
          };
      }
      return { complaint: undefined, added };
    },
  };
}
