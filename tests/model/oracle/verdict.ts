// What the oracle answers to a call, and what every handler shares.
import type { MethodName, WireInput } from '../../../src/shared/contract/contract.ts';
import type { World, Write } from './world.ts';

export type Refusal = { readonly code: string; readonly [fact: string]: unknown };

export type Verdict =
  | { readonly ok: true; readonly value: unknown; readonly writes: readonly Write[] }
  | { readonly ok: false; readonly error: Refusal };

/** Answers a call; `mint` stands for an id, or a choice, that the desk makes by itself. */
export type Handler<Name extends MethodName> = (
  world: World,
  input: WireInput<Name>,
  mint: () => string,
) => Verdict;

export type Handlers<Names extends MethodName> = { readonly [Name in Names]: Handler<Name> };

/** A verdict that refuses. */
export type Refused = Extract<Verdict, { ok: false }>;

export const accept = (value: unknown, ...writes: readonly Write[]): Verdict => ({ ok: true, value, writes });
export const refuse = (code: string, facts: object = {}): Refused => ({
  ok: false,
  error: { code, ...facts },
});
export const missing = (entity: string, id?: string): Refused =>
  refuse('not_found', { entity, ...(id !== undefined && { id }) });
export const senseless = refuse('invalid_input');

/** What makes no sense in one field, by the path that the refusal names. */
export const senselessAt = (path: string): Refused =>
  refuse('invalid_input', { issues: [{ path, message: new Where(() => undefined, 'a sentence') }] });

/**
 * A list whose order is only told down to some point: the records in each group stand together, in any order among themselves.
 */
export class Groups {
  readonly groups: readonly (readonly unknown[])[];
  constructor(groups: readonly (readonly unknown[])[]) {
    this.groups = groups;
  }
  toJSON(): unknown {
    return this.groups.flat();
  }
}

/** Anything of which nothing is wrong. */
export class Where {
  readonly complaint: (actual: unknown) => string | undefined;
  private readonly told: unknown;
  /** `told` stands for it in a message. */
  constructor(complaint: (actual: unknown) => string | undefined, told: unknown) {
    this.complaint = complaint;
    this.told = told;
  }
  toJSON(): unknown {
    return this.told;
  }
}

/** One of several that are equally good. */
export class OneOf {
  readonly choices: readonly unknown[];
  constructor(choices: readonly unknown[]) {
    this.choices = choices;
  }
  toJSON(): unknown {
    return this.choices;
  }
}

/** `records` in the order of `rank`, those of equal rank in one group. Ranks are compared part by part. */
export function ranked<Item>(
  records: readonly Item[],
  rank: (record: Item) => readonly (string | number)[],
  limit = records.length,
): Groups {
  const compare = (a: Item, b: Item): number => {
    const others = rank(b);
    for (const [index, part] of rank(a).entries()) {
      const other = others[index] ?? part;
      if (part !== other) return part < other ? -1 : 1;
    }
    return 0;
  };
  const groups: Item[][] = [];
  for (const record of [...records].sort(compare)) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && compare(last[0], record) === 0) last.push(record);
    else groups.push([record]);
  }
  const kept = groups.filter((_, index) => groups.slice(0, index).flat().length < limit);
  if (kept.flat().length > limit) throw new Error('the limit cuts through records of equal rank');
  return new Groups(kept);
}

/** The creation of a record, safe to repeat, even when it was removed since: `chosen` is what of it the caller chose. */
export function createdOnce<Item extends { readonly id: string }>(
  kept: { readonly current: Item | undefined; readonly created: Item | undefined },
  record: Item,
  chosen: (record: Item) => unknown,
  write: (record: Item) => Write,
): Verdict {
  if (!kept.current && !kept.created) return accept(record, write(record));
  return kept.created && same(chosen(kept.created), chosen(record))
    ? accept(kept.created)
    : refuse('duplicate_id', { id: record.id });
}

/** Whether two plain values are the same, fields in any order. */
export function same(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b);
}

export function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export const areIds = (...ids: readonly (string | undefined)[]): boolean =>
  ids.every((id) => id === undefined || uuid.test(id));

export const isBlank = (text: string | undefined): boolean => text !== undefined && text.trim() === '';

/** Text as it is kept: without blanks around it, and null when nothing is left. */
export const kept = (text: string | null | undefined): string | null => text?.trim() || null;

const clock = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export type Window = {
  readonly week?: number;
  readonly dayOfWeek?: number;
  readonly startTime: string;
  readonly endTime: string;
};

/**
 * Windows of an input. A schema that looks at the list as a whole types its input as unknown; stories hold windows there.
 */
export const asWindows = <Item extends Window = Window & { isActive?: boolean }>(
  windows: readonly unknown[],
) => windows as readonly Item[];

/** Whether windows can be kept: each ends after it starts, and no two of one day overlap. */
export function areApart(windows: readonly Window[]): boolean {
  const isOne = ({ startTime, endTime }: Window): boolean =>
    clock.test(startTime) && clock.test(endTime) && startTime < endTime;
  const meet = (a: Window, b: Window): boolean =>
    a !== b &&
    a.week === b.week &&
    a.dayOfWeek === b.dayOfWeek &&
    a.startTime < b.endTime &&
    b.startTime < a.endTime;
  return windows.every(isOne) && !windows.some((one) => windows.some((other) => meet(one, other)));
}

/** Windows by week, day of the week, then start. */
export const inOrder = <Item extends Window>(windows: readonly Item[]): Item[] => {
  const place = ({ week = 0, dayOfWeek = 0, startTime }: Item): string => `${week} ${dayOfWeek} ${startTime}`;
  return [...windows].sort((a, b) => (place(a) < place(b) ? -1 : 1));
};
