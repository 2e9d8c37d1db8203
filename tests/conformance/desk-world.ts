import type { BookingStatus } from '../../src/shared/domain/booking.ts';
import { type Address, must } from '../main/hosts/loopback/desk-client.ts';
import { type House, idsOf, salonIdOf, type World } from './case-files.ts';

/** The legal steps from a new booking to a status. */
const stepsTo: Readonly<Record<BookingStatus, readonly BookingStatus[]>> = {
  pending: [],
  confirmed: [],
  arrived: ['arrived'],
  completed: ['completed'],
  cancelled: ['cancelled'],
  no_show: ['no_show'],
};

/**
 * Builds a world through the contract alone, in the order of the cases' README: the salon without hours, kinds, units, services, staff, the bookings
 * with their statuses, then hours, windows, schedules, overrides, time off and closures; at last clients are erased. Answers what each name stands for.
 */
export async function buildWorld(desk: Address, world: World): Promise<(name: string) => string> {
  const idOf = idsOf(world);
  await buildHouse(desk, world, 0, idOf);
  if (world.elsewhere) await buildHouse(desk, world.elsewhere, 1, idOf);

  for (const { id, status, staffId, serviceId, clientId, ...times } of world.bookings) {
    const made = await must(desk, 'bookings.create', {
      id: idOf(id),
      staffId: idOf(staffId),
      serviceId: idOf(serviceId),
      clientId: clientId === null ? null : idOf(clientId),
      ...times,
      status: status === 'pending' ? 'pending' : 'confirmed',
    });
    let { version } = made;
    for (const next of stepsTo[status]) {
      ({ version } = await must(desk, 'bookings.setStatus', { id: made.id, version, status: next }));
    }
  }

  await must(desk, 'salons.update', { id: salonIdOf(0), version: 1, ...hoursOf(world) });
  for (const [name, windows] of Object.entries(world.availability)) {
    await must(desk, 'availability.replace', { staffId: idOf(name), windows });
  }
  for (const { staffId, ...schedule } of world.schedules) {
    await must(desk, 'schedules.plan', { staffId: idOf(staffId), ...schedule });
  }
  for (const { staffId, ...override } of world.overrides) {
    await must(desk, 'overrides.set', { staffId: idOf(staffId), ...override });
  }
  for (const { staffId, ...away } of world.timeOff) {
    await must(desk, 'timeOff.create', { staffId: idOf(staffId), ...away });
  }
  for (const closure of world.closures) {
    await must(desk, 'closures.create', { salonId: salonIdOf(0), ...closure });
  }
  for (const { id, erased } of [...world.clients, ...(world.elsewhere?.clients ?? [])]) {
    if (!erased) continue;
    const ahead = await must(desk, 'clients.upcoming', { id: idOf(id) });
    const bookings = ahead.map((booking) => ({ id: booking.id, version: booking.version }));
    await must(desk, 'clients.erase', { id: idOf(id), version: 1, upcoming: erased, bookings });
  }
  return idOf;
}

async function buildHouse(
  desk: Address,
  house: House,
  index: 0 | 1,
  idOf: (name: string) => string,
): Promise<void> {
  const salonId = salonIdOf(index);
  const { name, timeZone } = house.salon;
  await must(desk, 'salons.create', { id: salonId, name, timeZone });
  for (const { id, name: kind } of house.resourceKinds) {
    await must(desk, 'resourceKinds.create', { id: idOf(id), salonId, name: kind });
  }
  for (const { id, kindId, isActive, ...unit } of house.resources) {
    const made = await must(desk, 'resources.create', { id: idOf(id), kindId: idOf(kindId), ...unit });
    if (!isActive) await must(desk, 'resources.update', { id: made.id, version: made.version, isActive });
  }
  for (const { id, isActive, needs, ...service } of house.services) {
    const content = { ...service, needs: needs.map(idOf) };
    const made = await must(desk, 'services.create', { id: idOf(id), salonId, ...content });
    if (!isActive) await must(desk, 'services.update', { id: made.id, version: made.version, isActive });
  }
  for (const { id, isActive, serviceIds, ...person } of house.staff) {
    const offered = serviceIds?.map(idOf) ?? null;
    const made = await must(desk, 'staff.create', { id: idOf(id), salonId, ...person, serviceIds: offered });
    if (!isActive) await must(desk, 'staff.update', { id: made.id, version: made.version, isActive });
  }
  for (const { id, name: client } of house.clients) {
    await must(desk, 'clients.create', { id: idOf(id), salonId, name: client });
  }
}

function hoursOf({ salon }: House) {
  return { businessHours: salon.businessHours, daysWithoutHours: salon.daysWithoutHours };
}
