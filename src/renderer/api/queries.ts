import type { UseQueryResult } from '@tanstack/react-query';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Input, Output } from '../../shared/contract/contract.ts';
import { encodeInput } from '../../shared/contract/contract.ts';
import type { ClientId, SalonId, StaffId } from '../../shared/domain/ids.ts';
import type { DeskApi, DeskFailure } from './desk-api.ts';
import { useDesk } from './desk-context.ts';
import type { QueryName } from './topics.ts';

/** What a query throws inside react-query: the failure, with its sentence as the message. */
export class DeskFailureError extends Error {
  readonly failure: DeskFailure;

  constructor(failure: DeskFailure) {
    super(failure.message);
    this.name = 'DeskFailureError';
    this.failure = failure;
  }
}

/** The key under which an answer is kept: the method, then the input as it travels. */
export function queryKey<Name extends QueryName>(name: Name, input: Input<Name>): readonly [Name, unknown] {
  return [name, encodeInput(name, input)];
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

export const useSalons = () => useDeskQuery('salons.list', {});

/** The salon's people; those who are not active only when asked for. */
/** So long booking goes on undisturbed before the desk is asked again which bookings are stranded: it looks at all that are to come. */
const strandedPauseMilliseconds = 2000;

/** The bookings that break a rule where they stand now, by start. A changed booking shows a moment later than a changed schedule. */
export function useStranded(salonId: SalonId): UseQueryResult<Output<'bookings.stranded'>, DeskFailureError> {
  return useQuery({
    ...deskQuery(useDesk(), 'bookings.stranded', { salonId }),
    refetchInterval: ({ state: { status, isInvalidated } }) =>
      status === 'success' && isInvalidated ? strandedPauseMilliseconds : false,
  });
}

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
