import type { Change } from '../../shared/domain/history.ts';
import type { HistoryFilter } from '../app/route.ts';
import { Button } from '../ui/Button.tsx';
import { type Destination, destinationsOf } from './destinations.ts';
import { differencesOf } from './fields.ts';
import type { RecordNames } from './record-names.ts';
import { partInWords, stepInWords } from './step-in-words.ts';
import type { HistoryStep } from './steps.ts';
import { sidesOf } from './told-change.ts';
import { useHistorySpeech } from './use-history-speech.ts';

/** Of a step with more changes than these the others are counted: nobody reads them all, and each is a table. */
const partsShown = 50;

/** What a change has made different: a line for each field, with what was there before and after. */
function Differences({ change, names }: { readonly change: Change; readonly names: RecordNames }) {
  const language = useHistorySpeech();
  const text = language.words.history;
  const differences = differencesOf(change, language, names);
  const erased = change.isErased ? <p className="history-quiet">{text.erased}</p> : null;
  if (differences.length === 0) return erased ?? <p className="history-quiet">{text.onlyInside}</p>;
  const shown = (value: string) =>
    value === '' ? <span className="history-quiet">{text.none}</span> : value;
  return (
    <>
      {erased}
      <table className="history-differences figures">
        <thead>
          <tr>
            <th scope="col">{text.columns.field}</th>
            {change.before ? <th scope="col">{text.columns.before}</th> : null}
            {change.after ? <th scope="col">{text.columns.after}</th> : null}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              {change.before ? <td>{shown(before)}</td> : null}
              {change.after ? <td>{shown(after)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** How the list is limited to the booking, the client or the person of a change. */
function OnlyButtons({
  change,
  names,
  onFilter,
}: {
  readonly change: Change;
  readonly names: RecordNames;
  readonly onFilter: (filter: HistoryFilter) => void;
}) {
  const text = useHistorySpeech().words.history.filters.only;
  const sides = sidesOf(change);
  if (sides.entity !== 'booking' || !sides.after) return null;
  const { id: bookingId, clientId, staffId } = sides.after;
  const client = names.client(clientId);
  return (
    <div className="history-only">
      <Button size="small" variant="quiet" onPress={() => onFilter({ bookingId })}>
        {text.booking}
      </Button>
      {clientId === null || client === undefined ? null : (
        <Button size="small" variant="quiet" onPress={() => onFilter({ clientId })}>
          {text.client(client)}
        </Button>
      )}
      <Button size="small" variant="quiet" onPress={() => onFilter({ staffId })}>
        {text.person(names.person(staffId))}
      </Button>
    </div>
  );
}

/** One step in full: who, when, what was before and after, and where it leads. */
export function StepDetail({
  step,
  names,
  onOpen,
  onFilter,
}: {
  readonly step: HistoryStep;
  readonly names: RecordNames;
  readonly onOpen: (destination: Destination) => void;
  readonly onFilter: (filter: HistoryFilter) => void;
}) {
  const language = useHistorySpeech();
  const { words, formats } = language;
  const text = words.history;
  const [first] = step.changes;
  const others = step.changes.length - partsShown;
  return (
    <article className="history-step">
      <h2>{stepInWords(step, language, names)}</h2>
      <p className="history-quiet figures">
        {formats.dateTime(first.at, names.zone, 'full')} · {words.booking.history.actors[first.actor]}
      </p>
      {step.changes.slice(0, partsShown).map((change) => (
        <section key={change.sequence} className="history-part">
          {step.changes.length > 1 ? <h3>{partInWords(change, language, names)}</h3> : null}
          <Differences change={change} names={names} />
          <div className="history-links">
            {destinationsOf(change).map((destination) => (
              <Button key={destination.to} size="small" onPress={() => onOpen(destination)}>
                {text.open[destination.to]}
              </Button>
            ))}
          </div>
          <OnlyButtons change={change} names={names} onFilter={onFilter} />
          <p className="history-entry figures">{text.entry(change.sequence, formats)}</p>
        </section>
      ))}
      {others > 0 ? <p className="history-part">{text.moreRecords(others, formats)}</p> : null}
    </article>
  );
}
