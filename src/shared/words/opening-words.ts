import type { StartRefusal } from '../start-refusal.ts';

/** A sentence for each reason why the desk does not start: what happened, what was kept, what to do next. */
export type OpeningRefusals = {
  readonly [Kind in StartRefusal['kind']]: (refusal: Extract<StartRefusal, { kind: Kind }>) => string;
};
