import type { RecordId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/interval.ts';
import type { Locale } from '../../shared/locale.ts';
import type { Speech } from '../../shared/words/speech.ts';
import type { Store } from '../store/port.ts';
import type { UndoSteps } from './undo-steps.ts';

/** What every service of the desk stands on; the composition passes it in. */
export type DeskContext = {
  readonly store: Store;
  /** The present instant. */
  readonly clock: () => Instant;
  /** A new id, UUID version 7. */
  readonly newId: () => string;
  /** The locale of the computer: what the desk speaks until somebody has chosen. */
  readonly systemLocale: Locale;
  /** What this session did and can take back. */
  readonly steps: UndoSteps;
  /** The language and formats of the caller, for sentences about broken rules. */
  readonly speech: Speech;
  /** Tells whoever waits for a long query how far it is. */
  readonly reportProgress: (progress: number, total: number) => void;
};

/** The id that the caller brought, or a new one. */
export function idFor<Id extends RecordId>(desk: DeskContext, brought: Id | undefined): Id {
  // The desk's ids are UUIDs by construction; the brand says which kind of record this one is made for.
  return brought ?? (desk.newId() as Id);
}
