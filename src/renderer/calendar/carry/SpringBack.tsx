import { useLayoutEffect, useRef } from 'react';
import './ghost.css';

/** A place in the window, in its pixels. */
type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Where a refused ghost was let go, and where it came from; a new booking came from nowhere. */
export type Flight = { readonly from: Box; readonly to: Box | undefined };

const inPixels = ({ left, top, width, height }: Box) => ({
  left: `${left}px`,
  top: `${top}px`,
  width: `${width}px`,
  height: `${height}px`,
});

function reads(style: CSSStyleDeclaration, name: string): number {
  const value = style.getPropertyValue(name).trim();
  const amount = Number.parseFloat(value);
  return value.endsWith('ms') ? amount : amount * 1000;
}

/**
 * A refused ghost on its way back: from where it was let go to where it came from. One of a new booking, or any for whoever asked for reduced
 * motion, fades on the spot.
 */
export function SpringBack({ from, to }: Flight) {
  const ghost = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ghost.current;
    if (!element) return;
    const root = getComputedStyle(document.documentElement);
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const flight = element.animate(
      [
        { ...inPixels(from), opacity: 1 },
        to && !isStill ? { ...inPixels(to), opacity: 0.6 } : { ...inPixels(from), opacity: 0 },
      ],
      {
        duration: isStill ? 120 : reads(root, '--motion'),
        easing: 'cubic-bezier(0.2, 0, 0, 1)',
        fill: 'forwards',
      },
    );
    flight.onfinish = () => {
      element.hidden = true;
    };
    return () => flight.cancel();
  }, [from, to]);
  return <div ref={ghost} className="ghost ghost-bad ghost-returning" aria-hidden="true" />;
}
