// How often each thing happened over many stories: a rule that no story meets is not proved by them.

/** The codes of the broken rules, and of the advice, that an answer names. */
export type Told = { readonly broken: readonly string[]; readonly advised: readonly string[] };

export type Tally = {
  readonly count: (call: string, outcome: string, told: Told) => void;
  readonly accepted: (call: string) => number;
  readonly refused: (call: string) => number;
  readonly outcomes: () => ReadonlyMap<string, number>;
  readonly violations: () => ReadonlyMap<string, number>;
  readonly advice: () => ReadonlyMap<string, number>;
};

export function startTally(): Tally {
  const accepted = new Map<string, number>();
  const refused = new Map<string, number>();
  const outcomes = new Map<string, number>();
  const violated = new Map<string, number>();
  const advised = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): unknown =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    count: (call, outcome, told) => {
      add(outcome === 'ok' ? accepted : refused, call);
      add(outcomes, outcome);
      for (const code of told.broken) add(violated, code);
      for (const code of told.advised) add(advised, code);
    },
    accepted: (call) => accepted.get(call) ?? 0,
    refused: (call) => refused.get(call) ?? 0,
    outcomes: () => outcomes,
    violations: () => violated,
    advice: () => advised,
  };
}

/** The counts as a table for people. */
export function tallyAsText(tally: Tally, calls: readonly string[]): string {
  const line = (name: string, ...counts: readonly number[]): string =>
    `  ${name.padEnd(24)}${counts.map((count) => String(count).padStart(9)).join('')}`;
  return [
    `  ${'call'.padEnd(24)} accepted  refused`,
    ...calls.map((call) => line(call, tally.accepted(call), tally.refused(call))),
    '  outcome',
    ...[...tally.outcomes()].map(([code, count]) => line(code, count)),
    '  broken rule',
    ...[...tally.violations()].map(([code, count]) => line(code, count)),
    '  advice',
    ...[...tally.advice()].map(([code, count]) => line(code, count)),
  ].join('\n');
}
