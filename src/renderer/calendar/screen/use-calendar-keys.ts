import { isTyping } from '../../app/keyboard.ts';
import { useKeyPress } from '../../app/use-key-press.ts';
import { clipboardMeaning, type KeyMeaning, type KeySituation, keyMeaning } from './shortcuts.ts';

const scrolling = /^(?:Arrow\w+|Page\w+|Home|End)$/;

/**
 * A control that has keys of its own: those are not the calendar's while it has the focus. Nor are the keys that scroll what stands beside the grid, unless
 * something is carried by them.
 */
function hasOwnKeys(target: EventTarget | null, key: string, isCarrying: boolean): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (scrolling.test(key) && !isCarrying && target.closest('aside')) return true;
  const control = target.closest('button, a, [aria-haspopup], summary');
  if (!control) return false;
  if (key === 'Enter' || key === ' ') return true;
  const popup = control.getAttribute('aria-haspopup');
  // What opens a list is chosen from by letters; what opens a menu is not.
  return popup !== null && (popup !== 'menu' || key.startsWith('Arrow'));
}

/**
 * Calls `onKey` with what a key means on the calendar. Keys that are typed into something, that a control took, or that come with Alt are none. Answer
 * false to leave the key to the browser.
 */
export function useCalendarKeys(situation: KeySituation, onKey: (key: KeyMeaning) => boolean): void {
  useKeyPress((event) => {
    if (event.defaultPrevented || event.altKey) return;
    if (isTyping(event.target) || hasOwnKeys(event.target, event.key, situation.isCarrying)) return;
    const key =
      event.ctrlKey || event.metaKey
        ? clipboardMeaning(event.key, situation)
        : keyMeaning(event.key, event.shiftKey, situation);
    if (key && onKey(key)) event.preventDefault();
  });
}
