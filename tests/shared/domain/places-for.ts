import { findPlaces, type Place, type PlaceSearch } from '../../../src/shared/domain/places.ts';

/** What a search finds, without a pause. */
export function placesFor(search: PlaceSearch): readonly Place[] {
  const searching = findPlaces(search);
  let step = searching.next();
  while (!step.done) step = searching.next();
  return step.value;
}
