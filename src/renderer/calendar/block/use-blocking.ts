import { useCallback, useState } from 'react';
import type { TimeOffId } from '../../../shared/domain/ids.ts';
import type { TimeOff } from '../../../shared/domain/working-time.ts';
import { useDeskCommand } from '../../api/commands.ts';
import type { DeskFailure } from '../../api/desk-api.ts';
import { newId } from '../../api/new-id.ts';
import { useLanguage } from '../../language/use-language.ts';
import { showNotice } from '../../ui/notices.ts';
import type { BlockedSpan } from '../range/blocked-time.ts';
import { blockedInWords } from '../range/blocked-time.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { type HeldBlock, isSameSpan } from './blocked-span.ts';
import { blockingObjection, bookedInWords } from './blocked-words.ts';

type State =
  /** `isArmed`: the next press on free ground draws blocked time. */
  | { readonly kind: 'idle'; readonly isArmed: boolean }
  /** Drawn or carried; `card` is the one that was open, and will be again. */
  | { readonly kind: 'in_hand'; readonly held: HeldBlock; readonly card: OpenCard | undefined }
  /** A change by hand is on its way to the desk. */
  | { readonly kind: 'sending'; readonly held: HeldBlock }
  | OpenCard;

/** The card of blocked time, and what is typed in it. */
export type OpenCard = {
  readonly kind: 'open';
  /** Made when the card opens, so that sending it twice blocks once. */
  readonly id: TimeOffId;
  readonly held: HeldBlock;
  readonly reason: string;
  /** What the desk said against it. */
  readonly refusal: string | undefined;
  readonly isSaving: boolean;
};

/** What became of blocked time is told for as long as somebody looks at it: the next hand makes it old. */
const noticeSeconds = 10;

const idle: State = { kind: 'idle', isArmed: false };

export type Blocking = {
  readonly isArmed: boolean;
  /** What is drawn as a ghost; undefined while nothing is held. */
  readonly held: HeldBlock | undefined;
  /** What the card shows; undefined while it is closed. */
  readonly card: OpenCard | undefined;
  /** Whether a press on free ground is about blocked time: it is armed, or its card is open and follows. */
  readonly takesGround: boolean;
  /** Whether a reason is typed that would be lost with the window. */
  readonly holdsTyped: boolean;
  /** What was done last, as a sentence for a screen reader. */
  readonly done: string;
  readonly arm: (isArmed: boolean) => void;
  readonly take: (held: HeldBlock) => void;
  /** Lets go of it where it is: opens the card of new blocked time, changes what stands, or says why not. */
  readonly drop: (held: HeldBlock) => void;
  /** Opens its card: new blocked time with a reason that was said, else with what was typed for the one before. */
  readonly open: (held: HeldBlock, reason?: string) => void;
  readonly write: (change: { readonly span?: BlockedSpan; readonly reason?: string }) => void;
  readonly save: () => void;
  readonly remove: (blocked: TimeOff) => void;
  /** Puts what is held back, closes the card, and disarms. */
  readonly back: () => void;
};

