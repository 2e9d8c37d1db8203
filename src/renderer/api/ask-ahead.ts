import type { QueryName } from '../../shared/contract/contract.ts';
import type { Transport } from './transport.ts';

/**
 * `transport`, over which these questions, which take no input, are asked already: the first call of each gets the answer to that.
 * What is announced meanwhile is told to the first listener.
 */
export function askAhead(transport: Transport, questions: readonly QueryName[]): Transport {
  const announced: unknown[] = [];
  // Before anything is asked: an answer must not be older than what is heard.
  const stop = transport.onAnnounced((announcement) => announced.push(announcement));
  const asked = new Map<string, Promise<unknown>>();
  for (const question of questions) {
    const answer = transport.send(question, {});
    // Whoever asks hears of it; nobody may have asked yet.
    answer.catch(() => undefined);
    asked.set(question, answer);
  }
  return {
    ...transport,
    send: (name, input) => {
      const answer = asked.get(name);
      asked.delete(name);
      return answer ?? transport.send(name, input);
    },
    onAnnounced: (listener) => {
      const stopListening = transport.onAnnounced(listener);
      stop();
      for (const announcement of announced.splice(0)) listener(announcement);
      return stopListening;
    },
  };
}
