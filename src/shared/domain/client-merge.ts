import { type Client, phoneKey, searchKey } from './client.ts';
import type { DeskWorld } from './desk-world.ts';
import type { SavedChange } from './history.ts';
import { longestNotes, longestRemark } from './longest-texts.ts';
import { bookingChange, storedOfClient } from './several-bookings.ts';

/** What of a client is chosen when two of them become one; the date of an answer goes with the answer. */
export const mergedFields = ['name', 'phone', 'email', 'alert', 'notes', 'birthday', 'mayContact'] as const;

export type MergedField = (typeof mergedFields)[number];

/** Fields of free text, of which both may be kept. */
export const joinedFields = ['alert', 'notes'] as const satisfies readonly MergedField[];

/** Whose field the one client has; `both` joins them, the kept one's first. */
export const mergeChoices = ['kept', 'merged', 'both'] as const;

export type MergeChoice = (typeof mergeChoices)[number];

/** The choice for each field; where there is none, the kept client's stays. */
export type MergeFields = { readonly [Field in MergedField]?: MergeChoice };

const longest = { alert: longestRemark, notes: longestNotes } as const;

function joined(kept: string | null, merged: string | null, between: string): string | null {
  if (kept === null || merged === null || kept === merged) return kept ?? merged;
  return `${kept}${between}${merged}`;
}

/** Both texts of a field as one; undefined where that would be too long. */
export function joinedText(
  field: (typeof joinedFields)[number],
  kept: Client,
  merged: Client,
): string | null | undefined {
  const text = joined(kept[field], merged[field], field === 'notes' ? '\n' : '; ');
  return text !== null && text.length > longest[field] ? undefined : text;
}

/** `kept` with what was chosen of `merged`. Of a field whose texts together are too long, the kept one's stays. */
export function mergedClient(kept: Client, merged: Client, fields: MergeFields): Client {
  const taken = Object.fromEntries(
    mergedFields.filter((field) => fields[field] === 'merged').map((field) => [field, merged[field]]),
  );
  const both = Object.fromEntries(
    joinedFields
      .filter((field) => fields[field] === 'both')
      .map((field) => [field, joinedText(field, kept, merged) ?? kept[field]]),
  );
  const contactAskedOn = fields.mayContact === 'merged' ? merged.contactAskedOn : kept.contactAskedOn;
  return { ...kept, ...taken, ...both, contactAskedOn };
}

/** Whether this is a field of free text, of which both may be kept. */
const isJoined = (field: MergedField): field is (typeof joinedFields)[number] =>
  joinedFields.some((one) => one === field);

/** The fields in which the two differ so that one loses something: what only the kept client has, stays. */
export function differingFields(kept: Client, merged: Client): readonly MergedField[] {
  return mergedFields.filter((field) => merged[field] !== null && merged[field] !== kept[field]);
}

/** Whether each of the two has a text of that field, and both can be kept as one. */
export function canBeJoined(field: MergedField, kept: Client, merged: Client): boolean {
  return isJoined(field) && kept[field] !== null && joinedText(field, kept, merged) !== undefined;
}

const wordsOf = (name: string): readonly string[] =>
  searchKey(name).replace(/\./g, ' ').split(' ').filter(Boolean);

/** Whether `short` is `name` with words left out or cut: `Elif K.` and `Kaya` are, of `Elif Kaya`. */
function isShortOf(short: string, name: string): boolean {
  const whole = wordsOf(name);
  let from = 0;
  return wordsOf(short).every((word) => {
    const at = whole.findIndex((one, index) => index >= from && one.startsWith(word));
    from = at + 1;
    return at >= 0;
  });
}

/** How many letters of a name are written with their marks, which are left out where the keyboard lacks them. */
function markedLetters(name: string): number {
  const key = searchKey(name);
  return [...name.toLowerCase()].filter((letter) => letter !== ' ' && !key.includes(letter)).length;
}

/** Whether a name is written with capitals where they belong, not in one case from hurry. */
const isWritten = (name: string): boolean => name !== name.toLowerCase() && name !== name.toUpperCase();

