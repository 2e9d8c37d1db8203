import type { Instant } from '../../shared/domain/interval.ts';
import type { Damage } from '../../shared/start-refusal.ts';

/** The examination of a database, which may go on when it is open already. Until it has ended the database takes no change. */
export type Examination = {
  readonly startedAt: Instant;
  /** Whether it still runs and, once it has ended, whether the database is sound. A damaged one takes no change; it can still be read. */
  readonly state: () => 'running' | 'sound' | 'damaged';
  /** What was found wrong; resolves when it has ended. Rejects when it could not be made. */
  readonly ended: Promise<Damage | undefined>;
};
