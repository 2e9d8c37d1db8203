import type { Client } from './client.ts';
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

/**
 * What is chosen of the fields that differ before anybody chooses: what the kept client lacks is taken from the other. Texts that are too long together have
 * no choice: one of them would be lost, and which one is asked.
 */
export function proposedFields(kept: Client, merged: Client): MergeFields {
  const proposed = (field: MergedField): MergeChoice | undefined => {
    if (kept[field] === null) return 'merged';
    if (!isJoined(field)) return 'kept';
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
