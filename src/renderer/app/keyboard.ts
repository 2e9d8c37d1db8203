/** Whether a key pressed on `target` is text being typed, or belongs to an open dialog or list, and so is no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"], [role="menu"]',
    ) !== null
  );
}

/** Whether a key writes something. The space bar presses what has the focus. */
export function isWriting({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

/** Whether text is typed at `target`, which has an undo of its own, or a question stands above everything. */
function hasUndoOfItsOwn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'textarea, [contenteditable="true"], .dialog, input:not([type="checkbox"], [type="radio"], [type="button"])',
    ) !== null
  );
}

/** What a pressed key asks of the desk's steps, with Ctrl or the Command key; undefined for every other key and where text is typed. */
export function undoKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  target,
}: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey || hasUndoOfItsOwn(target)) return undefined;
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return shiftKey ? undefined : 'redo';
    default:
      return undefined;
  }
}
