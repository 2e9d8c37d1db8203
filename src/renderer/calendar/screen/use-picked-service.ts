import { useMemo, useState } from 'react';
import type { Service } from '../../../shared/domain/service.ts';
import type { IndexedRange } from '../range/indexed-range.ts';

/** What can be booked, and what of it is picked in the toolbar. */
export type PickedService = {
  readonly services: readonly Service[];
  readonly picked: Service | undefined;
  readonly pick: (service: Service | undefined) => void;
};

export function usePickedService(range: IndexedRange | undefined): PickedService {
  const [chosen, pick] = useState<Service | undefined>(undefined);
  const all = range?.services;
  const services = useMemo(() => all?.filter(({ isActive }) => isActive) ?? [], [all]);
  // As it is now: its length may have been changed in the settings, or it is no longer booked.
  const picked = services.find(({ id }) => id === chosen?.id);
  return { services, picked, pick };
}
