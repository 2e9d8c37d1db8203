import type { WireAnswer } from '../../../shared/contract/contract.ts';
import { type DeskError, httpStatusOf } from '../../../shared/contract/errors.ts';
import type { Locale } from '../../../shared/locale.ts';
import { encodedRefusal } from '../../front-desk.ts';
import { securityHeaders } from '../security-headers.ts';

/** The longest body that a call may have. */
export const maxBodyBytes = 1024 * 1024;

/** An envelope of the contract as an HTTP answer; never kept by a cache, since it may name a client. */
export function toResponse(
  answer: WireAnswer,
  successStatus: 200 | 201 = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(answer), {
    status: answer.ok ? successStatus : httpStatusOf[answer.error.code],
    headers: {
      ...securityHeaders,
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}

/** How the host itself refuses, before the desk is asked and before it knows how the caller speaks. */
export type Refuse = (error: DeskError, headers?: Readonly<Record<string, string>>) => Response;

export function refusingIn(locale: () => Locale): Refuse {
  return (error, headers) => toResponse(encodedRefusal(error, locale()), 200, headers);
}

export const methodNotAllowed: DeskError = { code: 'method_not_allowed' };
export const payloadTooLarge: DeskError = { code: 'payload_too_large', limitBytes: maxBodyBytes };
export const notJson: DeskError = {
  code: 'invalid_input',
  issues: [{ path: '', complaint: { code: 'not_json' } }],
};
export const notHttp: DeskError = {
  code: 'invalid_input',
  issues: [{ path: '', complaint: { code: 'not_http' } }],
};

/** What answers a path that names no method and no file. `path` is shortened: it is the caller's own text. */
export function notFound(path: string): DeskError {
  return { code: 'not_found', entity: 'method', id: path.slice(0, 100) };
}
