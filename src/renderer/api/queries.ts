import type { UseQueryResult } from '@tanstack/react-query';
import { keepPreviousData, queryOptions, usePrefetchQuery, useQuery } from '@tanstack/react-query';
import type { Input, Output, QueryName } from '../../shared/contract/contract.ts';
import type { ClientId, SalonId, StaffId } from '../../shared/domain/ids.ts';
import type { DeskApi, DeskFailure } from './desk-api.ts';
import { useDesk } from './desk-context.ts';

/** What a query throws inside react-query: the failure, with its sentence as the message. */
export class DeskFailureError extends Error {
  readonly failure: DeskFailure;

  constructor(failure: DeskFailure) {
    super(failure.message);
    this.name = 'DeskFailureError';
    this.failure = failure;
  }
}

/** The key under which an answer is kept. */
export function queryKey<Name extends QueryName>(
  name: Name,
  input: Input<Name>,
): readonly [Name, Input<Name>] {
  return [name, input];
}

/** How react-query asks the desk; for `useQueries`, where one hook asks several things. */
export function deskQuery<Name extends QueryName>(desk: DeskApi, name: Name, input: Input<Name>) {
  return queryOptions<Output<Name>, DeskFailureError>({
    queryKey: queryKey(name, input),
    queryFn: async () => {
      const answer = await desk.call(name, input);
      if (!answer.ok) throw new DeskFailureError(answer.error);
      return answer.value;
    },
  });
}

type QueryTraits = {
  /** False waits: nothing is asked yet. */
  readonly enabled?: boolean;
  /** True keeps showing the last answer while one for another input is on its way. */
  readonly keepsPrevious?: boolean;
};

/** The answer of any query of the contract, kept up to date by the desk's announcements. */
export function useDeskQuery<Name extends QueryName>(
  name: Name,
  input: Input<Name>,
  { enabled = true, keepsPrevious = false }: QueryTraits = {},
): UseQueryResult<Output<Name>, DeskFailureError> {
  return useQuery({
    ...deskQuery(useDesk(), name, input),
    enabled,
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Asks for an answer that is not held while the screen is drawn that will show it, instead of after that. */
export function useAskedAhead<Name extends QueryName>(name: Name, input: Input<Name>): void {
  usePrefetchQuery(deskQuery(useDesk(), name, input));
}

export const useSalons = () => useDeskQuery('salons.list', {});

/** The bookings that break a rule where they stand now, by start. */
export const useStranded = (salonId: SalonId) => useDeskQuery('bookings.stranded', { salonId });

/** The salon's people; those who are not active only when asked for. */
export const useStaff = (salonId: SalonId, includeInactive = false) =>
  useDeskQuery('staff.list', { salonId, includeInactive });

export const useServices = (salonId: SalonId, includeInactive = false) =>
  useDeskQuery('services.list', { salonId, includeInactive });

export const useAvailability = (staffId: StaffId) => useDeskQuery('availability.list', { staffId });

export const useClient = (id: ClientId) => useDeskQuery('clients.get', { id });

/** How soon the desk is asked again whether the examination of its database has ended. */
const examinationPauseMilliseconds = 500;

export function useDeskStatus(): UseQueryResult<Output<'desk.status'>, DeskFailureError> {
  return useQuery({
    ...deskQuery(useDesk(), 'desk.status', {}),
    refetchInterval: ({ state: { data } }) =>
      data?.integrity.state === 'running' ? examinationPauseMilliseconds : false,
  });
}
