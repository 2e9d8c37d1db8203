// npm run serve: the desk on 127.0.0.1, for a browser on this computer and for scripts. docs/contract.md says what it answers.
import { buildWhenNeeded } from './build-when-needed.ts';
import { closeWithNpm } from './close-with-npm.ts';
import { runServe } from './run-serve.ts';

closeWithNpm();

// A call over HTTP needs no screens, so a failed build stops nobody who asks for a machine's answer.
const isBuilt = await buildWhenNeeded().then(
  () => true,
  (failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : failure);
    return false;
  },
);
await runServe({ isBuilt });
