export const calendarStrings = {
  /** What the help shows for the day; one entry for each key that works there. */
  shortcuts: [] as readonly { readonly keys: readonly string[]; readonly does: string }[],
} as const;
