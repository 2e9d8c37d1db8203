import { hash } from 'node:crypto';
import type { ChangeRow } from './change-rows.ts';

// Every entry holds the hash of the one before it. Of what it says about a person the hash holds a digest with a salt, not the text: where that text
// is erased the digest takes its place, and the chain goes on as it was. Without the salt, which is erased with the text, nobody can try out
// whose name or number it was.

export const beginningOfChain = '0'.repeat(64);

/** How long the salt of a digest is: too long for anybody to try out all of them. */
export const saltBytes = 16;

/** What stands in the chain for a text about a person. */
export function digestOf(salt: Buffer, personal: string): Buffer {
  return hash('sha256', Buffer.concat([salt, Buffer.from(personal)]), 'buffer');
}

function digestOfRow({ digest, salt, personal }: Pick<ChangeRow, 'digest' | 'salt' | 'personal'>) {
  return salt !== null && personal !== null ? digestOf(salt, personal) : digest;
}

/** The facts of an entry that no erasure touches. */
function lastingFacts(previous: string, row: Omit<ChangeRow, 'hash'>) {
  return [
    previous,
    row.sequence,
    row.at,
    row.actor,
    row.action,
    row.salon_id.toString('hex'),
    row.entity,
    typeof row.entity_id === 'string' ? row.entity_id : row.entity_id.toString('hex'),
    row.snapshot,
  ];
}

/** SHA-256 over the hash before, in hexadecimal, and every stored fact of an entry, as canonical JSON. */
export function hashOf(previous: string, row: Omit<ChangeRow, 'hash'>): Buffer {
  const digest = digestOfRow(row)?.toString('hex') ?? null;
  return hash('sha256', JSON.stringify([...lastingFacts(previous, row), digest, row.erases]), 'buffer');
}

/** The hash of an entry as it was before anything could be erased: over its whole snapshot. */
export function unsealedHashOf(previous: string, row: Omit<ChangeRow, 'hash'>): Buffer {
  return hash('sha256', JSON.stringify(lastingFacts(previous, row)), 'buffer');
}
