import {
  availabilityWindow,
  booking,
  client,
  closure,
  dateOverride,
  resource,
  resourceKind,
  salon,
  schedule,
  service,
  staff,
  timeOff,
} from '../../src/shared/contract/records.ts';
import { type Advice, adviceOn, type KnownClient } from '../../src/shared/domain/advice.ts';
import { blockOf, blocks, hasResource, type NamedBooking } from '../../src/shared/domain/booking.ts';
import { requestForNew } from '../../src/shared/domain/booking-request.ts';
import type { Client } from '../../src/shared/domain/client.ts';
import { withoutPerson } from '../../src/shared/domain/client-erasure.ts';
import type { ResourceKindId } from '../../src/shared/domain/ids.ts';
import { type Instant, type Interval, instant, overlaps } from '../../src/shared/domain/interval.ts';
import { validateBookingRequest } from '../../src/shared/domain/rules/rules.ts';
import type { Violation } from '../../src/shared/domain/rules/violation.ts';
import { parseInstant } from '../../src/shared/domain/zoned-time.ts';
import {
  type ConformanceCase,
  type House,
  idsOf,
  requestWithIds,
  salonIdOf,
  type World,
} from './case-files.ts';

const someColor = 'teal';
/** When somebody was erased, no rule asks. */
const someDate = '2026-03-02';

function instantOf(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`no instant: ${text}`);
  return instant;
}

/** What becomes of a case, by the rules alone. */
type Judged = { readonly violations: readonly Violation[]; readonly advice: readonly Advice[] };

/** The rules alone, on a world in memory: answers what a case breaks and what is pointed out, without any desk or database. */
export function engineFor(world: World): (conformanceCase: ConformanceCase) => Judged {
  const idOf = idsOf(world);
  const here = recordsOf(world, 0, idOf);
  const everywhere = world.elsewhere ? merged(here, recordsOf(world.elsewhere, 1, idOf)) : here;

  const windows = Object.entries(world.availability).flatMap(([name, week]) =>
    week.map((window) =>
      availabilityWindow.parse({ isActive: true, ...window, id: salonIdOf(0), staffId: idOf(name) }),
    ),
  );
  const schedules = world.schedules.map(({ windows, ...planned }) =>
    schedule.parse({
      ...planned,
      id: salonIdOf(0),
      staffId: idOf(planned.staffId),
      version: 1,
      windows: windows.map((window) => ({ isActive: true, ...window })),
    }),
  );
  const overrides = world.overrides.map((override) =>
    dateOverride.parse({ ...override, staffId: idOf(override.staffId) }),
  );
  const absences = world.timeOff.map((away) =>
    timeOff.parse({ ...away, id: salonIdOf(0), version: 1, staffId: idOf(away.staffId), reason: null }),
  );
  const closures = world.closures.map((closed) =>
    closure.parse({ reason: null, ...closed, id: salonIdOf(0), salonId: salonIdOf(0) }),
  );
  const bookings: NamedBooking[] = [];
  /** The units that a booking gets which is made after those before it: the first free one of each kind. */
  const unitsFor = (needs: readonly ResourceKindId[], block: Interval) =>
    needs.map((kindId) => {
      const unit = everywhere.resources
        .filter((one) => one.kindId === kindId && one.isActive)
        .find(({ id }) =>
          bookings.every(
            (other) => !blocks(other.status) || !hasResource(other, id) || !overlaps(blockOf(other), block),
          ),
        );
      if (!unit) throw new Error('the world books what it has no unit for');
      return { kindId, resourceId: unit.id };
    });
  for (const made of world.bookings) {
    const serviceId = idOf(made.serviceId);
    const booked = everywhere.services.find(({ id }) => id === serviceId);
    if (!booked) throw new Error(`the world books an unknown service: ${made.serviceId}`);
    const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, processing, needs } = booked;
    const times = { startTime: instantOf(made.startTime), endTime: instantOf(made.endTime) };
    const record = booking.parse({
      ...made,
      id: idOf(made.id),
      salonId: salonIdOf(0),
      version: 1,
      staffId: idOf(made.staffId),
      serviceId,
      clientId: made.clientId === null ? null : idOf(made.clientId),
      durationMinutes,
      bufferBeforeMinutes,
      bufferAfterMinutes,
      processing,
      resources: unitsFor(needs, blockOf({ ...booked, ...times })),
      notes: null,
      visitId: null,
      seriesId: null,
      priceCents: null,
      cancellationReason: null,
      serviceName: booked.name,
      clientName: null,
    });
    const erased = world.clients.find(({ id }) => id === made.clientId)?.erased;
    const isCancelled = erased === 'cancel' && blocks(record.status);
    bookings.push(isCancelled ? { ...record, status: 'cancelled' } : record);
  }

  const knownOf = ({ id, name, salonId }: Client): KnownClient => {
    const visits = bookings.filter(({ clientId }) => clientId === id);
    const home = everywhere.salons.find((one) => one.id === salonId);
    if (!home) throw new Error('a client of no salon');
    return {
      name,
      noShowCount: visits.filter(({ status }) => status === 'no_show').length,
      bookings: visits
        .toSorted((a, b) => a.startTime - b.startTime)
        .map((visit) => ({
          ...visit,
          staffName: everywhere.staff.find((one) => one.id === visit.staffId)?.name ?? '',
        })),
      timeZone: home.timeZone,
    };
  };

  return (conformanceCase) => {
    const request = requestForNew(requestWithIds(conformanceCase, idOf));
    const person = everywhere.staff.find(({ id }) => id === request.staffId);
    const asked = everywhere.services.find(({ id }) => id === request.serviceId);
    const salonId = person?.salonId ?? asked?.salonId;
    const client = everywhere.clients.find(({ id }) => id === request.clientId);
    const violations = validateBookingRequest(
      {
        salon: everywhere.salons.find(({ id }) => id === salonId),
        staff: person,
        service: asked,
        client,
        plan: {
          windows: windows.filter(({ staffId }) => staffId === request.staffId),
          schedules: schedules
            .filter(({ staffId }) => staffId === request.staffId)
            .sort((a, b) => (a.from < b.from ? -1 : 1)),
          overrides: overrides.filter(({ staffId }) => staffId === request.staffId),
        },
        timeOff: absences.filter(({ staffId }) => staffId === request.staffId),
        closures: closures.filter((closed) => closed.salonId === salonId),
        kinds: everywhere.kinds.filter(({ id }) => asked?.needs.includes(id)),
        resources: everywhere.resources.filter(({ kindId }) => asked?.needs.includes(kindId)),
        bookings,
      },
      request,
    );
    const { startTime, endTime } = request;
    const known = client && knownOf(client);
    return { violations, advice: adviceOn({ startTime, endTime, own: [] }, known, instant(Date.now())) };
  };
}

