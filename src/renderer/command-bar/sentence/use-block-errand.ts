import { Lock } from 'lucide-react';
import { useMemo } from 'react';
import { longestRemark } from '../../../shared/domain/longest-texts.ts';
import { wallTimeOfMinutes } from '../../../shared/domain/zoned-time.ts';
import { useDeskQuery } from '../../api/queries.ts';
import { useToday } from '../../app/clock.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useSalon } from '../../app/use-salon.ts';
import { usualBlockedMinutes } from '../../calendar/block/blocked-span.ts';
import { blockingObjection } from '../../calendar/block/blocked-words.ts';
import { instantAtMinute } from '../../calendar/range/day-clock.ts';
import { indexed } from '../../calendar/range/indexed-range.ts';
import { noErrand, type TypedErrand } from './errand.ts';
import { readBlock } from './read-block.ts';
import type { VerbRead } from './read-verb.ts';
import type { Chip } from './sentence-words.ts';
import type { Choice } from './use-choices.ts';
import type { Heard } from './use-reading.ts';
import { useSentenceSpeech } from './use-sentence-speech.ts';

/** Somebody's time is to be blocked: judged as it is typed, and its card opens with all that is said. */
export function useBlockErrand(
  read: VerbRead | undefined,
  { known, wall, isComplete, failure: notKnown }: Heard,
): TypedErrand {
  const language = useSentenceSpeech();
  const { formats, sentence: text } = language;
  const salon = useSalon();
  const today = useToday();
  const { go } = useNavigation();
  const typed = read?.verb === 'block' ? read.rest : undefined;
  const block = useMemo(
    () => (typed === undefined ? undefined : readBlock(typed, known.staff, wall, salon)),
    [typed, known.staff, wall, salon],
  );
  const { date, fromMinute } = block ?? {};
  const isAsked = date !== undefined && fromMinute !== undefined;
  const asked = useDeskQuery(
    'calendar.range',
    { salonId: salon.id, from: date ?? today, to: date ?? today },
    { enabled: isAsked },
  );
  const range = useMemo(() => asked.data && indexed(asked.data), [asked.data]);
  if (!block) return noErrand;
  const { staff, toMinute, reason } = block;
  if (staff.length === 0 && fromMinute === undefined) return { errand: undefined, isSettled: isComplete };

  const times =
    date === undefined || fromMinute === undefined
      ? undefined
      : {
          startTime: instantAtMinute({ date, zone: salon.timeZone }, fromMinute),
          endTime: instantAtMinute(
            { date, zone: salon.timeZone },
            toMinute ?? Math.min(fromMinute + usualBlockedMinutes, 1440),
          ),
        };
  const when = times && formats.times(times.startTime, times.endTime, salon.timeZone);
  const people = staff.length > 0 ? staff : known.staff;
  const [person] = people;
  const only = people.length === 1 ? person : undefined;
  const held = only && times && { span: { staffId: only.id, ...times }, blocked: undefined };
  const objection = range && held && blockingObjection(range, held, language);
  const day = date && formats.date(date, 'short');
  const clock = fromMinute === undefined ? undefined : formats.wallTime(wallTimeOfMinutes(fromMinute));
  const chips: readonly Chip[] = [
    { part: 'person', said: only?.name, open: staff.map(({ name }) => name) },
    { part: 'date', said: day, open: [] },
    { part: 'time', said: when ?? clock, open: [] },
    ...(reason === '' ? [] : [{ part: 'reason' as const, said: reason, open: [] }]),
  ];
  const choices: readonly Choice[] =
    times && date !== undefined
      ? people.map(({ id, name }) => ({
          id: `block ${id}`,
          label: text.block.open([name, `${day ?? ''} ${when ?? ''}`, reason].filter(Boolean).join(', ')),
          shortcut: text.key,
          icon: Lock,
          staysOpen: false,
          place: { date, staffId: id, slot: undefined },
          run: () =>
            go({
              screen: 'day',
              asks: { block: { staffId: id, ...times, reason: reason.slice(0, longestRemark) } },
            }),
        }))
      : [];
  const failure = notKnown ?? (isAsked && asked.isLoadingError ? asked.error.message : undefined);
  return {
    errand: {
      chips,
      unread: '',
      reasons: objection ? [objection] : [],
      next: !times ? text.block.when : only ? text.block.next : text.block.whose,
      choices,
      place: date === undefined ? undefined : { date, staffId: only?.id, slot: undefined },
      failure,
    },
    isSettled: failure !== undefined || (isComplete && (!isAsked || range !== undefined)),
  };
}
