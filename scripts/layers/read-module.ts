// Reads one module with a real parser: what it imports, and where it leans on a clock or on chance.

import type { ESTree } from 'vite';
import { parseSync, Visitor } from 'vite';

/** One place that names another module: static, dynamic, re-exported, type-only or a worker's URL. */
export interface ModuleReference {
  readonly specifier: string;
  readonly line: number;
}

/** An expression whose value depends on when, or by what luck, it is evaluated. */
export interface ImpureExpression {
  readonly text: string;
  readonly line: number;
}

export interface ReadModule {
  readonly references: readonly ModuleReference[];
  readonly impureExpressions: readonly ImpureExpression[];
}

const impureMembers = new Set(['Date.now', 'Math.random', 'Temporal.Now', 'performance.now']);
const impureObjects = new Set(['crypto']);

/**
 * What the source of one module imports and where it is impure, in the order of the source.
 * Throws when the source cannot be parsed.
 */
export function readModule(fileName: string, source: string): ReadModule {
  const { program, errors } = parseSync(fileName, source);
  const firstError = errors[0];
  if (firstError) throw new Error(`${fileName} cannot be parsed: ${firstError.message}`);

  const references: ModuleReference[] = [];
  const impureExpressions: ImpureExpression[] = [];
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;

  const refer = (node: ESTree.Node | null) => {
    if (node?.type !== 'Literal' || typeof node.value !== 'string') return;
    references.push({ specifier: node.value, line: lineAt(node.start) });
  };
  const note = (node: ESTree.Node) => {
    impureExpressions.push({ text: source.slice(node.start, node.end), line: lineAt(node.start) });
  };

  new Visitor({
    ImportDeclaration: (node) => refer(node.source),
    ExportAllDeclaration: (node) => refer(node.source),
    ExportNamedDeclaration: (node) => refer(node.source),
    ImportExpression: (node) => refer(node.source),
    TSImportType: (node) => refer(node.source),
    CallExpression: (node) => {
      if (isNamed(node.callee, 'require')) refer(node.arguments[0] ?? null);
      if (isNamed(node.callee, 'Date')) note(node);
    },
    NewExpression: (node) => {
      if (isNamed(node.callee, 'Date') && node.arguments.length === 0) note(node);
      const [address, base] = node.arguments;
      if (isNamed(node.callee, 'URL') && isModuleUrl(base) && isModuleAddress(address)) refer(address);
    },
    MemberExpression: (node) => {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
      const { name } = node.object;
      if (impureObjects.has(name) || impureMembers.has(`${name}.${node.property.name}`)) note(node);
    },
  }).visit(program);

  return { references, impureExpressions };
}

function isNamed(node: ESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

/** `import.meta.url`, against which a worker's file is named. */
function isModuleUrl(node: ESTree.Node | undefined): boolean {
  return node?.type === 'MemberExpression' && node.object.type === 'MetaProperty';
}

function isModuleAddress(node: ESTree.Node | undefined): node is ESTree.StringLiteral {
  return node?.type === 'Literal' && typeof node.value === 'string' && /\.[cm]?[jt]sx?$/.test(node.value);
}
