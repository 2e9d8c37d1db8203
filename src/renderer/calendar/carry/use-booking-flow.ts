import { useCallback, useMemo, useReducer, useState } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import type { BookingId, StaffId } from '../../../shared/domain/ids.ts';
import { addMinutes } from '../../../shared/domain/interval.ts';
import type { Service } from '../../../shared/domain/service.ts';
import type { Slot } from '../../../shared/domain/slot.ts';
import { type CalendarDate, dateAt, type TimeZone } from '../../../shared/domain/zoned-time.ts';
import { ok } from '../../../shared/result.ts';
import type { Reason } from '../../../shared/words/worded.ts';
import type { DeskFailure } from '../../api/desk-api.ts';
import { newId } from '../../api/new-id.ts';
import { bringBackThrownAway, offerThrownAway } from '../../api/thrown-away.ts';
import type { AskedBooking } from '../../app/route.ts';
import { reasonsOf } from '../../booking/refused-reasons.ts';
import { movedNameInWords } from '../../clients/client-name.ts';
import { nothingTyped, typedInWords } from '../../clients/typed-client.ts';
import { useMeantClient } from '../../clients/use-meant-client.ts';
import { useLanguage } from '../../language/use-language.ts';
import { showNotice } from '../../ui/notices.ts';
import type { JustBooked } from '../../waitlist/StillWaiting.tsx';
import { instantAtMinute, minuteAt } from '../range/day-clock.ts';
import { holdsInstant, type IndexedRange } from '../range/indexed-range.ts';
import type { Together } from './BookedTogether.tsx';
import { type Draft, type DraftContent, isWorthKeeping, newDraft } from './booking-draft.ts';
import { type Flow, flowReducer, idle, type Refusal } from './booking-flow.ts';
import {
  askedIn,
  isWhereItWas,
  type Proposal,
  proposeAgain,
  proposeIn,
  proposeMove,
  proposeNew,
  withCarried,
} from './proposal.ts';
import { proposalInWords, reasonsAgainst, startInWords } from './proposal-words.ts';
import { type Repetition, useCreating } from './use-creating.ts';
import { elsewhere, useOtherSlots } from './use-other-slots.ts';
import { useToldMove } from './use-told-move.ts';
import { carriedOn, type FurtherService } from './visit-parts.ts';

/** How long a draft that was put away is offered again. */
const draftOfferSeconds = 10;

/** A booking at its time of another date, with what is carried beside it. Not judged yet: that is done as soon as the range of that date is there. */
function onDate(proposal: Proposal, moving: NamedBooking, date: CalendarDate, zone: TimeZone): Proposal {
  const { startTime: before } = proposal;
  const minute = minuteAt({ date: dateAt(before, zone), zone }, before);
  const startTime = instantAtMinute({ date, zone }, minute);
  const endTime = addMinutes(startTime, moving.durationMinutes);
  const beside = carriedOn(proposal.beside, startTime - before);
  return { ...proposal, startTime, endTime, violations: [], beside };
}

function proposalAt(
  slot: Pick<Slot, 'staffId' | 'startTime' | 'endTime'>,
  { service, moving }: Pick<Proposal, 'service' | 'moving'>,
): Proposal {
  return { ...slot, service, moving, violations: [], beside: [] };
}

/** What the desk said against a slot, with the slots that it offers instead. */
function refusalOf(failure: DeskFailure, asked: Proposal): Refusal {
  return {
    reasons: reasonsOf(failure),
    suggestions: failure.code === 'booking_rejected' ? elsewhere(failure.suggestions, asked) : [],
  };
}

/** Another object each time: the same done again is said again. */
type Done = { readonly sentence: string };

/** Whom a booking is for and what belongs to its visit, where that is not the draft. */
export type OtherBooking = { readonly client: string; readonly further: readonly FurtherService[] };

