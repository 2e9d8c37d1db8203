/** One statement of somebody with raw SQL and no desk. */
export type Attack = {
  readonly name: string;
  /** Which promise it would break, or what SQLite would do if nobody stood in its way. */
  readonly why: string;
  readonly sql: string;
};

/** The attacks that one guard or constraint refuses. */
export type AttackGroup = {
  /** What the database answers, to the letter; null where OR IGNORE drops the row without a word. */
  readonly refusal: string | null;
  /**
   * In which settings of the attacker's connection the refusal holds: in all of them, or only where foreign keys are enforced, which
   * SQLite leaves to every connection and switches off by default. No setting of `recursive_triggers` is ever needed.
   */
  readonly holds: 'always' | 'with foreign keys on';
  readonly attacks: readonly Attack[];
};

export const noForeignKey = 'FOREIGN KEY constraint failed';
export const failedCheck = (name: string): string => `CHECK constraint failed: ${name}`;
export const failedUnique = (columns: string): string => `UNIQUE constraint failed: ${columns}`;
