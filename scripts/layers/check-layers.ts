// Holds every import of a source tree against the rules.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { findCycles } from './find-cycles.ts';
import { readModule } from './read-module.ts';
import { layerOf, mustBePure, ruleBrokenByImport, ruleBrokenByPackage } from './rules.ts';

export interface LayerViolation {
  readonly rule: string;
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface LayersReport {
  readonly fileCount: number;
  readonly violations: readonly LayerViolation[];
}

const sourceFile = /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/;
const checkedFolders = ['src', 'scripts'];

/** Reads every module under `src` and `scripts` of a root; violations come by file, then line. Writes nothing. */
export function checkLayers(root: string): LayersReport {
  const files = checkedFolders.flatMap((folder) => listSourceFiles(root, folder));
  const violations: LayerViolation[] = [];
  const graph = new Map<string, string[]>();

  for (const file of files) {
    const layer = layerOf(file);
    if (!layer) {
      violations.push({
        rule: 'known-layer',
        file,
        line: 1,
        message: 'lies in a folder that the layers do not know; give it a layer in scripts/layers/rules.ts',
      });
      continue;
    }
    const { references, impureExpressions } = readModule(file, readFileSync(join(root, file), 'utf8'));
    const importedFiles: string[] = [];
    for (const { specifier, line } of references) {
      const target = resolveSpecifier(root, file, specifier);
      if (target.kind === 'missing') {
        violations.push({
          rule: 'import-names-a-file',
          file,
          line,
          message: `imports '${specifier}', which is no file (write the extension, too)`,
        });
        continue;
      }
      if (target.kind === 'file') importedFiles.push(target.path);
      const broken =
        target.kind === 'file'
          ? ruleBrokenByImport(layer, layerOf(target.path))
          : ruleBrokenByPackage(file, layer, target.name, target.isNodeModule);
      if (!broken) continue;
      const imported = target.kind === 'file' ? target.path : target.name;
      violations.push({ rule: broken.rule, file, line, message: `imports ${imported}: ${broken.because}` });
    }
    if (mustBePure(layer)) {
      for (const { text, line } of impureExpressions) {
        const message = `uses ${text}: shared code takes the time and ids as arguments`;
        violations.push({ rule: 'shared-is-pure', file, line, message });
      }
    }
    graph.set(file, importedFiles);
  }

  for (const cycle of findCycles(graph)) {
    const [first = ''] = cycle;
    violations.push({ rule: 'no-cycles', file: first, line: 1, message: [...cycle, first].join(' → ') });
  }
  violations.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return { fileCount: files.length, violations };
}

function listSourceFiles(root: string, folder: string): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && sourceFile.test(entry.name))
    .map((entry) => withForwardSlashes(relative(root, join(entry.parentPath, entry.name))))
    .sort();
}

type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string; readonly isNodeModule: boolean }
  | { readonly kind: 'missing' };

function resolveSpecifier(root: string, from: string, specifier: string): Target {
  if (!specifier.startsWith('.')) {
    const [scopeOrName = '', name = ''] = specifier.split('/');
    const packageName = scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName;
    return { kind: 'package', name: packageName, isNodeModule: isBuiltin(specifier) };
  }
  const [withoutQuery = ''] = specifier.split('?');
  const absolute = resolve(root, dirname(from), withoutQuery);
  if (!existsSync(absolute) || !statSync(absolute).isFile()) return { kind: 'missing' };
  return { kind: 'file', path: withForwardSlashes(relative(root, absolute)) };
}

function withForwardSlashes(path: string): string {
  return path.split(sep).join('/');
}
