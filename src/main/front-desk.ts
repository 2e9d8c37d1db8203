import { z } from 'zod';
import type { WireAnnouncement } from '../shared/contract/announcements.ts';
import type { Complaint } from '../shared/contract/complaints.ts';
import { isMethodName, type MethodName, methodOf, type WireAnswer } from '../shared/contract/contract.ts';
import { type DeskError, deskError, type InputIssue } from '../shared/contract/errors.ts';
import { isJobName } from '../shared/contract/jobs.ts';
import type { Command, Role } from '../shared/domain/command.ts';
import type { Actor } from '../shared/domain/history.ts';
import { UnknownTimeZone } from '../shared/domain/zoned-time.ts';
import type { ScreenFault } from '../shared/fault.ts';
import { type Locale, languageOf } from '../shared/locale.ts';
import { Memory } from '../shared/memory.ts';
import type { Result } from '../shared/result.ts';
import { speechOf } from '../shared/words/speech.ts';
import { wordedError } from '../shared/words/worded.ts';
import { encodeInPieces } from './encode-in-pieces.ts';
import { Cancelled, type Running, type Workers } from './jobs/workers.ts';
import { absenceHandlers } from './services/absences.ts';
import { accessRefusal } from './services/access.ts';
import { createAnnouncements } from './services/announcements.ts';
import { bookingHandlers } from './services/bookings.ts';
import { calendarHandlers } from './services/calendar.ts';
import type { Caller } from './services/caller.ts';
import { clientHandlers } from './services/clients.ts';
import { datedScheduleHandlers } from './services/dated-schedules.ts';
import type { DeskContext } from './services/desk-context.ts';
import { deskHandlers, type ProgramIdentity } from './services/desk-status.ts';
import type { Handlers } from './services/handlers.ts';
import { historyHandlers } from './services/history.ts';
import { type BeginJob, jobHandlers } from './services/jobs.ts';
import { placeHandlers } from './services/places.ts';
import { damaged, notFound } from './services/refusals.ts';
import { resourceHandlers } from './services/resources.ts';
import { salonHandlers } from './services/salons.ts';
import { scheduleHandlers } from './services/schedules.ts';
import { seriesHandlers } from './services/series.ts';
import { serviceHandlers } from './services/services.ts';
import { settingsHandlers } from './services/settings.ts';
import { slotHandlers } from './services/slots.ts';
import { staffHandlers } from './services/staff.ts';
import { createUndoSteps } from './services/undo-steps.ts';
import { visitHandlers } from './services/visits.ts';
import { waitlistHandlers } from './services/waitlist.ts';
import { workingWeekHandlers } from './services/working-weeks.ts';
import { StoreFailure } from './store/failure.ts';

export type { Caller } from './services/caller.ts';

/** What a host asks the composition about whoever calls. */
export type CallerFacts = {
  readonly roleOf: (session: string) => Role;
  /** The desk's own, for a caller who names none. */
  readonly deskLocale: () => Locale;
};

/** The desk as the hosts see it: one door for every method. */
export type FrontDesk = {
  /**
   * Runs the method of that name: parses the input, decides, saves, announces, encodes the answer. Never throws: an unknown method
   * is `not_found`, one that the caller may not call `manager_required`, a bad input `invalid_input`, and what only a programmer can
   * mend `internal` with a reference in the log.
   */
  readonly call: (caller: Caller, method: string, input: unknown) => Promise<WireAnswer>;
  /**
   * Calls `listener` once for all that a transaction saved, in the order of the history, and with how the jobs of `session` go on; answers
   * how to stop. A listener that throws is logged and keeps neither the other listeners nor the answer of the call from coming.
   */
  readonly onAnnounced: (session: string, listener: (announcement: WireAnnouncement) => void) => () => void;
  /** Lets the running calls finish, refuses new ones, and closes the store. Repeating it is harmless. */
  readonly close: () => Promise<void>;
};

