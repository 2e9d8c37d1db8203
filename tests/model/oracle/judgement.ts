// What a rejection, or a look before one, must tell: the broken rules to the letter, and places that keep their promise.
import { sitsElsewhere } from './advice.ts';
import { judge, type Request, type Span, spanOf, timeTyped, type Violation } from './rules.ts';
import { same, sorted, Where } from './verdict.ts';
import { wallAt } from './wall-clock.ts';
import { at, type Booking, type World } from './world.ts';

type DeskErrorResult = {
  readonly code: string;
  readonly field?: string;
  readonly conflicts?: readonly object[];
  readonly window?: { readonly startTime: string; readonly endTime: string };
};

type Slot = {
  readonly staffId: string;
  readonly serviceId: string;
  readonly startTime: string;
  readonly endTime: string;
};

const isOneOf = (spans: readonly Span[], window: NonNullable<DeskErrorResult['window']>): boolean =>
  spans.some(({ start, end }) => start === at(window.startTime) && end === at(window.endTime));

type Conflict = { readonly bookingId?: string };

/**
 * What of a broken rule must be told to the letter. A booking that the same call asks for has an id that the desk chose, and that nobody
 * hears of unless it is booked.
 */
function outlineOf(world: World, { code, field, conflicts }: DeskErrorResult | Violation) {
  const isKnown = ({ bookingId = '' }: Conflict): boolean =>
    world.records.booking.has(bookingId) && !/^(minted|asked)/.test(bookingId);
  return {
    code,
    field,
    conflicts: conflicts?.map((one: Conflict) => (isKnown(one) ? one : { ...one, bookingId: 'asked for' })),
  };
}

function wrongIn(
  world: World,
  told: readonly DeskErrorResult[],
  expected: readonly Violation[],
): string | undefined {
  const outlines = [expected, told].map((all) => all.map((one) => outlineOf(world, one)));
  if (!same(outlines[0], outlines[1]))
    return `broken rules: expected ${sorted(outlines[0])}, was told ${sorted(outlines[1])}`;
  const strange = told.find(
    ({ window }, index) => window !== undefined && !isOneOf(expected[index]?.windows ?? [], window),
  );
  return strange && `${strange.code} names a window that is none: ${sorted(strange.window)}`;
}

function wrongWith(
  world: World,
  slots: readonly Slot[],
  request: Request,
  violations: readonly Violation[],
  isTogether: boolean,
): string | undefined {
  const asked = timeTyped(request.startTime);
  if (slots.length > 5) return `${slots.length} suggestions`;
  if (new Set(slots.map(sorted)).size < slots.length) return 'one place is suggested twice';
  if (slots.length > 0 && asked === undefined) return 'suggestions near no time';
  const distances = slots.map(({ startTime }) => Math.abs(at(startTime) - (asked ?? 0)));
  if (distances.some((distance, index) => distance < (distances[index - 1] ?? 0)))
    return 'suggestions are not nearest first';
  for (const slot of slots) {
    const broken = judge(world, { ...slot, moving: request.moving }).map(({ code }) => code);
    if (broken.length > 0) return `a suggestion breaks ${broken.join(', ')}: ${sorted(slot)}`;
    const { startTime, staffId } = slot;
    const { moving } = request;
    const isOwn = ({ id, visitId }: Booking): boolean =>
      id === moving?.id || (isTogether && visitId !== null && (!moving || moving.visitId === visitId));
    if (sitsElsewhere(world, request.clientId, spanOf(slot), isOwn))
      return `suggested where the client sits elsewhere: ${sorted(slot)}`;
    const isItsPlace = (one: Pick<Request, 'startTime' | 'staffId'>): boolean =>
      one.startTime === moving?.startTime && one.staffId === moving?.staffId;
    // Where only its unit is in the way it may stay with another one.
    const mayStay = isItsPlace(request) && violations.every(({ code }) => code === 'resource_taken');
    if (isItsPlace({ startTime, staffId }) && !mayStay) return 'a suggestion is where the booking stands';
    const isOver = (asked ?? 0) + at(slot.endTime) - at(startTime) <= world.now;
    if (!isOver && at(startTime) < Math.floor(world.now / 60_000) * 60_000)
      return `suggested in the past: ${sorted(slot)}`;
    const salon = world.records.salon.get(world.records.staff.get(staffId)?.salonId ?? '');
    if (salon && wallAt(at(startTime), salon.timeZone).minutes % salon.slotMinutes !== 0)
      return `a suggestion off the grid: ${sorted(slot)}`;
  }
  return undefined;
}

/**
 * The violations in their order with their fields, conflicts and windows, and up to five places of which each breaks no rule, and at which the client
 * sits nowhere else; with `isTogether` the parts of a visit are not elsewhere to each other.
 */
export function judgement(
  world: World,
  violations: readonly Violation[],
  request: Request,
  isTogether = false,
) {
  // The contract's own schema has let the answer pass; what is read here is of that shape.
  return {
    violations: new Where(
      (actual) => wrongIn(world, actual as readonly DeskErrorResult[], violations),
      violations.map((one) => outlineOf(world, one)),
    ),
    suggestions: new Where(
      (actual) => wrongWith(world, actual as readonly Slot[], request, violations, isTogether),
      'some places',
    ),
  };
}
