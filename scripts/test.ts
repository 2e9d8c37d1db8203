// npm test: everything that proves the desk: the tests of its parts on a real database, and the built desk end to end in a window and
// in a browser. Ends with what the window was, which tests of parts failed (those end to end are named just above by their own runner),
// and one line, "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { buildWhenNeeded } from './build-when-needed.ts';
import { runTool } from './run-tool.ts';

type Count = { readonly passed: number; readonly failed: number };

const reports = mkdtempSync(join(tmpdir(), 'front-desk-reports-'));

const partsReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});
const endToEndReport = z.object({
  config: z.object({ projects: z.array(z.object({ name: z.string() })) }),
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

/** What a report says; a runner that wrote none has failed before it ran a test. */
function countIn(name: string, read: (report: unknown) => Count, exitCode: number): Count {
  try {
    const count = read(JSON.parse(readFileSync(join(reports, name), 'utf8')));
    // A runner may fail outside of any test, or run none: neither may pass for a success.
    const isSilentFailure = count.failed === 0 && (exitCode !== 0 || count.passed === 0);
    return isSilentFailure ? { ...count, failed: 1 } : count;
  } catch (error) {
    console.error(`${name}: no report (${error instanceof Error ? error.message : error})`);
    return { passed: 0, failed: 1 };
  }
}

/** The failed tests of parts, a line each: told again at the very end, since the tests end to end print more than anybody scrolls back. */
const failedParts: string[] = [];

async function testParts(): Promise<Count> {
  const exitCode = await runTool('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'parts.json')}`,
  ]);
  return countIn(
    'parts.json',
    (report) => {
      const { numPassedTests, numFailedTests, testResults } = partsReport.parse(report);
      for (const { name, assertionResults } of testResults.filter((file) => file.status === 'failed')) {
        const failed = assertionResults
          .filter((test) => test.status === 'failed')
          .map(({ fullName }) => fullName);
        failedParts.push(
          ...(failed.length > 0 ? failed : ['could not be run']).map(
            (what) => `${relative('.', name)}: ${what}`,
          ),
        );
      }
      return { passed: numPassedTests, failed: numFailedTests };
    },
    exitCode,
  );
}

async function testEndToEnd(): Promise<Count> {
  const exitCode = await runTool('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'end-to-end.json'),
  });
  return countIn(
    'end-to-end.json',
    (report) => {
      const { config, stats } = endToEndReport.parse(report);
      console.log(`\nEnd to end: ${config.projects.map(({ name }) => name).join(', and ')}.`);
      const { expected, unexpected, flaky } = stats;
      return { passed: expected, failed: unexpected + flaky };
    },
    exitCode,
  );
}

await buildWhenNeeded();
const counts = [await testParts(), await testEndToEnd()];
rmSync(reports, { recursive: true, force: true });

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
if (failedParts.length > 0) console.log(`\nFailed:\n${failedParts.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
