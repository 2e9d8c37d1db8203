import { useEffect, useRef } from 'react';

/** Something that can be done on the screen as it is. */
export type OfferedCommand = {
  readonly id: string;
  readonly label: string;
  /** The key that does the same. */
  readonly shortcut?: string;
  readonly run: () => void;
};

const offers = new Set<() => readonly OfferedCommand[]>();

/** Offers commands for as long as the component is on the screen. They are asked for when somebody looks for one. */
export function useOfferedCommands(commands: () => readonly OfferedCommand[]): void {
  // Whoever looks asks while it is drawn, where an event of an effect may not be called.
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const offer = () => latest.current();
    offers.add(offer);
    return () => {
      offers.delete(offer);
    };
  }, []);
}

/** All that is offered now. */
export function offeredCommands(): readonly OfferedCommand[] {
  return [...offers].flatMap((offer) => offer());
}
