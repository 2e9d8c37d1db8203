import { Ban } from 'lucide-react';
import type { Ref } from 'react';
import type { NamedBooking } from '../../../shared/domain/booking.ts';
import { type Instant, millisecondsPerMinute } from '../../../shared/domain/interval.ts';
import type { Violation } from '../../../shared/domain/rules/violation.ts';
import type { Speech } from '../../../shared/words/speech.ts';
import { reasonsInWords } from '../../../shared/words/worded.ts';
import { clientNameInWords } from '../../clients/client-name.ts';
import { useLanguage } from '../../language/use-language.ts';
import { gapOf } from '../grid/card-gap.ts';
import { pixelsOf } from '../grid/card-size.ts';
import { GridOverlay } from '../grid/GridOverlay.tsx';
import { useGridFrame } from '../grid/grid-frame.ts';
import { type ColumnSpan, columnKey, spanIn } from '../range/column.ts';
import { GhostBox, oneLinePixels } from './GhostBox.tsx';
import { columnsOf, spanOfProposal } from './place.ts';
import { type Proposal, violationsOf } from './proposal.ts';
import { proposalParts, reasonsAgainst } from './proposal-words.ts';
import type { ProposedPart } from './visit-parts.ts';

/** Marks a booking wherever it stands: the whole of it, or `part`. */
export function BookingMark({
  booking,
  part = booking,
  className,
  elementRef,
}: {
  readonly booking: NamedBooking;
  readonly part?: Pick<NamedBooking, 'startTime' | 'endTime'>;
  readonly className: string;
  /** Given the first of its marks. */
  readonly elementRef?: Ref<HTMLDivElement>;
}) {
  const frame = useGridFrame();
  const zone = frame.range.salon.timeZone;
  const columns = columnsOf(frame, booking).filter((column) => frame.laneOf(column) !== undefined);
  return columns.map((column, index) => (
    <GridOverlay
      key={columnKey(column)}
      span={spanIn(column, part, zone)}
      className={className}
      elementRef={index === 0 ? (elementRef ?? null) : null}
    />
  ));
}

/** The parts of bookings with which a proposal collides. */
function inTheWayOf(violations: readonly Violation[]) {
  return violations.flatMap((violation) => {
    switch (violation.code) {
      case 'overlap':
        return violation.conflicts.map(({ bookingId, part }) => {
          return { bookingId, startTime: part.start, endTime: part.end };
        });
      case 'resource_taken':
        return violation.units.flatMap(({ holders }) => holders);
      default:
        return [];
    }
  });
}

/** How far down from its top a card names its client, and a ghost of several lines says what it is. */
const namedPixels = 28;
const wordedPixels = 56;

/** Whether a ghost would write over the name of what is in its way, if it wrote at its top. */
function coversName(
  { startTime, endTime }: Pick<Proposal, 'startTime' | 'endTime'>,
  violations: readonly Violation[],
  hourHeight: number,
): boolean {
  const downTo = (at: Instant): number => pixelsOf((at - startTime) / millisecondsPerMinute, hourHeight);
  const height = downTo(endTime);
  return inTheWayOf(violations).some((part) => {
    const top = downTo(part.startTime);
    return top > -namedPixels && top < (height < oneLinePixels ? height / 2 : wordedPixels);
  });
}

function nameOf({ clientName }: NamedBooking, { words }: Speech): string | undefined {
  return clientName === null ? undefined : clientNameInWords(clientName, words);
}

/** What a ghost is called: its client where one is known, when, and what. */
function GhostWords({
  client,
  times,
  what,
  isRefused,
}: {
  readonly client: string | undefined;
  readonly times: string;
  readonly what: string;
  readonly isRefused: boolean;
}) {
  return (
    <>
      {isRefused ? <Ban className="ghost-icon" size={13} strokeWidth={2.5} aria-hidden /> : null}
      {client === undefined ? null : <span className="ghost-client">{client}</span>}
      <span className="ghost-times figures">{times}</span>
      <span className="ghost-what">{what}</span>
    </>
  );
}

/** Outlines what a proposal collides with. */
export function Collisions({ proposal }: { readonly proposal: Proposal }) {
  const { range } = useGridFrame();
  return inTheWayOf(violationsOf(proposal)).map((part) => {
    const booking = range.bookings.find(({ id }) => id === part.bookingId);
    if (!booking) return null;
    return <BookingMark key={part.bookingId} booking={booking} part={part} className="collision" />;
  });
}

/** Another part of the visit, where it would be with the one that is carried. What speaks against it is said there. */
function GhostBeside({ part, isPending }: { readonly part: ProposedPart; readonly isPending: boolean }) {
  const frame = useGridFrame();
  const language = useLanguage();
  const span = spanOfProposal(frame, part);
  const { times, what } = proposalParts(frame.range, part, language);
  const reasons = reasonsInWords(part.violations, language);
  const terms = span && 'staffId' in span.of ? (part.moving ?? part.service) : undefined;
  return (
    <>
      {part.moving ? <BookingMark booking={part.moving} className="veil" /> : null}
      {span ? (
        <GhostBox
          span={span}
          gap={terms && gapOf(terms)}
          color={part.moving && part.service?.color}
          reasons={reasons}
          isLow={coversName(part, part.violations, frame.hourHeight)}
          isPending={isPending}
          isQuiet
          followsKeys={false}
        >
          <GhostWords
            client={part.moving && nameOf(part.moving, language)}
            times={times}
            what={what}
            isRefused={reasons.length > 0}
          />
        </GhostBox>
      ) : null}
    </>
  );
}

/** The booking as it would be with the other parts of its visit, and what is in the way. */
export function Ghost({
  proposal,
  client,
  advice,
  span,
  isPending,
  hasCard,
  followsKeys,
  anchorRef,
}: {
  readonly proposal: Proposal;
  /** For whom something new would be, as far as that is known; a booking that is moved knows it itself. */
  readonly client?: string | undefined;
  /** What is pointed out about it, a sentence each. */
  readonly advice: readonly string[];
  readonly span: ColumnSpan;
  /** The desk has not answered yet. */
  readonly isPending: boolean;
  /** Whether the card beside it is open, which says all of it. */
  readonly hasCard: boolean;
  /** Whether the grid scrolls to it; a pointer is where it is already. */
  readonly followsKeys: boolean;
  readonly anchorRef: (element: HTMLElement | null) => void;
}) {
  const { range, hourHeight } = useGridFrame();
  const language = useLanguage();
  const reasons = reasonsAgainst(proposal, language);
  const { times, what } = proposalParts(range, proposal, language);
  const named = proposal.moving ? nameOf(proposal.moving, language) : client;
  // A unit is held throughout, and a ghost in its column is whole.
  const terms = 'staffId' in span.of ? (proposal.moving ?? proposal.service) : undefined;
  return (
    <>
      {/* A booking that is being moved is still there until it has arrived. */}
      {proposal.moving ? <BookingMark booking={proposal.moving} className="veil" /> : null}
      {proposal.beside.map((part) => (
        <GhostBeside key={part.id} part={part} isPending={isPending} />
      ))}
      <Collisions proposal={proposal} />
      <GhostBox
        span={span}
        gap={terms && gapOf(terms)}
        color={proposal.moving && proposal.service?.color}
        reasons={reasons}
        isLow={coversName(proposal, violationsOf(proposal), hourHeight)}
        advice={advice}
        isPending={isPending}
        isQuiet={hasCard}
        followsKeys={followsKeys}
        anchorRef={anchorRef}
      >
        <GhostWords client={named} times={times} what={what} isRefused={reasons.length > 0} />
      </GhostBox>
    </>
  );
}
