import fc, { type Arbitrary } from 'fast-check';
import type { ModelledMethod } from '../oracle/oracle.ts';
import type { Step } from '../story.ts';

/** Calls of one method, with any of these inputs. */
export const step = (call: ModelledMethod, fields: Readonly<Record<string, Arbitrary<unknown>>>) =>
  fc.record(fields).map((input): Step => ({ call, input }));
