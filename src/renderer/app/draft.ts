/** The fields of a form, by name; compared by what they hold. */
export type Form = Readonly<Record<string, unknown>>;

/**
 * A record that is being edited: what the desk had when the person began (`base`), what they typed, and the version to save
 * against. Where someone else changed the record meanwhile, nothing that was typed is lost.
 */
export type Draft<Fields extends Form> = {
  readonly version: number;
  readonly base: Fields;
  readonly typed: Fields;
  /** The fields that both have changed, differently; the desk's value is in `base`. */
  readonly conflicts: readonly (keyof Fields & string)[];
};

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A draft in which nothing is typed yet. */
export function startDraft<Fields extends Form>(version: number, fields: Fields): Draft<Fields> {
  return { version, base: fields, typed: fields, conflicts: [] };
}

/** The draft with some fields typed again. What is typed like the desk's own value is no conflict any more. */
export function typeInto<Fields extends Form>(draft: Draft<Fields>, change: Partial<Fields>): Draft<Fields> {
  const typed = { ...draft.typed, ...change };
  return {
    ...draft,
    typed,
    conflicts: draft.conflicts.filter((name) => !same(typed[name], draft.base[name])),
  };
}

/** The fields that differ from what the desk has. */
export function changedFields<Fields extends Form>(draft: Draft<Fields>): readonly (keyof Fields & string)[] {
  return Object.keys(draft.typed).filter((name) => !same(draft.typed[name], draft.base[name]));
}

/**
 * The draft on top of the record as it is now. Fields that the person left alone show what the desk has; what they typed stays, and is a
 * conflict where the desk's value changed as well. An older or equal version changes nothing.
 */
export function rebase<Fields extends Form>(
  draft: Draft<Fields>,
  version: number,
  fields: Fields,
): Draft<Fields> {
  if (version <= draft.version) return draft;
  const mine = changedFields(draft);
  const kept = Object.fromEntries(mine.map((name) => [name, draft.typed[name]]));
  const typed: Fields = { ...fields, ...kept };
  const conflicts = mine.filter(
    (name) =>
      !same(typed[name], fields[name]) &&
      (draft.conflicts.includes(name) || !same(draft.base[name], fields[name])),
  );
  return { version, base: fields, typed, conflicts };
}
