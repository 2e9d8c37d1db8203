import type { ResourceStore } from '../port.ts';
import type { Database } from './database.ts';

export function createResourceStore({ reference, read }: Database): ResourceStore {
  return {
    kinds: (salonId) =>
      read(() => [...reference.asItIs().kinds.values()].filter((kind) => kind.salonId === salonId)),
    list: (salonId) =>
      read(() => [...reference.asItIs().resources.values()].filter((unit) => unit.salonId === salonId)),
  };
}
