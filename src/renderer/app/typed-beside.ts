import { useEffect, useEffectEvent, useRef } from 'react';
import { isTyping } from './keyboard.ts';

/** What a hand did, as far as it tells whether a letter is a command. */
export type HandAct =
  | { readonly kind: 'press'; readonly isOnControl: boolean }
  | { readonly kind: 'key'; readonly key: string };

/**
 * Where the hand is: `beside` everything, where it pressed and may believe that it can type; `typing` there; or anywhere else, where a letter is a command.
 */
export type HandPlace = 'elsewhere' | 'beside' | 'typing';

/** The keys by which somebody goes on with the keyboard. */
const goesOn = /^(?:Arrow\w+|Page\w+|Home|End|Tab|Enter|Escape)$/;

/** A space writes between words; before them it presses what has the focus. `/` and `?` lead to a search and to the help, and begin no name or number. */
const begins = (key: string): boolean => key.length === 1 && !' /?'.includes(key);

/** Where the hand is after an act. A press on something, or a key that goes on, ends the typing beside everything. */
export function placeAfter(place: HandPlace, act: HandAct): HandPlace {
  if (act.kind === 'press') return act.isOnControl ? 'elsewhere' : 'beside';
  if (place === 'elsewhere' || goesOn.test(act.key)) return 'elsewhere';
  return begins(act.key) ? 'typing' : place;
}

const controls =
  'a, button, input, textarea, select, label, summary, [role="button"], [role="option"], [role="menuitem"], [aria-selected], [data-booking-id]';

/**
 * After a press beside everything what is typed is no command: `onTyped` is called with each character, until something takes the focus. While a card is open
 * what is typed is meant for it, wherever the focus is; while something is carried a press puts it down.
 */
export function useTypedBeside(
  { isCardOpen, isCarrying }: { readonly isCardOpen: boolean; readonly isCarrying: boolean },
  onTyped: (text: string) => void,
): void {
  const place = useRef<HandPlace>('elsewhere');
  const press = useEffectEvent(({ target, button }: PointerEvent) => {
    if (button !== 0 || !(target instanceof Element)) return;
    const isOnControl = isCarrying || target.closest(controls) !== null;
    place.current = placeAfter(place.current, { kind: 'press', isOnControl });
  });
  const type = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey) return;
    place.current = placeAfter(place.current, { kind: 'key', key });
    if (place.current !== 'typing' || key.length !== 1 || isCardOpen || isTyping(target)) return;
    event.preventDefault();
    event.stopPropagation();
    onTyped(key);
  });
  useEffect(() => {
    const listening = new AbortController();
    // Before whatever has the focus: a list that was closed by the press would choose by the letter.
    const options = { signal: listening.signal, capture: true };
    window.addEventListener('pointerdown', (event) => press(event), options);
    window.addEventListener('keydown', (event) => type(event), options);
    return () => listening.abort();
  }, []);
}