/**
 * Whether a name is the better one of the two: the fuller one where one is short for the other; of equal ones that with its marks, then that with its
 * capitals. Names that have nothing in common are not compared: neither says more.
 */
function isFullerName(name: string, other: string): boolean {
  const [holds, isHeld] = [isShortOf(other, name), isShortOf(name, other)];
  if (holds !== isHeld) return holds;
  if (!holds) return false;
  const more = markedLetters(name) - markedLetters(other);
  return more === 0 ? isWritten(name) && !isWritten(other) : more > 0;
}

/** Whether a number is the other one with what was left out before it: an area, a country. */
function isFullerPhone(phone: string, other: string): boolean {
  const [digits, end] = [phoneKey(phone), phoneKey(other).replace(/^0+/, '')];
  return end !== '' && digits.length > end.length && digits.endsWith(end);
}

/**
 * Whose value is proposed where both have one of which only one can stay. That of the card that was open says nothing of which is right: who merges has just
 * found the one or the other. So the fuller name and number win, with which nothing is lost, and the later answer, which is what the client says now; where
 * neither is more than the other, the kept client's stays.
 */
function betterOf(field: MergedField, kept: Client, merged: Client): 'kept' | 'merged' {
  switch (field) {
    case 'name':
      return isFullerName(merged.name, kept.name) ? 'merged' : 'kept';
    case 'phone':
      return isFullerPhone(merged.phone ?? '', kept.phone ?? '') ? 'merged' : 'kept';
    case 'mayContact':
      return (merged.contactAskedOn ?? '') > (kept.contactAskedOn ?? '') ? 'merged' : 'kept';
    case 'email':
    case 'birthday':
    case 'alert':
    case 'notes':
      return 'kept';
  }
}

/**
 * What is chosen of the fields that differ before anybody chooses: what the kept client lacks is taken from the other, and of two values the better one. Texts
 * that are too long together have no choice: one of them would be lost, and which one is asked.
 */
export function proposedFields(kept: Client, merged: Client): MergeFields {
  const proposed = (field: MergedField): MergeChoice | undefined => {
    if (kept[field] === null) return 'merged';
    if (!isJoined(field)) return betterOf(field, kept, merged);
    return canBeJoined(field, kept, merged) ? 'both' : undefined;
  };
  return Object.fromEntries(
    differingFields(kept, merged).flatMap((field) => {
      const choice = proposed(field);
      return choice ? [[field, choice]] : [];
    }),
  );
}

/**
 * What makes two clients of one salon one: `kept` gets what was chosen, all bookings of `merged` become theirs where they stand, whatever their
 * status, so do their entries of the waitlist, and `merged` is removed. `world` holds all bookings and entries of `merged`.
 */
export function mergeChanges(
  world: DeskWorld,
  kept: Client,
  merged: Client,
  fields: MergeFields,
): { readonly changes: readonly SavedChange[]; readonly client: Client; readonly moved: number } {
  const { salonId } = kept;
  const chosen = mergedClient(kept, merged, fields);
  const isChanged = mergedFields.some((field) => chosen[field] !== kept[field]);
  const client = isChanged ? { ...chosen, version: kept.version + 1 } : kept;
  const moved = storedOfClient(world, merged.id);
  return {
    client,
    moved: moved.length,
    changes: [
      ...(isChanged
        ? [{ entity: 'client', key: kept.id, salonId, before: kept, after: client } as const]
        : []),
      ...moved.map((booking) =>
        bookingChange(booking, { ...booking, clientId: kept.id, version: booking.version + 1 }),
      ),
      ...[...world.waitlist.values()]
        .filter(({ clientId }) => clientId === merged.id)
        .map((entry) => ({
          ...({ entity: 'waitlist_entry', key: entry.id, salonId, before: entry } as const),
          after: { ...entry, clientId: kept.id, version: entry.version + 1 },
        })),
      // Last: a client whom a booking or an entry names cannot be removed.
      { entity: 'client', key: merged.id, salonId, before: merged, after: undefined } as const,
    ],
  };
}
