import { useEffect, useEffectEvent, useState } from 'react';
import type { Instant } from '../../shared/domain/interval.ts';
import { useJob } from '../api/use-job.ts';
import { useNow } from '../app/clock.ts';
import { HistoryCheck } from '../app/HistoryCheck.tsx';
import { useSalon } from '../app/use-salon.ts';
import { useHistorySpeech } from './use-history-speech.ts';

/** Whether the history is as it was written, checked when the screen is opened, with when that was and what it says. */
export function HistoryVerdict() {
  const { words, formats } = useHistorySpeech();
  const text = words.history;
  const zone = useSalon().timeZone;
  const now = useNow();
  const [checkedAt, setCheckedAt] = useState<Instant>();
  const check = useJob('history.verify', ({ state }) => {
    setCheckedAt(state === 'done' ? now : undefined);
  });
  const begin = useEffectEvent(() => check.start({}));
  useEffect(() => begin(), []);
  return (
    <section className="history-verified" aria-label={words.frame.about.history.title}>
      <HistoryCheck
        check={check}
        sentence={(verdict) =>
          checkedAt === undefined ? verdict : text.checkedAt(formats.time(checkedAt, zone), verdict)
        }
      />
      <p className="history-quiet">{text.meaning}</p>
    </section>
  );
}
