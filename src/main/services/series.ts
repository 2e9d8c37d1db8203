import type { Complaint } from '../../shared/contract/complaints.ts';
import type { Input, Output } from '../../shared/contract/contract.ts';
import { type AsTyped, requestForNew, scopeOf } from '../../shared/domain/booking-request.ts';
import { type DeskWorld, withChanges } from '../../shared/domain/desk-world.ts';
import type { BookingId, SeriesId } from '../../shared/domain/ids.ts';
import {
  type CreateSeries,
  decideSeries,
  decideSeriesCancellation,
  type JudgedSeries,
  judgeSeries,
  maxSeriesDates,
  occurrencesOf,
  type RepeatBooking,
  type SeriesComplaint,
  type SeriesRefusal,
} from '../../shared/domain/series.ts';
import { bookingsInGroup } from '../../shared/domain/several-bookings.ts';
import { ok, refused } from '../../shared/result.ts';
import { wordedAdvice, wordedViolations } from '../../shared/words/worded.ts';
import type { Needs } from '../store/port.ts';
import { adviceForAll } from './booking-advice.ts';
import { suggesting } from './booking-suggestions.ts';
import { type DeskContext, idFor } from './desk-context.ts';
import type { Handlers } from './handlers.ts';
import { duplicateId, invalidInput, notFound } from './refusals.ts';
import { type GroupRefusal, groupError, groupRefusal, nearOf, saveSeveral } from './several-bookings.ts';
import { endingOf, needsOfEnding } from './waitlist-ending.ts';

const complaints: Readonly<Record<SeriesComplaint, Complaint>> = {
  until_before_first: { code: 'until_before_first' },
  too_many_dates: { code: 'too_many_dates', max: maxSeriesDates },
  beyond_last_year: { code: 'leads_beyond_last_year' },
  not_of_series: { code: 'not_of_series' },
};

type Instead = NonNullable<Input<'series.check'>['instead']>[number];

/** What is asked for on a date in the place of the usual: what is left out is not, while null asks for nobody, or no time. */
function asked({ date, ...typed }: Instead) {
  const { staffId, startTime } = requestForNew(typed);
  const onDate = {
    ...(typed.staffId !== undefined && { staffId }),
    ...(typed.startTime !== undefined && { startTime }),
  };
  return [date, onDate] as const;
}

