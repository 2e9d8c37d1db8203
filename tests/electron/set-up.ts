import { buildWhenNeeded } from '../../scripts/build-when-needed.ts';

/** Once before the tests of the built desk: a bundle that is missing or older than its sources would prove nothing. */
export async function setup(): Promise<void> {
  await buildWhenNeeded();
}
