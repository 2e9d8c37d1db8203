import { parseTimeZone } from '../../shared/domain/zoned-time.ts';
import { useDeskStatus } from '../api/queries.ts';
import { useJob } from '../api/use-job.ts';
import { useLanguage } from '../language/use-language.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { showNotice } from '../ui/notices.ts';
import { HistoryCheck } from './HistoryCheck.tsx';
import { checkInWords } from './history-check-in-words.ts';
import { useSalon } from './use-salon.ts';
import './dialogs.css';

/** What this desk is, where its records are, and whether its history is whole. A check that was begun goes on when it is closed. */
export function AboutDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { words, formats } = useLanguage();
  const text = words.frame.about;
  // Undefined for one that this computer does not know.
  const zone = parseTimeZone(useSalon().timeZone);
  const status = useDeskStatus();
  const desk = status.data;
  const check = useJob('history.verify', (state) => {
    const ended = checkInWords(state, words, formats);
    if (ended && !isOpen) showNotice(ended);
  });
  return (
    <Dialog title={text.title} closeLabel={words.frame.close} isOpen={isOpen} onClose={onClose}>
      <p className="about-promise">{text.promise}</p>
      {status.error ? <p role="alert">{status.error.message}</p> : null}
      {desk ? (
        <dl className="about-facts figures">
          <dt>{text.version}</dt>
          <dd>{desk.version}</dd>
          <dt>{text.runtime}</dt>
          <dd>
            {desk.runtime.electron === null ? null : `Electron ${desk.runtime.electron}, `}
            Node {desk.runtime.node}, SQLite {desk.runtime.sqlite}
          </dd>
          <dt>{text.database}</dt>
          <dd>{desk.database.fileName}</dd>
          <dt>{text.size}</dt>
          <dd>{desk.database.sizeBytes === null ? null : formats.megabytes(desk.database.sizeBytes)}</dd>
          <dt>{text.schema}</dt>
          <dd>{desk.database.schemaVersion}</dd>
          <dt>{text.checked}</dt>
          <dd>
            {text.examination[desk.integrity.state]}
            {zone && `, ${formats.dateTime(desk.integrity.checkedAt, zone, 'full')}`}
            <br />
            {desk.integrity.checks.join(', ')}
          </dd>
        </dl>
      ) : null}
      <section className="about-history">
        <h3>{text.history.title}</h3>
        <p className="about-explanation">{text.history.explanation}</p>
        <HistoryCheck check={check} />
      </section>
      <p className="about-licence">{text.licence}</p>
    </Dialog>
  );
}
