import {
  decodeAnswer,
  type MethodName,
  type Output,
  type WireInput,
} from '../../../src/shared/contract/contract.ts';

/** A call of the desk at `address` that answers the value, and throws when it is refused. */
export function openDeskClient({ url, token }: { readonly url: string; readonly token: string }) {
  return async <Name extends MethodName>(name: Name, input: WireInput<Name>): Promise<Output<Name>> => {
    const response = await fetch(`${url}/api/${name}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(input),
    });
    const answer = decodeAnswer(name, await response.json());
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.value;
  };
}
