import { Groups, OneOf, sorted, Where } from './oracle/verdict.ts';

/** What the oracle left to the desk (its placeholders), and what the desk chose. */
export type Choices = Map<string, string>;

const placeholder = /^minted:\d+$/;

const isRecord = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Where what the desk answered is not what the oracle expects; undefined when nowhere. A placeholder stands for whatever the desk
 * chose, for the same wherever it stands, and is taken down in `choices`.
 */
export function difference(
  expected: unknown,
  actual: unknown,
  choices: Choices,
  path = 'answer',
): string | undefined {
  if (expected instanceof Where) return expected.complaint(actual);
  if (expected instanceof OneOf) {
    const isIt = expected.choices.some((choice) => difference(choice, actual, choices) === undefined);
    return isIt ? undefined : unequal(path, expected.choices, actual);
  }
  if (expected instanceof Groups) return differenceOfGroups(expected, actual, choices, path);
  if (typeof expected === 'string' && placeholder.test(expected)) {
    const chosen = choices.get(expected);
    if (chosen === undefined && typeof actual === 'string' && ![...choices.values()].includes(actual))
      choices.set(expected, actual);
    return actual === choices.get(expected) ? undefined : unequal(path, chosen ?? 'something new', actual);
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return unequal(path, expected, actual);
    return first(expected, (part, index) => difference(part, actual[index], choices, `${path}[${index}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return unequal(path, expected, actual);
    const fields = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return first(fields, (name) => difference(expected[name], actual[name], choices, `${path}.${name}`));
  }
  return expected === actual ? undefined : unequal(path, expected, actual);
}

function differenceOfGroups(
  { groups }: Groups,
  actual: unknown,
  choices: Choices,
  path: string,
): string | undefined {
  const all = groups.flat();
  if (!Array.isArray(actual) || actual.length !== all.length) return unequal(path, all, actual);
  const rest: unknown[] = [...actual];
  return first(groups, (group, index) => {
    const told = rest.splice(0, group.length);
    if (group.length === 1) return difference(group[0], told[0], choices, `${path}[${index}]`);
    const isThere = (one: unknown): boolean =>
      told.some((candidate) => difference(one, candidate, choices) === undefined);
    return group.every(isThere) ? undefined : unequal(`${path}[${index}…]`, group, told);
  });
}

function first<Part>(
  parts: readonly Part[],
  look: (part: Part, index: number) => string | undefined,
): string | undefined {
  for (const [index, part] of parts.entries()) {
    const found = look(part, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

const unequal = (path: string, expected: unknown, actual: unknown): string =>
  `${path}: expected ${sorted(expected)}, was answered ${sorted(actual)}`;
