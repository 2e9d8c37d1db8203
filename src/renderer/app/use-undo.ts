import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Output } from '../../shared/contract/contract.ts';
import { type BookingId, toId } from '../../shared/domain/ids.ts';
import type { Salon } from '../../shared/domain/salon.ts';
import type { Direction } from '../../shared/domain/undo-step.ts';
import { useDeskCommand } from '../api/commands.ts';
import { useDesk } from '../api/desk-context.ts';
import { useDeskQuery } from '../api/queries.ts';
import { bringBackThrownAway } from '../api/thrown-away.ts';
import { useLanguage } from '../language/use-language.ts';
import { closeOffers, type Notice, showNotice } from '../ui/notices.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { useNow } from './clock.ts';
import { undoKey } from './keyboard.ts';
import type { StepNames } from './step-names.ts';
import { useKeyPress } from './use-key-press.ts';

type Step = Output<'history.upcoming'>['undo'];

/** How a step is said, which the day does without at first. */
const loadWording = () => import('./undo-in-words.ts');

/** How long it is asked whether what another window did is to be taken back. */
const secondsToAsk = 15;

/** What the buttons of undo and redo say and do. */
export type Undo = {
  /** What would be taken back, or done again, in words; undefined while that is not known. */
  readonly upcoming: { readonly [One in Direction]?: string };
  /** From now on what is upcoming is looked up: somebody looks at the buttons. */
  readonly lookUp: () => void;
  readonly run: (direction: Direction) => void;
};

/**
 * Ctrl+Z takes back what was done last at this desk, Ctrl+Shift+Z and Ctrl+Y do it again; a notice says what, or why not. What another window did
 * is told first, and taken back when it is asked for once more.
 */
export function useUndo({ id: salonId, timeZone }: Salon): Undo {
  const language = useLanguage();
  const desk = useDesk();
  const undo = useDeskCommand('history.undo');
  const redo = useDeskCommand('history.redo');
  const now = useNow();

  const namesFor = async (bookingId: BookingId | undefined): Promise<StepNames> =>
    (await loadWording()).namesOfStep(desk, { salonId, timeZone }, bookingId, now, language);

  const tell = (text: string, tone: Notice['tone']) => showNotice({ text, tone, about: 'undo' });

  useEffect(() => {
    void whenIdle().then(loadWording);
  }, []);

  // Nobody looks at the buttons while the calendar is loaded, so that it need not wait for this.
  const [isLookedAt, setLookedAt] = useState(false);
  const known = useDeskQuery('history.upcoming', {}, { enabled: isLookedAt }).data;
  const [upcoming, setUpcoming] = useState<Undo['upcoming']>({});
  const word = useEffectEvent(async (step: Step): Promise<string | undefined> => {
    if (!step) return undefined;
    const { entity, entityId } = step.first;
    const names = await namesFor(entity === 'booking' ? toId<BookingId>(entityId) : undefined);
    const { upcomingInWords } = await loadWording();
    return upcomingInWords(step, names, language);
  });
  useEffect(() => {
    if (!known) return undefined;
    let isLatest = true;
    void Promise.all([word(known.undo), word(known.redo)]).then(([undone, redone]) => {
      if (isLatest)
        setUpcoming({
          ...(undone === undefined ? {} : { undo: undone }),
          ...(redone === undefined ? {} : { redo: redone }),
        });
    });
    return () => {
      isLatest = false;
    };
  }, [known]);

  /** Which step of another window was told; asked for once more, it is taken back. */
  const told = useRef<number | undefined>(undefined);

  async function run(direction: Direction) {
    const next = await desk.call('history.upcoming', {});
    const step = next.ok ? next.value[direction] : null;
    if (step && !step.isOwn && told.current !== step.at) {
      told.current = step.at;
      const what = (await word(step)) ?? '';
      const text = language.words.undo;
      showNotice(
        {
          about: 'undo',
          text: direction === 'undo' ? text.othersUndo(what) : text.othersRedo(what),
          tone: 'neutral',
          action: { label: text.allTheSame[direction], onAction: () => void run(direction) },
        },
        secondsToAsk,
      );
      return;
    }
    told.current = undefined;
    const answer = await (direction === 'undo' ? undo.run({}) : redo.run({}));
    // What was offered to be taken back may just have been.
    closeOffers();
    if (!answer.ok) {
      tell(answer.error.message, 'danger');
      return;
    }
    const [first] = answer.value.changes;
    const bookingId = first?.entity === 'booking' ? toId<BookingId>(first.entityId) : undefined;
    const { returnInWords } = await loadWording();
    const sentence = returnInWords(answer.value, direction, await namesFor(bookingId), language);
    tell(sentence, answer.value.done ? 'success' : 'neutral');
  }

  function begin(direction: Direction) {
    // What was thrown away here since then comes back before what was done at the desk.
    if (direction === 'undo' && bringBackThrownAway()) closeOffers();
    else void run(direction);
  }

  useKeyPress((event) => {
    const direction = undoKey(event);
    if (direction === undefined || event.defaultPrevented) return;
    event.preventDefault();
    // Held down, the key takes back one step, not all of them.
    if (!event.repeat) begin(direction);
  });

  return { upcoming, lookUp: () => setLookedAt(true), run: begin };
}