/** What the composition gives a desk. */
export type FrontDeskParts = Pick<DeskContext, 'store' | 'clock' | 'newId' | 'systemLocale'> & {
  /** Answer long queries where the database is large, and are closed before the store is. Without them the desk answers all by itself. */
  readonly workers?: Workers;
  /** Hears how far a long query is. */
  readonly reportProgress?: DeskContext['reportProgress'];
  /** In whose name this desk writes. */
  readonly actor: Actor;
  readonly program: ProgramIdentity;
  /** Takes what only a programmer can fix; `reference` is shown to the person at the desk. */
  readonly logFailure: (reference: string, method: string, failure: unknown) => void;
};

/** A handler with its types forgotten: its input has just been parsed by its own schema, its answer is encoded by it. */
type AnyHandler = (input: unknown, command: Command, caller: Caller) => Promise<Result<unknown, DeskError>>;

type JobHandlers = Pick<Handlers, 'jobs.start' | 'jobs.get' | 'jobs.cancel'>;

function handlersOf(
  context: DeskContext,
  program: ProgramIdentity,
  reportScreenFault: (fault: ScreenFault) => void,
  jobs: JobHandlers,
): Handlers {
  return {
    ...salonHandlers(context),
    ...staffHandlers(context),
    ...serviceHandlers(context),
    ...resourceHandlers(context),
    ...scheduleHandlers(context),
    ...workingWeekHandlers(context),
    ...datedScheduleHandlers(context),
    ...absenceHandlers(context),
    ...clientHandlers(context),
    ...bookingHandlers(context),
    ...seriesHandlers(context),
    ...visitHandlers(context),
    ...placeHandlers(context),
    ...waitlistHandlers(context),
    ...slotHandlers(context),
    ...calendarHandlers(context),
    ...historyHandlers(context),
    ...settingsHandlers(context),
    ...jobs,
    ...deskHandlers(context, program, reportScreenFault),
  };
}

/** What is wrong with an input, field by field; the first few, so that a hostile call gets no long answer. */
function issuesOf(error: z.ZodError): readonly InputIssue[] {
  return error.issues.slice(0, 20).map((issue) => {
    const path = issue.path.map(String).join('.').slice(0, 200);
    // Our own checks say what is wrong as data (`complain`); what the schema library finds it has worded itself.
    const complaint =
      issue.code === 'custom' ? (issue.params?.['complaint'] as Complaint | undefined) : undefined;
    return { path, complaint: complaint ?? { code: 'worded', message: issue.message.slice(0, 300) } };
  });
}

/** How the schema library words what it finds wrong. */
const schemaWords = { en: z.locales.en().localeError, tr: z.locales.tr().localeError };

/** A refusal as it travels, worded as whoever is answered speaks and writes. */
export function encodedRefusal(error: DeskError, locale: Locale): WireAnswer & { readonly ok: false } {
  return { ok: false, error: z.encode(deskError, wordedError(error, speechOf(locale))) };
}

/** A desk is called in one or two; the bound is for a caller who names one after the other. */
const maxLocales = 20;

