// `npm run layers [-- folder]`: fails when an import goes against the direction that docs/architecture.md sets.

import { resolve } from 'node:path';
import { checkLayers } from './layers/check-layers.ts';

const root = resolve(process.argv[2] ?? '.');
const { fileCount, violations } = checkLayers(root);

for (const { file, line, rule, message } of violations) {
  console.error(`${file}:${line}  ${rule}\n    ${message}`);
}
if (fileCount === 0) {
  console.error(`There is no source file under ${root}.`);
  process.exitCode = 1;
} else if (violations.length > 0) {
  console.error(`${violations.length} broken in ${fileCount} files.`);
  process.exitCode = 1;
} else {
  console.log(`${fileCount} files import in the right direction.`);
}
