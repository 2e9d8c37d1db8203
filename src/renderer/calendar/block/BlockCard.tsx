import { Lock, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import { longestRemark } from '../../../shared/domain/longest-texts.ts';
import {
  type CalendarDate,
  dateAt,
  dayIn,
  type TimeZone,
  wallTimeAt,
} from '../../../shared/domain/zoned-time.ts';
import { personChoice } from '../../booking/person-choice.tsx';
import { useLanguage } from '../../language/use-language.ts';
import { problemInWords, readTimeOff, type TimeOffForm } from '../../schedule/time-off-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { WallTimeField } from '../../ui/WallTimeField.tsx';
import '../../ui/small-card.css';
import { useGridFrame } from '../grid/grid-frame.ts';
import type { BlockedSpan } from '../range/blocked-time.ts';
import { bookingsInTheWay } from './blocked-span.ts';
import { blockingObjection } from './blocked-words.ts';
import type { Blocking, OpenCard } from './use-blocking.ts';
import './block-card.css';

/** The times of blocked time as its fields hold them; an end at midnight is the one that ends the day. */
function timesOf(
  { startTime, endTime }: BlockedSpan,
  date: CalendarDate,
  zone: TimeZone,
): Pick<TimeOffForm, 'fromTime' | 'toTime'> {
  const toTime = endTime === dayIn(date, zone).end ? '24:00' : wallTimeAt(endTime, zone);
  return { fromTime: wallTimeAt(startTime, zone), toTime };
}

/** The small card at blocked time: why, from when to when, of whom. Enter blocks, or saves what was changed. */
export function BlockCard({ blocking, card }: { readonly blocking: Blocking; readonly card: OpenCard }) {
  const { range } = useGridFrame();
  const language = useLanguage();
  const text = language.words.calendar.blocked;
  const fields = language.words.schedule.away;
  const { held, reason, refusal, isSaving } = card;
  const { span, blocked } = held;
  const zone = range.salon.timeZone;
  const date = dateAt(span.startTime, zone);
  const [typed, setTyped] = useState(() => timesOf(span, date, zone));
  const readTimes = (times: typeof typed) =>
    readTimeOff({ firstDay: date, lastDay: date, isWholeDays: false, reason, ...times }, zone);

  const writeTimes = (change: Partial<typeof typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    const read = readTimes(next);
    if (read.ok) blocking.write({ span: { staffId: span.staffId, ...read.value } });
  };
  const read = readTimes(typed);
  const objection = read.ok
    ? (blockingObjection(range, held, language)?.message ?? refusal)
    : problemInWords(read.error, date, language);

  // Who cannot take their bookings is not blocked, but away: that is where the bookings are dealt with.
  const isBooked = bookingsInTheWay(range, span).length > 0;

  return (
    <Form
      aria-label={text.label}
      className="small-card"
      onSubmit={() => {
        if (read.ok) blocking.save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        blocking.back();
      }}
    >
      <header className="small-card-header">
        <Lock size={14} aria-hidden />
        <h3 className="small-card-title">{blocked ? text.label : text.action}</h3>
        <IconButton label={text.close} size="small" icon={X} onPress={blocking.back} />
      </header>
      <TextField
        label={fields.reason}
        placeholder={text.reasonHint}
        value={reason}
        onChange={(next) => blocking.write({ reason: next })}
        maxLength={longestRemark}
        autoFocus
      />
      <div className="block-card-times">
        <WallTimeField
          label={fields.fromTime}
          value={typed.fromTime}
          onChange={(fromTime) => writeTimes({ fromTime })}
        />
        <WallTimeField
          label={fields.toTime}
          value={typed.toTime}
          isEnd
          onChange={(toTime) => writeTimes({ toTime })}
        />
      </div>
      <Select<StaffId>
        label={text.person}
        choices={range.staff.filter(({ id, isActive }) => isActive || id === span.staffId).map(personChoice)}
        value={span.staffId}
        onChange={(staffId) => blocking.write({ span: { ...span, staffId } })}
      />
      <Problem text={objection} />
      {isBooked ? <p className="block-card-hint">{text.illInstead}</p> : null}
      <footer className="small-card-footer">
        {blocked ? (
          <Button variant="quiet" size="small" icon={Trash2} onPress={() => blocking.remove(blocked)}>
            {text.remove}
          </Button>
        ) : null}
        <Button type="submit" variant="primary" isPending={isSaving} isDisabled={objection !== undefined}>
          {blocked ? text.save : text.block}
        </Button>
      </footer>
    </Form>
  );
}
