// npm run explore -- --minutes 5: draws new numbers for every random test, round by round, until the time is over or a round fails.
// npm run explore -- --seed 123 [file …]: one round, as it was drawn from that seed. `npm test` draws the same numbers in every run.
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool } from './run-tool.ts';

const root = join(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } },
  allowPositionals: true,
});

const isRandom = (file: string): boolean =>
  readFileSync(join(root, file), 'utf8').includes("from 'fast-check'");

const files =
  positionals.length > 0 ? positionals : globSync('tests/**/*.test.{ts,tsx}', { cwd: root }).filter(isRandom);

/** When the time is over, also for a round that has begun; one whose seed was named runs to its end. */
const end = values.seed === undefined ? AbortSignal.timeout(Number(values.minutes) * 60_000) : undefined;
let rounds = 0;
do {
  const seed = values.seed ?? String(randomInt(2 ** 31));
  console.log(`\nexplore: seed ${seed}`);
  // What is found ends the round, before the time does; shuffled, so that it is not always the same files that a short time does not reach.
  const options = ['--reporter=dot', '--bail=1', '--sequence.shuffle.files', `--sequence.seed=${seed}`];
  const environment = { FRONT_DESK_SEED: seed };
  const exitCode = await runTool(
    'node_modules/vitest/vitest.mjs',
    ['run', ...options, ...files],
    environment,
    end,
  );
  if (end?.aborted) break;
  rounds += 1;
  if (exitCode !== 0) {
    console.error(`\nexplore: seed ${seed} fails. It is repeated by\n    npm run explore -- --seed ${seed}`);
    process.exitCode = exitCode;
    break;
  }
} while (end);
if (process.exitCode === undefined)
  console.log(`\nexplore: nothing found in ${rounds} rounds${end ? ' and a part of another' : ''}`);
