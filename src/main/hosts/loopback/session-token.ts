import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits for one run of the desk, as text that may stand in a URL's fragment. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Whether an `Authorization` header carries `token` as its bearer. Takes the same time for every wrong one: both sides are hashed to one
 * length first, so neither their length nor their first characters can be told from the clock.
 */
export function carriesToken(authorization: string | undefined, token: string): boolean {
  const [, carried = ''] = /^Bearer ([\w-]+)$/i.exec(authorization ?? '') ?? [];
  return timingSafeEqual(digestOf(carried), digestOf(token));
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
