import { type RefObject, useEffect, useRef, useState } from 'react';
import { type BookingId, toId } from '../../../shared/domain/ids.ts';
import { nowhere, type Resting, type RestingInput, resting, shownIn, waitOf } from './resting.ts';

/** A booking's card on which the pointer or the keyboard rests. */
export type RestedCard = {
  readonly key: string;
  readonly by: 'pointer' | 'keys';
  readonly id: BookingId;
  readonly element: HTMLElement;
  /** Where the pointer came onto it; undefined for the keyboard. */
  readonly x: number | undefined;
};

/** The card of a booking that an element lies in; undefined where it lies in none. */
function cardAround(target: Element, by: RestedCard['by'], x?: number): RestedCard | undefined {
  const element = target.closest<HTMLElement>('[data-booking-id]');
  const id = toId<BookingId>(element?.dataset['bookingId'] ?? '');
  if (!element || id === undefined) return undefined;
  // In the columns of units a booking has several.
  const column = element.closest<HTMLElement>('.grid-column')?.dataset['of'];
  return { key: `${id} ${column}`, by, id, element, x };
}

/** The card that has the keyboard: a trace by itself, any other under the cursor of the grid. */
function cardWithFocus(focused: Element): RestedCard | undefined {
  const { atBooking } = focused instanceof HTMLElement ? focused.dataset : {};
  if (atBooking === undefined) return cardAround(focused, 'keys');
  const card = focused.closest('.grid-column')?.querySelector(`[data-booking-id="${atBooking}"]`);
  return card ? cardAround(card, 'keys') : undefined;
}

const isModifier = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || key === 'Shift';

/**
 * The card of `host` on which the pointer or the keyboard has come to rest, and what puts off to tell of it. `glance` finds what is told of it in the page. Escape
 * ends it and means nothing else.
 */
export function useResting(host: RefObject<HTMLElement | null>, glance: string) {
  const [rested, setRested] = useState<RestedCard | undefined>(undefined);
  const take = useRef<(input: RestingInput<RestedCard>) => void>(() => undefined);
  const pointer = useRef({ x: 0, y: 0 });

  useEffect(() => {
    const stage = host.current;
    if (!stage) return;
    let state: Resting<RestedCard> = nowhere;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const next = (input: RestingInput<RestedCard>): void => {
      const before = state;
      state = resting(state, input);
      if (state === before) return;
      clearTimeout(waiting);
      const wait = waitOf(state);
      if (wait !== undefined) waiting = setTimeout(() => next({ kind: 'waited' }), wait);
      setRested(shownIn(state));
    };
    take.current = next;

    const isIn = (target: EventTarget | null, around: Element): target is Element =>
      target instanceof Element && around.contains(target);
    const isOnGlance = (target: EventTarget | null): boolean =>
      target instanceof Element && target.closest(glance) !== null;
    const point = ({ target, pointerType, buttons, clientX: x, clientY: y }: PointerEvent): void => {
      if (pointerType === 'touch' || buttons !== 0) return;
      pointer.current = { x, y };
      const at = pointer.current;
      if (isOnGlance(target)) {
        next({ kind: 'over_shown' });
        return;
      }
      const on = isIn(target, stage) ? cardAround(target, 'pointer', x) : undefined;
      next(on ? { kind: 'over', on, at } : { kind: 'elsewhere', by: 'pointer', at });
    };
    const putOff = (): void => next({ kind: 'put_off', at: pointer.current });
    const press = ({ target, clientX: x, clientY: y }: PointerEvent): void => {
      pointer.current = { x, y };
      // What is told can be marked and copied.
      if (!isOnGlance(target)) putOff();
    };
    const focus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
      const on = cardWithFocus(target);
      const at = pointer.current;
      next(on ? { kind: 'over', on, at } : { kind: 'elsewhere', by: 'keys', at });
    };
    /** What opens in front of the grid takes the focus, and Escape is for it. */
    const openInFront = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target.closest('[role="dialog"]')) putOff();
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && shownIn(state)) {
        event.preventDefault();
        event.stopPropagation();
        putOff();
      } else if (!isModifier(event)) next({ kind: 'key' });
    };
    const scroll = (): void => {
      if (shownIn(state)?.by === 'pointer') putOff();
    };

    const listening = new AbortController();
    const { signal } = listening;
    const passive = { signal, passive: true };
    document.addEventListener('pointermove', point, passive);
    document.addEventListener('pointerdown', press, { ...passive, capture: true });
    document.documentElement.addEventListener(
      'pointerleave',
      () => next({ kind: 'elsewhere', by: 'pointer', at: { x: -1, y: -1 } }),
      passive,
    );
    stage.addEventListener('focusin', focus, passive);
    document.addEventListener('focusin', openInFront, passive);
    stage.addEventListener('focusout', () => next({ kind: 'focus_left' }), passive);
    stage.addEventListener('scroll', scroll, { ...passive, capture: true });
    window.addEventListener('keydown', key, { signal, capture: true });
    return () => {
      clearTimeout(waiting);
      listening.abort();
    };
  }, [host, glance]);

  const [putOff] = useState(() => () => take.current({ kind: 'put_off', at: pointer.current }));
  return { rested, putOff };
}
