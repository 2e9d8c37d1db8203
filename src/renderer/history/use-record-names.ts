import { useMemo } from 'react';
import type { Output } from '../../shared/contract/contract.ts';
import { useDeskQuery, useServices, useStaff } from '../api/queries.ts';
import { useSalon } from '../app/use-salon.ts';
import { namesFrom, type RecordNames } from './record-names.ts';
import { useHistorySpeech } from './use-history-speech.ts';

/** What the records are called, those included that are no longer in use; undefined until that is known. */
export function useRecordNames(clients: Output<'history.find'>['clients']): RecordNames | undefined {
  const { words } = useHistorySpeech();
  const { id: salonId, timeZone } = useSalon();
  const staff = useStaff(salonId, true).data;
  const services = useServices(salonId, true).data;
  const units = useDeskQuery('resources.list', { salonId }).data;
  const unitKinds = useDeskQuery('resourceKinds.list', { salonId }).data;
  return useMemo(
    () =>
      staff && services && units && unitKinds
        ? namesFrom({ staff, services, units, unitKinds, clients }, timeZone, words)
        : undefined,
    [staff, services, units, unitKinds, clients, timeZone, words],
  );
}
