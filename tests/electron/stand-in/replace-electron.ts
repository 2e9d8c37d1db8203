import { registerHooks } from 'node:module';

/** From here on whoever asks for Electron gets the module at `url`. */
export function replaceElectron(url: URL): void {
  registerHooks({
    resolve: (specifier, context, nextResolve) =>
      /^electron(?:\/(?:main|common|renderer))?$/.test(specifier)
        ? { url: url.href, shortCircuit: true }
        : nextResolve(specifier, context),
  });
}
