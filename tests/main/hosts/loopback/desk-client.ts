import { z } from 'zod';
import type { MethodName, WireAnswer, WireOutput } from '../../../../src/shared/contract/contract.ts';

/** Where a desk answers, and the key to it. */
export type Address = { readonly url: string; readonly token: string };

const envelope = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: z.looseObject({ code: z.string(), message: z.string() }) }),
]);

/** What an HTTP answer says: its status and its envelope. Throws when the body is not an envelope of the contract. */
export async function readAnswer(response: Response): Promise<{ status: number; answer: WireAnswer }> {
  // The envelope's form has just been checked; which error it is, each test asserts.
  const answer = envelope.parse(JSON.parse(await response.text())) as WireAnswer;
  return { status: response.status, answer };
}

/** Sends `body` as it is to a method. */
export function post({ url, token }: Address, method: string, body: BodyInit): Promise<Response> {
  return fetch(`${url}/api/${method}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body,
  });
}

/** Calls a method over HTTP, as a page or a script does. */
export async function call(address: Address, method: string, input: unknown) {
  return readAnswer(await post(address, method, JSON.stringify(input)));
}

/** Calls a method that must succeed; answers its value as it travels. */
export async function must<Name extends MethodName>(
  address: Address,
  method: Name,
  input: unknown,
): Promise<WireOutput<Name>> {
  const { answer } = await call(address, method, input);
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
  // The desk encodes every answer by the method's own schema.
  return answer.value as WireOutput<Name>;
}
