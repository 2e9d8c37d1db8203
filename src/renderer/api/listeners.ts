/** A set of listeners, each called with what is announced; `add` answers how to stop. */
export type Listeners<Message> = {
  readonly add: (listener: (message: Message) => void) => () => void;
  readonly announce: (message: Message) => void;
};

export function createListeners<Message>(): Listeners<Message> {
  const listeners = new Set<(message: Message) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    announce: (message) => {
      for (const listener of [...listeners]) listener(message);
    },
  };
}
