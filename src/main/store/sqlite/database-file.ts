import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ok, type Result, refused } from '../../../shared/result.ts';
import type { OpenRefusal } from '../../../shared/start-refusal.ts';

/** "FrDk": tells a desk's database from any other file. It stands in the header, where it is read without opening a database. */
export const applicationId = 0x4672446b;

/**
 * The full path of the file that a desk is to open, once its folder and its rights allow it. The file need not exist. Touches nothing.
 */
export function findFile(named: string): Result<string, OpenRefusal> {
  const folder = dirname(resolve(named));
  try {
    if (!statSync(folder).isDirectory()) return refused({ kind: 'folder_missing', folder });
    // The database's log and lock lie beside it.
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    return refused(
      isMissing(error) ? { kind: 'folder_missing', folder } : { kind: 'folder_unwritable', folder },
    );
  }
  if (!existsSync(named)) return ok(join(realpathSync(folder), basename(named)));
  // One database has one lock, whatever links lead to it.
  const file = realpathSync(named);
  if (!statSync(file).isFile()) return refused({ kind: 'not_ours', file });
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
  } catch {
    return refused({ kind: 'file_unwritable', file });
  }
  return ok(file);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** Some six thousand bookings. Whatever looks at all of them takes a moment that nobody notices: shorter than a worker takes to start. */
const largeBytes = 4 * 1024 * 1024;

/** Whether what looks at the whole of a database of that size is too long for the thread that answers calls. */
export function isLarge(bytes: number): boolean {
  return bytes > largeBytes;
}

/** SQLite's file format, 1.3. */
const headerLength = 100;
const magic = 'SQLite format 3\0';
const applicationIdOffset = 68;

/**
 * Whose file it is, by its header; nobody's when it is missing or empty. Only for a desk that holds the lock: POSIX gives up all of a
 * process's locks on a file when any descriptor of it is closed.
 */
export function ownerOf(file: string): 'nobody' | 'us' | 'others' {
  const header = readHeader(file);
  if (header.length === 0) return 'nobody';
  const isDatabase = header.length === headerLength && header.toString('latin1', 0, magic.length) === magic;
  return isDatabase && header.readUInt32BE(applicationIdOffset) === applicationId ? 'us' : 'others';
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(headerLength);
  if (!existsSync(file)) return header.subarray(0, 0);
  const descriptor = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(descriptor, header, 0, headerLength, 0));
  } finally {
    closeSync(descriptor);
  }
}