/** A desk on an open store: the door that every host shares. */
export function createFrontDesk({
  store,
  workers,
  reportProgress = () => undefined,
  clock,
  newId,
  actor,
  program,
  systemLocale,
  logFailure,
}: FrontDeskParts): FrontDesk {
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  const announcements = createAnnouncements(store, (failure) => logFailure(newId(), 'announce', failure));
  const steps = createUndoSteps(store.onSaved);
  const reportScreenFault = (fault: ScreenFault): void => logFailure(newId(), 'desk.reportFault', fault);
  const jobs = jobHandlers(newId, beginJob, announcements.tellOfJob);
  const handlersByLocale = new Memory<Locale, Handlers>(maxLocales);

  /** The handlers that answer in `locale`. */
  function handlersIn(locale: Locale): Handlers {
    return handlersByLocale.of(locale, () => {
      const context = { store, clock, newId, systemLocale, steps, reportProgress, speech: speechOf(locale) };
      return handlersOf(context, program, reportScreenFault, jobs);
    });
  }

  async function run(caller: Caller, name: MethodName, input: unknown): Promise<WireAnswer> {
    const { session, role, locale } = caller;
    const forbidden = accessRefusal(role, name);
    if (forbidden) return encodedRefusal(forbidden, locale);
    const method = methodOf(name);
    const parsed = method.input.safeParse(input, { error: schemaWords[languageOf(locale)] });
    if (!parsed.success)
      return encodedRefusal({ code: 'invalid_input', issues: issuesOf(parsed.error) }, locale);
    if (method.kind === 'command' && store.examination.state() !== 'sound') {
      const damage = await store.examination.ended;
      if (damage) return encodedRefusal(damaged(damage).error, locale);
    }
    // Each handler takes just what its own schema has parsed, which is what `name` chose both by.
    const handler = handlersIn(locale)[name] as AnyHandler;
    const command: Command = { id: newId(), at: clock(), actor, session, role, action: name };
    const begun = method.kind === 'command' ? steps.begin(command) : undefined;
    try {
      if (begun?.turn !== undefined) await begun.turn;
      const answer = await handler(parsed.data, command, caller);
      // Whoever hears both hears the announcement first.
      if (method.kind === 'command') await announcements.settled();
      if (!answer.ok) return encodedRefusal(answer.error, locale);
      // The output schema is told to encode what its own handler answered; a drift throws and is logged, never sent.
      return { ok: true, value: await encodeInPieces(method.output, answer.value) };
    } finally {
      if (method.kind === 'command') steps.end(command);
    }
  }

  function failed({ locale }: Caller, method: string, failure: unknown): WireAnswer {
    if (failure instanceof UnknownTimeZone)
      return encodedRefusal({ code: 'unknown_time_zone', timeZone: failure.timeZone }, locale);
    const reference = newId();
    logFailure(reference, method, failure);
    if (failure instanceof StoreFailure) return encodedRefusal({ code: failure.code }, locale);
    return encodedRefusal({ code: 'internal', reference }, locale);
  }

  async function call(caller: Caller, name: string, input: unknown): Promise<WireAnswer> {
    if (!isMethodName(name))
      return encodedRefusal(notFound('method', name.slice(0, 100)).error, caller.locale);
    if (closing !== undefined) return failed(caller, name, new Error('the desk is closing'));
    const { answer } = begin(caller, name, input, () => undefined);
    return untilEnded(answer.catch((failure: unknown) => failed(caller, name, failure)));
  }

  /** What is answered before the desk closes. */
  async function untilEnded(answer: Promise<WireAnswer>): Promise<WireAnswer> {
    running.add(answer);
    try {
      return await answer;
    } finally {
      running.delete(answer);
    }
  }

  /** Has a long query of a large database answered by a worker, and everything else here. */
  function begin(
    caller: Caller,
    method: MethodName,
    input: unknown,
    onProgress: (progress: number, total: number) => void,
  ): Running<WireAnswer> {
    if (!workers || !isJobName(method) || !store.isLarge())
      return { answer: untilEnded(run(caller, method, input)), cancel: () => undefined };
    return workers.run('query', { caller, method, input }, ({ progress, total }) =>
      onProgress(progress, total),
    );
  }

  function beginJob(...[caller, job, input, onProgress]: Parameters<BeginJob>): Running<WireAnswer> {
    const begun = begin(caller, job, input, onProgress);
    const answer = begun.answer.catch((failure: unknown) => {
      if (failure instanceof Cancelled) throw failure;
      return failed(caller, job, failure);
    });
    return { ...begun, answer };
  }

  return {
    call,
    onAnnounced: announcements.listen,
    close: () => {
      closing ??= Promise.allSettled(running).then(async () => {
        await announcements.settled();
        announcements.close();
        steps.close();
        await workers?.close();
        await store.close();
      });
      return closing;
    },
  };
}
