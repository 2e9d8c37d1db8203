import { Ban, Lock, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { StaffId } from '../../../shared/domain/ids.ts';
import {
  dateAt,
  dayIn,
  instantAt,
  parseWallTime,
  type WallTime,
  wallTimeAt,
  wallTimeOfMinutes,
} from '../../../shared/domain/zoned-time.ts';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { ColorDot } from '../../ui/ColorDot.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { WallTimeField } from '../../ui/WallTimeField.tsx';
import type { BlockedSpan } from '../range/blocked-time.ts';
import type { IndexedRange } from '../range/indexed-range.ts';
import { blockingObjection } from './blocked-words.ts';
import type { Blocking } from './use-blocking.ts';
import './block-card.css';

const longestReason = 200;

/** An end at midnight is the one that ends the day. */
function endOf(range: IndexedRange, { startTime, endTime }: BlockedSpan): string {
  const zone = range.salon.timeZone;
  const { end } = dayIn(dateAt(startTime, zone), zone);
  return endTime === end ? '24:00' : wallTimeAt(endTime, zone);
}

/** The small card at blocked time: of whom, from when to when, why. Enter blocks, or saves what was changed. */
export function BlockCard({
  range,
  blocking,
}: {
  readonly range: IndexedRange;
  readonly blocking: Blocking;
}) {
  const language = useLanguage();
  const text = language.words.calendar.blocked;
  const { card } = blocking;
  const zone = range.salon.timeZone;
  const [typed, setTyped] = useState(() => ({
    from: card ? wallTimeAt(card.held.startTime, zone) : '',
    to: card ? endOf(range, card.held) : '',
  }));
  if (!card) return null;
  const { held, reason, refusal, isSaving } = card;
  const { blocked } = held;
  const date = dateAt(held.startTime, zone);

  const writeTimes = (next: { readonly from: string; readonly to: string }) => {
    setTyped(next);
    const [from, to] = [parseWallTime(next.from), parseWallTime(next.to)];
    if (from === undefined || to === undefined) return;
    const at = (time: WallTime) => instantAt(date, time, zone);
    if (at(from) < at(to))
      blocking.write({ span: { staffId: held.staffId, startTime: at(from), endTime: at(to) } });
  };
  const [from, to] = [parseWallTime(typed.from), parseWallTime(typed.to)];
  const problem =
    from === undefined || to === undefined
      ? text.timesUnreadable(language.formats.wallTime(wallTimeOfMinutes(13 * 60)))
      : instantAt(date, from, zone) >= instantAt(date, to, zone)
        ? text.endsBeforeStart
        : undefined;
  const objection = problem ?? blockingObjection(range, held, language) ?? refusal;

  return (
    <form
      aria-label={text.label}
      className="block-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === undefined) blocking.save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        blocking.back();
      }}
    >
      <header className="block-card-header">
        <Lock size={14} aria-hidden />
        <h3>{blocked ? text.name : text.action}</h3>
        <IconButton
          label={text.close}
          size="small"
          icon={<X size={14} aria-hidden />}
          onPress={blocking.back}
        />
      </header>
      <TextField
        label={text.reason}
        placeholder={text.reasonHint}
        value={reason}
        onChange={(next) => blocking.write({ reason: next })}
        maxLength={longestReason}
        autoFocus
      />
      <div className="block-card-times">
        <WallTimeField
          label={text.from}
          value={typed.from}
          onChange={(next) => writeTimes({ ...typed, from: next })}
        />
        <WallTimeField
          label={text.to}
          value={typed.to}
          isEnd
          onChange={(next) => writeTimes({ ...typed, to: next })}
        />
      </div>
      <Select<StaffId>
        label={text.person}
        choices={range.staff
          .filter(({ id, isActive }) => isActive || id === held.staffId)
          .map(({ id, name, color }) => ({ id, label: name, icon: <ColorDot color={color} /> }))}
        value={held.staffId}
        onChange={(staffId) => blocking.write({ span: { ...held, staffId } })}
      />
      {objection === undefined ? null : (
        <div className="block-card-objection" role="alert">
          <Ban size={15} strokeWidth={2.25} aria-hidden />
          <span>{objection}</span>
        </div>
      )}
      <footer className="block-card-footer">
        {blocked ? (
          <Button
            variant="quiet"
            size="small"
            icon={<Trash2 size={14} aria-hidden />}
            onPress={() => blocking.remove(blocked)}
          >
            {text.remove}
          </Button>
        ) : null}
        <Button type="submit" variant="primary" isPending={isSaving} isDisabled={objection !== undefined}>
          {blocked ? text.save : text.block}
        </Button>
      </footer>
    </form>
  );
}
