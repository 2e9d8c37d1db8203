// What Electron's binary does: reads the program, starts Chromium with the switches that the program asked for, gets ready.
import { mkdirSync } from 'node:fs';
import { open as openInspector } from 'node:inspector';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from '../app.ts';
import { replaceElectron } from '../replace-electron.ts';
import { startChromium } from './devtools.ts';

const [, executable = '', ...given] = process.argv;
const isSwitch = (argument: string): boolean => argument.startsWith('-');
const program = resolve(given.find((argument) => !isSwitch(argument)) ?? '.');

// A program that starts itself once more starts this.
process.execPath = executable;
process.argv = [executable, ...given];
app.appPath = program;
process.on('SIGTERM', () => app.quit());
// The first of the two lines that Playwright waits for; Chromium's own address is the second.
if (given.includes('--inspect=0')) openInspector(0);

replaceElectron(new URL('./electron.ts', import.meta.url));
await import(pathToFileURL(join(program, 'out/main/index.js')).href);

const profile = app.paths.get('userData');
if (profile === undefined) throw new Error('the program has named no folder for Chromium’s own things');
mkdirSync(profile, { recursive: true });
await startChromium(profile, app.switches);
app.becomeReady();
