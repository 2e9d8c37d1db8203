import { useCallback, useMemo, useState } from 'react';
import type { BookingId } from '../../../shared/domain/ids.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/** What can be booked, and what of it is picked. */
export type PickedService = {
  readonly services: readonly Service[];
  readonly picked: Service | undefined;
  /** Picks it until another one is. */
  readonly pick: (service: Service | undefined) => void;
  /** Picks it for one unfinished booking, the present one: with that it is booked, or given up. */
  readonly pickFor: (service: Service | undefined, draft?: BookingId) => void;
};

/** The service that the toolbar shows. What was picked for one booking does not decide the next one. */
export function usePickedService(range: IndexedRange | undefined, draft: BookingId): PickedService {
  const [lasting, setLasting] = useState<Service | undefined>(undefined);
  const [passing, setPassing] = useState<{
    readonly service: Service | undefined;
    readonly draft: BookingId;
  }>();
  const all = range?.services;
  const services = useMemo(() => all?.filter(({ isActive }) => isActive) ?? [], [all]);
  const chosen = passing?.draft === draft ? passing.service : lasting;
  // As it is now: its length may have been changed in the settings, or it is no longer booked.
  const picked = services.find(({ id }) => id === chosen?.id);
  const pick = useCallback((service: Service | undefined) => {
    setLasting(service);
    setPassing(undefined);
  }, []);
  const pickFor = useCallback(
    (service: Service | undefined, of = draft) => setPassing({ service, draft: of }),
    [draft],
  );
  return { services, picked, pick, pickFor };
}