/** Time that the reception blocks: drawn, moved and resized on the grid, and written in its card. */
export function useBlocking(range: IndexedRange | undefined): Blocking {
  const language = useLanguage();
  const text = language.words.calendar.blocked;
  const create = useDeskCommand('timeOff.create');
  const update = useDeskCommand('timeOff.update');
  const removal = useDeskCommand('timeOff.remove');
  const [state, setState] = useState<State>(idle);
  const [done, setDone] = useState('');
  /** The reason that was typed into a card of new blocked time that was closed: the next one begins with it. */
  const [keptReason, keepReason] = useState('');

  const refusalOf = (range: IndexedRange, span: BlockedSpan, failure: DeskFailure): string =>
    failure.code === 'stranded' ? bookedInWords(range, span, failure.stranded, language) : failure.message;

  const open = (held: HeldBlock, said = keptReason) =>
    setState({
      kind: 'open',
      id: held.blocked?.id ?? newId<TimeOffId>(),
      held,
      reason: held.blocked ? (held.blocked.reason ?? '') : said,
      refusal: undefined,
      isSaving: false,
    });

  async function change(range: IndexedRange, held: HeldBlock, blocked: TimeOff) {
    setState({ kind: 'sending', held });
    const { staffId, startTime, endTime } = held.span;
    const { id, version } = blocked;
    const answer = await update.run({ id, version, staffId, startTime, endTime });
    setState(idle);
    if (answer.ok) setDone(blockedInWords(range, answer.value, answer.value.reason, language));
    else showNotice({ text: refusalOf(range, held.span, answer.error), tone: 'danger' });
  }

  function drop(held: HeldBlock) {
    if (!range) return;
    const { span, blocked } = held;
    if (state.kind === 'in_hand' && state.card) {
      const { card } = state;
      setState({ ...card, held: { ...card.held, span }, refusal: undefined });
      return;
    }
    if (!blocked) {
      open(held);
      return;
    }
    const objection = blockingObjection(range, held, language);
    if (isSameSpan(span, blocked)) setState(idle);
    else if (objection === undefined) void change(range, held, blocked);
    else {
      setState(idle);
      showNotice({ text: objection.message, tone: 'neutral' }, noticeSeconds);
    }
  }

  const card = state.kind === 'open' ? state : undefined;
  async function save() {
    if (!range || !card || card.isSaving) return;
    const { id, held, reason } = card;
    const { span, blocked } = held;
    if (blockingObjection(range, held, language) !== undefined) return;
    setState({ ...card, isSaving: true });
    const { staffId, startTime, endTime } = span;
    const said = reason.trim();
    const times = { id, staffId, startTime, endTime };
    const answer = blocked
      ? await update.run({ ...times, version: blocked.version, reason: said || null })
      : await create.run({ ...times, kind: 'blocked', ...(said !== '' && { reason: said }) });
    if (!answer.ok) {
      const refusal = refusalOf(range, span, answer.error);
      setState((now) => (now.kind === 'open' && now.id === id ? { ...now, refusal, isSaving: false } : now));
      return;
    }
    setState(idle);
    keepReason('');
    setDone(blockedInWords(range, answer.value, answer.value.reason, language));
  }

  async function remove(blocked: TimeOff) {
    setState(idle);
    const answer = await removal.run({ id: blocked.id });
    if (answer.ok) showNotice({ text: text.removed, tone: 'success' }, noticeSeconds);
    else showNotice({ text: answer.error.message, tone: 'danger' });
  }

  // These two are given to the toolbar, which is drawn again only when something changes for it.
  const arm = useCallback((isArmed: boolean) => setState({ kind: 'idle', isArmed }), []);
  const back = useCallback(() => {
    if (state.kind === 'open' && !state.held.blocked) keepReason(state.reason);
    setState(state.kind === 'in_hand' && state.card ? state.card : idle);
  }, [state]);

  return {
    isArmed: state.kind === 'idle' && state.isArmed,
    held: state.kind === 'idle' ? undefined : state.held,
    card,
    takesGround: state.kind === 'idle' ? state.isArmed : state.kind !== 'sending',
    holdsTyped: card ? card.reason !== (card.held.blocked?.reason ?? '') : keptReason !== '',
    done,
    arm,
    take: (held) =>
      setState((now) => {
        const card = now.kind === 'open' ? now : now.kind === 'in_hand' ? now.card : undefined;
        return { kind: 'in_hand', held, card };
      }),
    drop,
    open,
    write: ({ span, reason }) =>
      setState((now) =>
        now.kind === 'open'
          ? {
              ...now,
              held: span ? { ...now.held, span } : now.held,
              reason: reason ?? now.reason,
              refusal: span ? undefined : now.refusal,
            }
          : now,
      ),
    save: () => void save(),
    remove: (blocked) => void remove(blocked),
    back,
  };
}