export type BookingFlow = {
  readonly flow: Flow;
  /** What the ghost stands for, judged by the range as it is now. */
  readonly proposal: Proposal | undefined;
  readonly draft: Draft;
  /** The last thing that was done, as a sentence for a screen reader. */
  readonly done: Done;
  /** What was booked last for a client; undefined until something is. */
  readonly booked: (JustBooked & { readonly together: Together | undefined }) | undefined;
  /** Takes a ghost in the hand: of what the draft says, or of another booking of which nothing is written down yet. */
  readonly take: (proposal: Proposal, by: 'pointer' | 'keys', other?: OtherBooking) => void;
  /** Lets go of a ghost where it is: opens the card, moves the booking, or says why not. `further` is named where its draft has only just begun. */
  readonly drop: (proposal: Proposal, further?: readonly FurtherService[]) => void;
  /** Says why a new booking cannot be where it was asked for, and looks for other slots. */
  readonly refuse: (proposal: Proposal, reasons: readonly Reason[]) => void;
  /** Opens the card at a free slot that the desk has just answered. */
  readonly openAt: (slot: Slot, service: Service) => void;
  /** The same for one or several services, each at its slot. */
  readonly openPlace: (slots: readonly Slot[], services: readonly Service[]) => void;
  /** Opens the card at a slot that was refused, with the reason and the other slots in it. */
  readonly compose: () => void;
  /** Puts a carried ghost back, or closes what is open; a draft in an open card is lost with it. */
  readonly back: () => void;
  /** Before other dates are shown: a booking that is carried stays so, on `toDate` of its date; anything else closes, and the draft stays. */
  readonly turn: (toDate: (date: CalendarDate) => CalendarDate) => void;
  /** Takes a booking in the hand, at its time of another date. */
  readonly carryTo: (booking: NamedBooking, date: CalendarDate) => void;
  readonly discard: () => void;
  /** Begins another draft, which waits for a time. What was typed for somebody else is thrown away with an offer to bring it back. */
  readonly begin: (content: Partial<DraftContent>) => BookingId;
  readonly write: (change: Partial<DraftContent>) => void;
  readonly changeService: (service: Service) => void;
  /** Makes the booking one of that service with that person, at its time. */
  readonly changeTo: (service: Service, staffId: StaffId) => void;
  /** Books for a client, or null for nobody; left out, for the one that stands there, or the one whose name is typed. */
  readonly book: (forWhom?: Draft['client']) => void;
  /** Books the dates of a repetition that can be booked, for the same client. */
  readonly bookSeries: (repetition: Repetition) => void;
  /** Makes a booking that was put together elsewhere; where the desk refuses it, the card opens with it. */
  readonly bookAsked: (asked: AskedBooking) => Promise<void>;
  readonly chooseSlot: (slot: Slot) => void;
  /** Moves a booking to a free slot that the desk has just answered. */
  readonly moveTo: (booking: NamedBooking, slot: Slot) => void;
};

