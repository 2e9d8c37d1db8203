import { useRef, useState } from 'react';
import type { StrandedBooking } from '../../shared/contract/records.ts';
import type { BookingId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { DeskFailure } from '../api/desk-api.ts';
import { usePrint } from '../app/use-print.ts';
import { useLanguage } from '../language/use-language.ts';
import { showNotice } from '../ui/notices.ts';
import {
  type Choice,
  cancelRest,
  choose,
  countsOf,
  type Decision,
  keepAll,
  moveAll,
  previewedAgain,
  type Resolutions,
  resolutionsOf,
  toCallAbout,
  withNewlyStranded,
  withRejections,
} from './stranded-decisions.ts';

/** What was decided about the bookings that a change strands. */
export type Decided = { readonly resolutions: Resolutions };

/** A change that may strand bookings: how to hear which, and how to save it together with what becomes of them. */
export type StrandingChange<Answer> = {
  readonly preview: () => Promise<Result<{ readonly stranded: readonly StrandedBooking[] }, DeskFailure>>;
  readonly save: (decided: Decided) => Promise<Result<Answer, DeskFailure>>;
  /** What is said once it is saved; left out where the form says so itself. */
  readonly done?: string;
};

/** The question that stands between a change and the desk: what is to become of the bookings that it would strand. */
export type StrandingQuestion = {
  readonly decisions: readonly Decision[];
  /** What the desk answered when it was saved, as a sentence. */
  readonly notice: string | undefined;
  readonly isSaving: boolean;
};

export type Stranding = {
  readonly question: StrandingQuestion | undefined;
  /** Whether the desk is being asked what the change would strand, or is saving it. */
  readonly isBusy: boolean;
  /**
   * Saves the change: at once where it strands nothing, else after the question. Answers what the desk answered, or undefined
   * when the person did not save after all, or another change is on its way.
   */
  readonly save: <Answer>(
    change: StrandingChange<Answer>,
  ) => Promise<Result<Answer, DeskFailure> | undefined>;
  readonly choose: (bookingId: BookingId, choice: Choice) => void;
  readonly moveAll: () => void;
  readonly cancelRest: () => void;
  readonly keepAll: () => void;
  readonly confirm: () => Promise<void>;
  readonly doNotSave: () => void;
};

/** How long it is told that something was saved. */
const secondsToTell = 3;

/** A change that waits for the question to be answered. */
type Waiting = {
  readonly preview: StrandingChange<unknown>['preview'];
  readonly done: string | undefined;
  /** Sends it. Answers why it could not be saved; undefined when whoever waits has been told how it ended. */
  readonly send: (decided: Decided) => Promise<DeskFailure | undefined>;
  readonly giveUp: () => void;
};

/** Whether somebody else changed the very record that is being saved: its form has to show that, not the question. */
function isAboutTheForm(failure: DeskFailure): boolean {
  return failure.code === 'stale_version' && failure.current !== null && !('serviceName' in failure.current);
}

function questionOf(decisions: readonly Decision[], notice: string | undefined): StrandingQuestion {
  return { decisions, notice, isSaving: false };
}

/** Saves the change where it strands nothing; else answers the bookings that it would strand. */
async function saveUnlessStranding<Answer>({
  preview,
  save,
}: StrandingChange<Answer>): Promise<Result<Answer, DeskFailure> | readonly StrandedBooking[]> {
  const asked = await preview();
  if (!asked.ok) return asked;
  if (asked.value.stranded.length > 0) return asked.value.stranded;
  // The empty list says that nothing was stranded: a booking made in this moment is told, not passed over.
  const answer = await save({ resolutions: [] });
  return answer.ok || answer.error.code !== 'stranded' ? answer : answer.error.stranded;
}

/** Asks before a change is saved what is to become of the bookings that it would strand. */
export function useStranding(): Stranding {
  const { words, formats } = useLanguage();
  const text = words.schedule.stranding;
  const print = usePrint();
  const [question, setQuestion] = useState<StrandingQuestion | undefined>(undefined);
  const [isAsking, setAsking] = useState(false);
  const isBusy = isAsking || question?.isSaving === true;
  const waiting = useRef<Waiting | undefined>(undefined);

  const close = () => {
    waiting.current = undefined;
    setQuestion(undefined);
  };
  const decide = (change: (decisions: readonly Decision[]) => readonly Decision[]) =>
    setQuestion((asked) => asked && questionOf(change(asked.decisions), asked.notice));

  function ask<Answer>(
    change: StrandingChange<Answer>,
    stranded: readonly StrandedBooking[],
    notice?: string,
  ) {
    return new Promise<Result<Answer, DeskFailure> | undefined>((resolve) => {
      waiting.current = {
        preview: change.preview,
        done: change.done,
        send: async (decided) => {
          const answer = await change.save(decided);
          if (!answer.ok && !isAboutTheForm(answer.error)) return answer.error;
          resolve(answer);
          return undefined;
        },
        giveUp: () => resolve(undefined),
      };
      setQuestion(questionOf(keepAll(stranded), notice));
    });
  }

  async function save<Answer>(change: StrandingChange<Answer>) {
    if (isBusy) return undefined;
    setAsking(true);
    const answer = await saveUnlessStranding(change);
    setAsking(false);
    if (!('ok' in answer)) return ask(change, answer);
    if (answer.ok) tellSaved(change.done, []);
    return answer;
  }

  /** Says that it is saved and what became of the bookings, whose clients do not know of it yet. */
  function tellSaved(done: string | undefined, decisions: readonly Decision[]) {
    const { move, cancel } = countsOf(decisions);
    if (move + cancel > 0) {
      const settled = text.settled(move, cancel, formats);
      const about = toCallAbout(decisions);
      showNotice({
        text: done === undefined ? settled : `${done} ${settled}`,
        tone: 'success',
        stays: true,
        action: { label: words.print.calls.title, onAction: () => print({ what: 'calls', about }) },
      });
    } else if (done !== undefined) showNotice({ text: done, tone: 'success' }, secondsToTell);
  }

  /** The question again, after the desk refused: with what it said, and what it now would strand. */
  async function afterRefusal(
    failure: DeskFailure,
    decisions: readonly Decision[],
    preview: Waiting['preview'],
  ): Promise<StrandingQuestion> {
    if (failure.code === 'stranded') {
      const next = withNewlyStranded(decisions, failure.stranded);
      return questionOf(next, text.madeMeanwhile(next.length - decisions.length, formats));
    }
    if (failure.code === 'bookings_rejected' && failure.rejections.length > 0) {
      const next = withRejections(decisions, failure.rejections);
      return questionOf(next, text.slotsGone(failure.rejections.length, formats));
    }
    const isOutOfDate =
      failure.code === 'stale_version' ||
      failure.code === 'illegal_transition' ||
      failure.code === 'bookings_rejected';
    if (!isOutOfDate) return questionOf(decisions, failure.message);
    const again = await preview();
    if (!again.ok) return questionOf(decisions, again.error.message);
    return questionOf(previewedAgain(decisions, again.value.stranded), text.changedMeanwhile);
  }

  async function confirm() {
    const change = waiting.current;
    if (!change || !question || question.isSaving) return;
    const { decisions } = question;
    const resolutions = resolutionsOf(decisions);
    if (resolutions === undefined) return;
    setQuestion({ ...question, notice: undefined, isSaving: true });
    const failure = await change.send({ resolutions });
    if (failure === undefined) {
      close();
      tellSaved(change.done, decisions);
    } else setQuestion(await afterRefusal(failure, decisions, change.preview));
  }

  return {
    question,
    isBusy,
    save,
    choose: (bookingId, choice) => decide((decisions) => choose(decisions, bookingId, choice)),
    moveAll: () => decide(moveAll),
    cancelRest: () => decide(cancelRest),
    keepAll: () => decide((decisions) => keepAll(decisions.map(({ booking }) => booking))),
    confirm,
    doNotSave: () => {
      if (question?.isSaving) return;
      waiting.current?.giveUp();
      close();
    },
  };
}
