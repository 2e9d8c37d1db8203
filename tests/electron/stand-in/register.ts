// Loaded before the built desk: whoever asks for Electron gets the stand-in.
import { registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    /^electron(?:\/(?:main|common|renderer))?$/.test(specifier)
      ? { url: standIn, shortCircuit: true }
      : nextResolve(specifier, context),
});
