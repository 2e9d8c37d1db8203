import type { WireAnswer } from '../../../shared/contract/contract.ts';
import { httpStatusOf, type WireDeskError } from '../../../shared/contract/errors.ts';
import { securityHeaders } from '../security-headers.ts';

/** The longest body that a call may have. */
export const longestBodyBytes = 1024 * 1024;

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

/** A refusal of the host itself, before the desk is asked. */
export function refuse(error: WireDeskError, headers: Readonly<Record<string, string>> = {}): Response {
  return toResponse({ ok: false, error }, 200, headers);
}

export const unauthenticated: WireDeskError = {
  code: 'unauthenticated',
  message: 'This page has no key to the desk. Open the address that the desk showed when it started.',
};

export const foreignHost: WireDeskError = {
  code: 'forbidden',
  message: 'The desk answers only under its own address on this computer.',
};

export const foreignOrigin: WireDeskError = {
  code: 'forbidden',
  message: 'The desk answers only its own pages.',
};

export const methodNotAllowed: WireDeskError = {
  code: 'method_not_allowed',
  message: 'This address does not answer that HTTP method.',
};

export const payloadTooLarge: WireDeskError = {
  code: 'payload_too_large',
  message: 'A call may be at most 1 MiB long.',
  limitBytes: longestBodyBytes,
};

export const notJson: WireDeskError = {
  code: 'invalid_input',
  message: 'The body of a call must be JSON in UTF-8.',
  issues: [{ path: '', message: 'is not JSON in UTF-8' }],
};

export const notHttp: WireDeskError = {
  code: 'invalid_input',
  message: 'That was no request that the desk can read.',
  issues: [{ path: '', message: 'is not a well-formed HTTP request' }],
};

/** What answers a path that names no method and no file. `path` is shortened: it is the caller's own text. */
export function notFound(path: string): WireDeskError {
  return {
    code: 'not_found',
    message: 'There is nothing at this address.',
    entity: 'method',
    id: path.slice(0, 100),
  };
}

export function internal(reference: string): WireDeskError {
  return {
    code: 'internal',
    message: `Something went wrong inside the desk. What was saved before is safe. Its log has the details under ${reference}.`,
    reference,
  };
}
