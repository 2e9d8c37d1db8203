import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { ok, type Result, refused } from '../shared/result.ts';
import type { OptionRefusal } from '../shared/start-refusal.ts';

/** What the desk opens. */
export type DeskOptions = {
  /** An absolute path; undefined for the one in the application folder. */
  readonly databaseFile: string | undefined;
  /** A throw-away demo salon instead of a database. */
  readonly isDemo: boolean;
};

export type ServeOptions = DeskOptions & {
  /** 0 takes any free port. */
  readonly port: number;
  /** One line of JSON when ready, for programs that drive the desk. */
  readonly isJson: boolean;
  readonly opensBrowser: boolean;
  readonly wantsHelp: boolean;
};

const deskOptions = {
  database: { type: 'string' },
  demo: { type: 'boolean', default: false },
} as const satisfies ParseArgsOptionsConfig;

const serveOptions = {
  ...deskOptions,
  port: { type: 'string', default: '0' },
  json: { type: 'boolean', default: false },
  open: { type: 'boolean' },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsOptionsConfig;

/** The options of the loopback host; refuses what it does not know or cannot use. */
export function readServeOptions(args: readonly string[]): Result<ServeOptions, OptionRefusal> {
  const parsed = parse(() => parseArgs({ args: [...args], options: serveOptions, allowNegative: true }));
  if (!parsed.ok) return parsed;
  const values = parsed.value.values;
  const desk = toDeskOptions(values.database, values.demo);
  if (!desk.ok) return desk;
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
    return refused({ kind: 'port_is_no_port', port: values.port });
  }
  return ok({
    ...desk.value,
    port: Number(values.port),
    isJson: values.json,
    opensBrowser: values.open ?? (values.demo && !values.json),
    wantsHelp: values.help,
  });
}

/** The options of the Electron host. What it does not know is Chromium's, and none of its business. */
export function readWindowOptions(args: readonly string[]): Result<DeskOptions, OptionRefusal> {
  const parsed = parse(() => parseArgs({ args: [...args], options: deskOptions, strict: false }));
  if (!parsed.ok) return parsed;
  const { database, demo } = parsed.value.values;
  // Without `strict`, a `--database` that no value follows is read as true.
  return toDeskOptions(typeof database === 'boolean' ? '' : database, demo === true);
}

function toDeskOptions(database: string | undefined, isDemo: boolean): Result<DeskOptions, OptionRefusal> {
  if (database === undefined) return ok({ databaseFile: undefined, isDemo });
  if (database === '') return refused({ kind: 'database_unnamed' });
  if (isDemo) return refused({ kind: 'demo_with_database' });
  return ok({ databaseFile: resolve(database), isDemo });
}

function parse<Parsed>(read: () => Parsed): Result<Parsed, OptionRefusal> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      // In quotes the message names the option, or the word that is none.
      const [, option = ''] = /'([^']*)'/.exec(error.message) ?? [];
      return refused({ kind: 'option_unknown', option });
    }
    throw error;
  }
}
