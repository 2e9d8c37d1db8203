// Salons that many specs begin with: each is made once for all specs of a worker, and its file copied to whoever begins with it.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decodeAnswer,
  type MethodName,
  type Output,
  type WireInput,
} from '../../src/shared/contract/contract.ts';
import { post } from '../main/hosts/loopback/desk-client.ts';
import { startServe } from '../main/hosts/loopback/serve-process.ts';

/** Calls a method and answers its value; throws when it is refused. */
export type Must = <Name extends MethodName>(name: Name, input: WireInput<Name>) => Promise<Output<Name>>;

/** Makes a salon on an empty desk. Answers what it made, and nothing of that desk itself. */
export type MakeSalon<Salon> = (must: Must) => Promise<Salon>;

/** Puts a database with that salon at `file`. */
export type PrepareSalon = <Salon>(make: MakeSalon<Salon>, file: string) => Promise<Salon>;

export function mustOver(call: (name: MethodName, input: unknown) => Promise<unknown>): Must {
  return async (name, input) => {
    const answer = decodeAnswer(name, await call(name, input));
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
    return answer.value;
  };
}

/** Keeps the files of the salons in `folder`. */
export function prepareSalonsIn(folder: string): PrepareSalon {
  const made = new Map<MakeSalon<unknown>, { readonly file: string; readonly salon: Promise<unknown> }>();

  async function makeAt(file: string, make: MakeSalon<unknown>): Promise<unknown> {
    const serve = await startServe(folder, ['--database', file]);
    try {
      return await make(
        mustOver(async (name, input) => (await post(serve, name, JSON.stringify(input))).json()),
      );
    } finally {
      await serve.end('SIGTERM');
    }
  }

  return async <Salon>(make: MakeSalon<Salon>, file: string) => {
    let known = made.get(make);
    if (!known) {
      const its = join(folder, `${made.size}.sqlite`);
      known = { file: its, salon: makeAt(its, make) };
      made.set(make, known);
    }
    // It is kept under the function that made it.
    const salon = (await known.salon) as Salon;
    copyFileSync(known.file, file);
    return salon;
  };
}
