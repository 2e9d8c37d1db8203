// Free slots, by trying every one.
import type { MethodName } from '../../../src/shared/contract/contract.ts';
import { sitsElsewhere } from './advice.ts';
import { judge } from './rules.ts';
import { accept, areIds, Groups, type Handlers, missing, senseless } from './verdict.ts';
import { dateAfter, dateInReal, wallAt } from './wall-clock.ts';
import { asText, at } from './world.ts';

/** Every grid of the contract is a multiple of this. */
const finestGrid = 5;

export const slotHandlers: Handlers<MethodName & `slots.${string}`> = {
  'slots.find': (world, { salonId, serviceId, clientId, from, days = 7, staffIds, limit = 50 }) => {
    if (!areIds(salonId, serviceId, clientId, ...(staffIds ?? []))) return senseless;
    const salon = world.records.salon.get(salonId);
    if (!salon) return missing('salon', salonId);
    const service = world.records.service.get(serviceId);
    if (service?.salonId !== salonId) return missing('service', serviceId);
    const { date } = wallAt(at(from), salon.timeZone);
    const end = dateInReal(dateAfter(date, days - 1), salon.timeZone).end;
    const people = [...world.records.staff.values()]
      .filter((staff) => staff.salonId === salonId)
      .filter(({ id }) => staffIds === undefined || staffIds.includes(id))
      .sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1));
    const slots: object[] = [];
    for (let start = dateInReal(date, salon.timeZone).start; start < end; start += finestGrid * 60_000) {
      if (start < at(from) || wallAt(start, salon.timeZone).minutes % salon.slotMinutes !== 0) continue;
      const times = {
        startTime: asText(start),
        endTime: asText(start + service.durationMinutes * 60_000),
      };
      if (sitsElsewhere(world, clientId, { start, end: start + service.durationMinutes * 60_000 })) continue;
      for (const { id: staffId } of people) {
        const slot = { staffId, serviceId, ...times };
        if (slots.length < limit && judge(world, slot).length === 0) slots.push(slot);
      }
      if (slots.length >= limit) break;
    }
    return accept(new Groups(slots.map((slot) => [slot])));
  },
};