/** Bookings that repeat. */
export function seriesHandlers(desk: DeskContext) {
  const { store } = desk;
  const newId = (): BookingId => idFor<BookingId>(desk, undefined);

  function commandOf(input: Input<'series.check'>, seriesId: SeriesId): RepeatBooking {
    const { everyWeeks, count, until, instead = [], ...typed } = input;
    return {
      seriesId,
      request: requestForNew(typed),
      repetition: { everyWeeks, count, until, instead: new Map(instead.map(asked)) },
      status: 'confirmed',
      notes: null,
    };
  }

  const needsOf =
    ({ seriesId, request, repetition }: RepeatBooking) =>
    (world: DeskWorld): Needs => {
      const { clientId } = scopeOf(request);
      const occurrences = occurrencesOf(world, request, repetition);
      return {
        seriesId,
        clients: clientId ? [clientId] : [],
        near: nearOf(world, occurrences.ok ? occurrences.value.map((one) => one.request) : []),
        // A series that is there may have been asked for by this very call before.
        created: bookingsInGroup(world, { seriesId }).map(({ id }) => ({ entity: 'booking', key: id })),
      };
    };

  function refusalOf({ seriesId, repetition }: RepeatBooking, refusal: SeriesRefusal): GroupRefusal {
    switch (refusal.code) {
      case 'unrepeatable': {
        const path =
          refusal.complaint === 'not_of_series'
            ? 'instead'
            : repetition.until === undefined
              ? 'count'
              : 'until';
        return groupRefusal(invalidInput(path, complaints[refusal.complaint])).error;
      }
      case 'duplicate_series':
        return groupRefusal(duplicateId(seriesId)).error;
      default:
        return refusal;
    }
  }

  /** The dates as the contract tells them: those that cannot be booked with the nearest slots that the series leaves free. */
  async function datesOf(
    { dates, world }: JudgedSeries,
    clientId: AsTyped,
  ): Promise<Output<'series.check'>['dates']> {
    const suggest = suggesting(desk, world);
    const own = dates.flatMap(({ booking }) => booking?.id ?? []);
    const advice = await adviceForAll(
      desk,
      clientId,
      dates.map(({ request: { startTime, endTime } }) => ({ startTime, endTime, own })),
    );
    const answers = [];
    for (const [index, { date, request, booking, violations }] of dates.entries()) {
      const { startTime = null, endTime = null } = request;
      const suggestions = await suggest(request, violations);
      const worded = wordedViolations(violations, desk.speech);
      const pointedOut = wordedAdvice(advice[index] ?? [], desk.speech);
      const times = { date, startTime, endTime };
      answers.push({ ...times, booking, violations: worded, suggestions, advice: pointedOut });
    }
    return answers;
  }

  return {
    'series.check': async (input) => {
      const command = commandOf(input, idFor<SeriesId>(desk, undefined));
      const world = await store.look(needsOf(command));
      const judged = judgeSeries(world, command, newId);
      if (!judged.ok) return groupError(desk, refusalOf(command, judged.error));
      const dates = await datesOf(judged.value, input.clientId);
      return ok({ dates: dates.map((date) => ({ ...date, booking: null })) });
    },

    'series.create': async (
      { id, accept, status = 'confirmed', notes, waitlistEntryId, ...repetition },
      command,
    ) => {
      const seriesId = idFor(desk, id);
      const series: CreateSeries = {
        ...commandOf(repetition, seriesId),
        accept,
        status,
        notes: notes?.trim() || null,
      };
      const saved = await saveSeveral<JudgedSeries>(desk, command, {
        needs: (world) => ({
          ...needsOf(series)(world),
          ...needsOfEnding(
            waitlistEntryId,
            bookingsInGroup(world, { seriesId }).map((booking) => booking.id),
          ),
        }),
        decide: (world, found) => {
          const decided = decideSeries(world, series, (booking) => found.created('booking', booking), newId);
          if (!decided.ok) return refused(refusalOf(series, decided.error));
          const { dates, changes } = decided.value;
          const first = dates.find(({ booking }) => booking !== null)?.booking;
          if (!first) throw new Error(`a series ${seriesId} without bookings`);
          const about = { isNew: changes.length > 0, answered: seriesId };
          const ending = endingOf(world, waitlistEntryId, first, about);
          if (!ending.ok) return groupRefusal(ending);
          return ok({ changes: [...changes, ...ending.value], answer: decided.value });
        },
      });
      return saved.ok ? ok({ seriesId, dates: await datesOf(saved.value, repetition.clientId) }) : saved;
    },

    'series.get': async ({ id }) => {
      const world = await store.look(() => ({ seriesId: id }));
      const bookings = bookingsInGroup(world, { seriesId: id });
      return bookings.length > 0 ? ok(bookings) : notFound('series', id);
    },

    'series.cancel': ({ id, bookings, cancellationReason }, command) =>
      saveSeveral(desk, command, {
        needs: () => ({ seriesId: id }),
        decide: (world) => {
          if (bookingsInGroup(world, { seriesId: id }).length === 0)
            return groupRefusal(notFound('series', id));
          const decided = decideSeriesCancellation(world, id, bookings, cancellationReason?.trim() || null);
          if (!decided.ok) return decided;
          const after = withChanges(world, decided.value);
          return ok({ changes: decided.value, answer: bookingsInGroup(after, { seriesId: id }) });
        },
      }),
  } satisfies Partial<Handlers>;
}
