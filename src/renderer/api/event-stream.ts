/** One event of a `text/event-stream`. */
export type StreamEvent = { readonly name: string; readonly data: string };

/**
 * Reads a `text/event-stream` piece by piece: `push` takes the next piece and answers the events that it completes.
 * Comments, ids and retry times are passed over; an event without data is none.
 */
export function createEventReader(): { readonly push: (piece: string) => readonly StreamEvent[] } {
  let rest = '';
  let name = '';
  let data: string[] = [];

  function readLine(line: string): StreamEvent | undefined {
    if (line === '') {
      const event = data.length > 0 ? { name: name || 'message', data: data.join('\n') } : undefined;
      name = '';
      data = [];
      return event;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
    return undefined;
  }

  return {
    push: (piece) => {
      rest += piece;
      const events: StreamEvent[] = [];
      for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        const event = readLine(rest.slice(0, end).replace(/\r$/, ''));
        rest = rest.slice(end + 1);
        if (event) events.push(event);
      }
      return events;
    },
  };
}
