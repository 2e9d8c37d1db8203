import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { upcomingChoices } from '../../src/shared/domain/client-erasure.ts';

const interval = { startTime: z.string(), endTime: z.string() };
const wallWindow = z.strictObject(interval);
const weeklyWindow = z.strictObject({
  dayOfWeek: z.int(),
  ...interval,
  isActive: z.boolean().exactOptional(),
});

const service = z.strictObject({
  id: z.string(),
  name: z.string(),
  durationMinutes: z.int(),
  bufferBeforeMinutes: z.int().default(0),
  bufferAfterMinutes: z.int().default(0),
  processing: z.strictObject({ afterMinutes: z.int(), minutes: z.int() }).nullable().default(null),
  needs: z.array(z.string()).default([]),
  isActive: z.boolean().default(true),
});

const staff = z.strictObject({
  id: z.string(),
  name: z.string(),
  serviceIds: z.array(z.string()).nullable().default(null),
  isActive: z.boolean().default(true),
  startsOn: z.string().nullable().default(null),
  endsOn: z.string().nullable().default(null),
});

const salon = z.strictObject({
  name: z.string(),
  timeZone: z.string(),
  businessHours: z.array(z.strictObject({ dayOfWeek: z.int(), ...interval })).default([]),
  daysWithoutHours: z.enum(['closed', 'open']).default('closed'),
});

/** A salon and those who belong to it. */
const house = {
  salon,
  resourceKinds: z.array(z.strictObject({ id: z.string(), name: z.string() })).default([]),
  /** By position. */
  resources: z
    .array(
      z.strictObject({
        id: z.string(),
        kindId: z.string(),
        name: z.string(),
        isActive: z.boolean().default(true),
      }),
    )
    .default([]),
  services: z.array(service),
  staff: z.array(staff),
  clients: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        /** Erased once everything is booked, and what became of the bookings that were ahead. */
        erased: z.enum(upcomingChoices).exactOptional(),
      }),
    )
    .default([]),
};

const world = z.strictObject({
  ...house,
  availability: z.record(z.string(), z.array(weeklyWindow)).default({}),
  /** Beside the undated week in `availability`. */
  schedules: z
    .array(
      z.strictObject({
        staffId: z.string(),
        from: z.string(),
        weeks: z.int(),
        windows: z.array(weeklyWindow.extend({ week: z.int() })),
      }),
    )
    .default([]),
  overrides: z
    .array(z.strictObject({ staffId: z.string(), date: z.string(), windows: z.array(wallWindow) }))
    .default([]),
  timeOff: z
    .array(
      z.strictObject({ staffId: z.string(), kind: z.enum(['away', 'blocked']).default('away'), ...interval }),
    )
    .default([]),
  closures: z
    .array(z.strictObject({ startDate: z.string(), endDate: z.string(), reason: z.string().exactOptional() }))
    .default([]),
  bookings: z
    .array(
      z.strictObject({
        id: z.string(),
        staffId: z.string(),
        serviceId: z.string(),
        clientId: z.string().nullable().default(null),
        ...interval,
        status: z.enum(['pending', 'confirmed', 'arrived', 'completed', 'cancelled', 'no_show']),
      }),
    )
    .default([]),
  /** A second salon in the same database, for what must not cross over. */
  elsewhere: z.strictObject(house).exactOptional(),
});

const typed = z.string().nullable().exactOptional();

const conformanceCase = z.strictObject({
  name: z.string(),
  request: z.strictObject({
    staffId: typed,
    serviceId: typed,
    clientId: typed,
    startTime: typed,
    endTime: typed,
    resourceIds: z.array(z.string()).exactOptional(),
  }),
  expect: z.array(z.string()),
  conflicts: z.array(z.string()).exactOptional(),
  /** What is pointed out, where the case is about that: its codes, in order. */
  advice: z.array(z.string()).exactOptional(),
  /** The bookings that `client_booked_elsewhere` names, by start. */
  alsoBooked: z.array(z.string()).default([]),
  /** The nearest places that a refusal offers, nearest first, where the case is about that. */
  suggestions: z.array(z.strictObject({ staffId: z.string(), startTime: z.string() })).exactOptional(),
});

const caseFile = z.strictObject({
  name: z.string(),
  why: z.string(),
  world,
  cases: z.array(conformanceCase).min(1),
});

export type CaseFile = z.output<typeof caseFile>;
export type World = CaseFile['world'];
export type House = Pick<World, 'salon' | 'resourceKinds' | 'resources' | 'services' | 'staff' | 'clients'>;
export type ConformanceCase = CaseFile['cases'][number];

const ownFolder = join(import.meta.dirname, 'cases');
const sharedFolder = join(import.meta.dirname, '..', '..', '..', 'shared');
/** The cases that lie beside the project: of the first rules, and of those that came later. */
const sharedFolders = ['conformance', 'conformance-grown'].map((name) => join(sharedFolder, name));

/** The project's own cases. */
export const ownCases = readCaseFiles(ownFolder);

/** The cases that lie beside the project, where they do. */
export const sharedCases = sharedFolders.filter((folder) => existsSync(folder)).flatMap(readCaseFiles);

function readCaseFiles(folder: string): readonly CaseFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => caseFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

/**
 * The id for which a name of a case file stands, the same for engine and desk. A name that the world does not hold stays as it is:
 * that is how a case asks for somebody unknown.
 */
export function idsOf(world: World): (name: string) => string {
  const houses = [world, ...(world.elsewhere ? [world.elsewhere] : [])];
  const names = [
    ...houses.flatMap((house) =>
      [...house.resourceKinds, ...house.resources, ...house.services, ...house.staff, ...house.clients].map(
        ({ id }) => id,
      ),
    ),
    ...world.bookings.map(({ id }) => id),
  ];
  if (new Set(names).size !== names.length)
    throw new Error(`a name stands for two things: ${names.join(', ')}`);
  const ids = new Map(names.map((name, index) => [name, numberedId(index + 1)]));
  return (name) => ids.get(name) ?? name;
}

/** The id of the salon of a house: 0 for the world's own, 1 for the one elsewhere. */
export function salonIdOf(index: 0 | 1): string {
  return numberedId(0xf000 + index);
}

function numberedId(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A case's request with ids in the place of names. */
export function requestWithIds({ request }: ConformanceCase, idOf: (name: string) => string) {
  const { staffId, serviceId, clientId, resourceIds, ...times } = request;
  const toIdOrNull = (name: string | null): string | null => (name === null ? null : idOf(name));
  return {
    ...times,
    ...(resourceIds && { resourceIds: resourceIds.map(idOf) }),
    ...(staffId === undefined ? {} : { staffId: toIdOrNull(staffId) }),
    ...(serviceId === undefined ? {} : { serviceId: toIdOrNull(serviceId) }),
    ...(clientId === undefined ? {} : { clientId: toIdOrNull(clientId) }),
  };
}
