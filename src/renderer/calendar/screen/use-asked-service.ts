import { useCallback, useState } from 'react';
import type { Service } from '../../../shared/domain/service.ts';
import { useLanguage } from '../../language/use-language.ts';
import { showNotice } from '../../ui/notices.ts';
import type { FindFree } from './use-find-free.ts';

/** What is to be done with the service that is asked for. */
export type AskedService = 'find' | 'begin';

export type AskingForService = {
  /** For what a service is asked for; undefined while none is. */
  readonly asked: AskedService | undefined;
  /** One was chosen for it, or none after all. */
  readonly answer: (asked: AskedService, service: Service | undefined) => void;
  /** Both do so with the service that is picked, and ask for one where none is. */
  readonly findNext: () => void;
  readonly beginBooking: () => void;
};

/** Finding the next free slot and booking there, which need a service. */
export function useAskedService(
  hasServices: boolean,
  { find, begin }: FindFree,
  pickFor: (service: Service) => void,
): AskingForService {
  const text = useLanguage().words.calendar;
  const [asked, setAsked] = useState<AskedService | undefined>(undefined);
  const ask = useCallback(
    (wanted: AskedService) => {
      if (hasServices) setAsked(wanted);
      else showNotice({ text: text.noServices, tone: 'neutral' });
    },
    [hasServices, text],
  );
  const answer = useCallback(
    (wanted: AskedService, service: Service | undefined) => {
      setAsked(undefined);
      if (!service) return;
      pickFor(service);
      (wanted === 'find' ? find : begin)(service);
    },
    [find, begin, pickFor],
  );
  const findNext = useCallback(() => {
    if (!find()) ask('find');
  }, [find, ask]);
  const beginBooking = useCallback(() => {
    if (!begin()) ask('begin');
  }, [begin, ask]);
  return { asked, answer, findNext, beginBooking };
}
