// npm run check: everything that must hold before a change is taken in. Stops at the first step that fails and names it.
import { runTool } from './steps.ts';

const typeChecker = 'node_modules/typescript/bin/tsc';

const steps = [
  { name: 'types of the desk’s process', script: typeChecker, args: ['-p', 'tsconfig.json'] },
  {
    name: 'types of what both processes share',
    script: typeChecker,
    args: ['-p', 'src/shared/tsconfig.json'],
  },
  { name: 'types of the screens', script: typeChecker, args: ['-p', 'src/renderer/tsconfig.json'] },
  { name: 'types of the tests', script: typeChecker, args: ['-p', 'tests/tsconfig.json'] },
  { name: 'lint', script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
  { name: 'layers', script: 'scripts/layers.ts', args: [] },
  { name: 'unused code', script: 'node_modules/knip/bin/knip.js', args: [] },
  { name: 'tests', script: 'scripts/test.ts', args: [] },
];

/** With --quick the tests are left out: what an editor's save can wait for. */
const wanted = process.argv.includes('--quick') ? steps.filter(({ name }) => name !== 'tests') : steps;

for (const { name, script, args } of wanted) {
  const started = performance.now();
  const exitCode = await runTool(script, args);
  if (exitCode !== 0) {
    console.error(`\nnpm run check: ${name} failed.`);
    process.exit(exitCode);
  }
  console.error(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