function recordsOf(house: House, index: 0 | 1, idOf: (name: string) => string) {
  const salonId = salonIdOf(index);
  return {
    salons: [salon.parse({ ...house.salon, id: salonId, version: 1, slotMinutes: 15 })],
    kinds: house.resourceKinds.map(({ id, name }) =>
      resourceKind.parse({ id: idOf(id), salonId, version: 1, name }),
    ),
    resources: house.resources.map(({ id, kindId, ...unit }, position) =>
      resource.parse({ ...unit, id: idOf(id), salonId, version: 1, kindId: idOf(kindId), position }),
    ),
    services: house.services.map((given) =>
      service.parse({
        ...given,
        needs: given.needs.map(idOf),
        id: idOf(given.id),
        salonId,
        version: 1,
        priceCents: null,
        color: someColor,
      }),
    ),
    staff: house.staff.map((person, position) =>
      staff.parse({
        ...person,
        id: idOf(person.id),
        salonId,
        version: 1,
        color: someColor,
        serviceIds: person.serviceIds?.map(idOf) ?? null,
        position,
      }),
    ),
    clients: house.clients.map(({ id, name, erased }) => {
      const erasedOn = erased ? someDate : null;
      const record = client.parse({ ...unknownClient, id: idOf(id), salonId, version: 1, name, erasedOn });
      return erased ? withoutPerson(record) : record;
    }),
  };
}

/** What no case says of a client. */
const unknownClient = {
  phone: null,
  email: null,
  notes: null,
  alert: null,
  birthday: null,
  mayContact: null,
  contactAskedOn: null,
  erasedOn: null,
};

type Records = ReturnType<typeof recordsOf>;

function merged(a: Records, b: Records): Records {
  return {
    salons: [...a.salons, ...b.salons],
    kinds: [...a.kinds, ...b.kinds],
    resources: [...a.resources, ...b.resources],
    services: [...a.services, ...b.services],
    staff: [...a.staff, ...b.staff],
    clients: [...a.clients, ...b.clients],
  };
}