/** Booking and moving: what is being carried, what is typed, what the desk answered. */
export function useBookingFlow(
  range: IndexedRange | undefined,
  goToDate: (date: CalendarDate) => void,
): BookingFlow {
  const language = useLanguage();
  const text = language.words.calendar;
  const create = useCreating();
  const otherSlots = useOtherSlots();
  const meantClient = useMeantClient();
  const [flow, dispatch] = useReducer(flowReducer, idle);
  const [draft, setDraft] = useState(newDraft);
  const [done, setDone] = useState<Done>({ sentence: '' });
  const [booked, setBooked] = useState<BookingFlow['booked']>();
  const tell = useCallback((sentence: string) => setDone({ sentence }), []);
  const move = useToldMove(range?.from, tell);

  const held = flow.kind === 'idle' ? undefined : flow.proposal;
  const furtherShown = (flow.kind === 'in_hand' ? flow.further : undefined) ?? draft.further;
  const proposal = useMemo(() => {
    if (!held || !range || !holdsInstant(range, held.startTime)) return held;
    const moving = held.moving && range.bookings.find(({ id }) => id === held.moving?.id);
    return proposeAgain(range, { ...held, moving: moving ?? held.moving }, furtherShown);
  }, [held, range, furtherShown]);

  /** A proposal with all that is booked or moved with it, where its date is known. */
  function whole(target: Proposal, others = draft.further): Proposal {
    if (!range || !holdsInstant(range, target.startTime)) return target;
    return target.moving ? withCarried(range, target, held) : proposeAgain(range, target, others);
  }

  async function suggest(asked: Proposal, reasons: readonly Reason[]) {
    const suggestions = range ? await otherSlots(range, asked, draft.further, draft.client?.id) : [];
    dispatch({ kind: 'suggest', proposal: asked, refusal: { reasons, suggestions } });
  }

  function refuse(asked: Proposal, reasons: readonly Reason[]) {
    dispatch({ kind: 'refuse', proposal: asked, refusal: { reasons, suggestions: 'searching' } });
    void suggest(asked, reasons);
  }

  /** Says that a draft was put away, and offers it again. */
  const offerDraft = useCallback(
    (away: Draft, bringBack: () => void) => {
      offerThrownAway(bringBack);
      const action = { label: text.undo, onAction: () => void bringBackThrownAway() };
      showNotice(
        {
          text: text.discarded(away.client?.name ?? typedInWords(away)),
          tone: 'neutral',
          about: 'draft',
          action,
        },
        draftOfferSeconds,
      );
    },
    [text],
  );

  // What the toolbar and the panel are given stays the same as long as it does the same: they are not drawn again beside a drag.
  const sendMove = useCallback(
    async (range: IndexedRange, target: Proposal, booking: NamedBooking) => {
      dispatch({ kind: 'move', proposal: target });
      const answer = await move(range, target, booking);
      if (answer.ok) dispatch({ kind: 'end' });
      else dispatch({ kind: 'refuse', proposal: target, refusal: refusalOf(answer.error, target) });
    },
    [move],
  );

  /** Sends a draft; answers whether it was booked. */
  async function sendNew(
    range: IndexedRange,
    target: Proposal,
    draft: Draft,
    forWhom?: Draft['client'],
    repetition?: Repetition,
  ) {
    dispatch({ kind: 'send' });
    const known = forWhom === undefined ? meantClient(range.salon.id, draft) : ok(forWhom);
    // Nothing is waited for without need: the call leaves before it is drawn that an answer is awaited.
    const client = known instanceof Promise ? await known : known;
    if (!client.ok) {
      dispatch({ kind: 'refuse', proposal: target, refusal: refusalOf(client.error, target) });
      return false;
    }
    if (client.value) setDraft((before) => ({ ...before, client: client.value, ...nothingTyped }));
    const answer = await create(target, draft, client.value?.id ?? null, repetition);
    if (!answer.ok) {
      dispatch({ kind: 'refuse', proposal: target, refusal: refusalOf(answer.error, target) });
      return false;
    }
    dispatch({ kind: 'end' });
    setDraft(newDraft());
    // Most dates of a repetition are not seen.
    const told = repetition
      ? language.words.booking.repeat.booked(answer.value.bookedDates, language.formats)
      : '';
    // With the step that it speaks of it is taken away.
    if (repetition) showNotice({ text: told, tone: 'success', about: 'undo' });
    else tell(text.booked(proposalInWords(range, target, language)));
    if (client.value) {
      const serviceIds = [target, ...target.beside].flatMap(({ service }) => service?.id ?? []);
      const other = target.beside.find(({ startTime }) => startTime === target.startTime);
      const { name: clientName } = client.value;
      const together = other && { clientName, id: other.id, startTime: other.startTime };
      setBooked({ clientId: client.value.id, serviceIds, told, together });
    }
    return true;
  }

  async function bookAsked({ id, slot, client, name, phone }: AskedBooking) {
    if (!range) return;
    const service = range.records.services.get(slot.serviceId);
    const target = proposalAt(slot, { service, moving: undefined });
    const asked: Draft = { ...newDraft(), id, client, name, phone };
    dispatch({ kind: 'open', proposal: target });
    setDraft(asked);
    const isBooked = await sendNew(range, target, asked);
    if (!isWorthKeeping(draft)) return;
    // Another booking was being typed: it waits on, unless the card is needed for this one.
    if (isBooked) setDraft(draft);
    else offerDraft(draft, () => setDraft(draft));
  }

  function drop(put: Proposal, others?: readonly FurtherService[]) {
    if (!range) return;
    const target = whole(put, others);
    const reasons = reasonsAgainst(target, language);
    if (isWhereItWas(target)) putBack();
    else if (reasons.length > 0) refuse(target, reasons);
    else if (target.moving) void sendMove(range, target, target.moving);
    else dispatch({ kind: 'open', proposal: target });
  }

  function chooseSlot(slot: Slot) {
    if (!range || !proposal) return;
    const target = proposalAt(slot, proposal);
    if (target.moving) {
      const beside = carriedOn(proposal.beside, slot.startTime - proposal.startTime);
      void sendMove(range, { ...target, beside }, target.moving);
      return;
    }
    dispatch({ kind: 'open', proposal: target });
    goToDate(dateAt(slot.startTime, range.salon.timeZone));
    // What else belongs to the visit is placed once the date is there.
    if (draft.client && draft.further.length === 0) void sendNew(range, target, draft);
  }

  const moveTo = useCallback(
    (booking: NamedBooking, slot: Slot) => {
      const service = range?.records.services.get(booking.serviceId);
      if (range) void sendMove(range, proposalAt(slot, { service, moving: booking }), booking);
    },
    [range, sendMove],
  );

  const openAt = useCallback((slot: Slot, service: Service) => {
    dispatch({ kind: 'open', proposal: proposalAt(slot, { service, moving: undefined }) });
  }, []);

  const openPlace = useCallback((slots: readonly Slot[], services: readonly Service[]) => {
    const [first, ...rest] = slots;
    if (!first) return;
    const further = rest.flatMap(({ staffId, startTime, serviceId }): FurtherService[] => {
      const service = services.find(({ id }) => id === serviceId);
      const isAtOnce = startTime === first.startTime;
      return service ? [{ id: newId<BookingId>(), service, staffId, isAtOnce }] : [];
    });
    setDraft((before) => ({ ...before, further }));
    const service = services.find(({ id }) => id === first.serviceId);
    dispatch({ kind: 'open', proposal: proposalAt(first, { service, moving: undefined }) });
  }, []);

  function book(forWhom?: Draft['client']) {
    if (!range || !proposal || flow.kind !== 'composing' || flow.isSaving) return;
    const reasons = reasonsAgainst(proposal, language);
    if (reasons.length === 0) void sendNew(range, proposal, draft, forWhom);
    else refuse(proposal, reasons);
  }

  function bookSeries(repetition: Repetition) {
    if (range && proposal && flow.kind === 'composing' && !flow.isSaving)
      void sendNew(range, proposal, draft, undefined, repetition);
  }

  function changeService(service: Service) {
    if (!range || !proposal) return;
    const changed = proposeIn(range, askedIn(proposal), proposal.startTime, service);
    if (!changed) return;
    if (flow.kind === 'refused') drop(changed);
    else dispatch({ kind: 'open', proposal: changed });
  }

  function changeTo(service: Service, staffId: StaffId) {
    if (!range || !proposal) return;
    dispatch({
      kind: 'open',
      proposal: proposeNew(range, { staffId, startTime: proposal.startTime }, service),
    });
  }

  const isCarried = flow.kind === 'in_hand' || flow.kind === 'refused';
  const turn = useCallback(
    (toDate: (date: CalendarDate) => CalendarDate) => {
      if (!range || !isCarried || !proposal?.moving) {
        dispatch({ kind: 'end' });
        return;
      }
      const zone = range.salon.timeZone;
      const date = toDate(dateAt(proposal.startTime, zone));
      dispatch({ kind: 'take', by: 'keys', proposal: onDate(proposal, proposal.moving, date, zone) });
    },
    [range, isCarried, proposal],
  );
  const carryTo = useCallback(
    (moving: NamedBooking, date: CalendarDate) => {
      if (!range) return;
      const standing = proposeMove(range, moving, moving);
      dispatch({
        kind: 'take',
        by: 'keys',
        proposal: onDate(standing, moving, date, range.salon.timeZone),
      });
    },
    [range],
  );

  const carried = proposal?.moving;
  const putBack = useCallback(() => {
    dispatch({ kind: 'back' });
    if (!range || !carried) return;
    const who = movedNameInWords(carried, language.words);
    tell(text.movedBack(who, startInWords(range, carried, language)));
  }, [range, carried, text, language, tell]);
  const isComposing = flow.kind === 'composing';
  const discard = useCallback(() => {
    setDraft(newDraft());
    dispatch({ kind: 'end' });
    if (!isWorthKeeping(draft)) return;
    offerDraft(draft, () => {
      setDraft(draft);
      if (!range || !isComposing || !proposal) return;
      goToDate(dateAt(proposal.startTime, range.salon.timeZone));
      dispatch({ kind: 'open', proposal });
    });
  }, [draft, isComposing, proposal, range, goToDate, offerDraft]);
  const begin = useCallback(
    (content: Partial<DraftContent>): BookingId => {
      if (isWorthKeeping(draft)) discard();
      const begun = { ...newDraft(), ...content };
      setDraft(begun);
      return begun.id;
    },
    [draft, discard],
  );
  const back = useCallback(() => (isComposing ? discard() : putBack()), [isComposing, discard, putBack]);

  return {
    flow,
    proposal,
    draft,
    done,
    booked,
    take: (target, by, other) =>
      dispatch({ kind: 'take', by, proposal: whole(target, other?.further), ...other }),
    drop,
    refuse,
    openAt,
    openPlace,
    compose: () => dispatch({ kind: 'compose' }),
    back,
    turn,
    carryTo,
    discard,
    begin,
    write: (change) => setDraft((before) => ({ ...before, ...change })),
    changeService,
    changeTo,
    book,
    bookSeries,
    bookAsked,
    chooseSlot,
    moveTo,
  };
}
