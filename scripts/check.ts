// npm run check: everything that must hold before a change is taken in, or, with names behind it, only those checks
// (npm run types is one of them). Stops at the first check that fails and names it.
import { runTool } from './run-tool.ts';

const typeChecker = 'node_modules/typescript/bin/tsc';

const checks = [
  { name: 'types', of: 'the desk’s process', script: typeChecker, args: ['-p', '.'] },
  { name: 'types', of: 'what both processes share', script: typeChecker, args: ['-p', 'src/shared'] },
  { name: 'types', of: 'the screens', script: typeChecker, args: ['-p', 'src/renderer'] },
  { name: 'types', of: 'the tests', script: typeChecker, args: ['-p', 'tests'] },
  { name: 'lint', script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
  { name: 'layers', script: 'scripts/layers.ts', args: [] },
  { name: 'unused code', script: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] },
  { name: 'tests', script: 'scripts/test.ts', args: [] },
];

const named = process.argv.slice(2);
const wanted = named.length === 0 ? checks : checks.filter(({ name }) => named.includes(name));
if (wanted.length === 0) {
  console.error(`npm run check: there is no check ${named.join(', ')}.`);
  process.exit(1);
}

for (const { name, of, script, args } of wanted) {
  const started = performance.now();
  const label = of ? `${name} of ${of}` : name;
  const exitCode = await runTool(script, args);
  // The tests come last and close with a line of their own: what they counted.
  if (name !== 'tests') {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.error(exitCode === 0 ? `${label}: ${seconds} s` : `\nnpm run check: ${label} failed.`);
  }
  if (exitCode !== 0) process.exit(exitCode);
}
