import {
  CalendarDays,
  Clock,
  Lock,
  type LucideIcon,
  Repeat,
  Scissors,
  UserCheck,
  UserRound,
} from 'lucide-react';
import type { SentenceWords } from '../../../shared/words/words.ts';
import type { Chip, Part } from './sentence-words.ts';
import './sentence-panel.css';

const icons: Readonly<Record<Part, LucideIcon>> = {
  client: UserRound,
  service: Scissors,
  date: CalendarDays,
  time: Clock,
  person: UserCheck,
  repetition: Repeat,
  reason: Lock,
};

function PartChip({
  chip: { part, said, open },
  text,
}: {
  readonly chip: Chip;
  readonly text: SentenceWords;
}) {
  const Icon = icons[part];
  const name = text.parts[part];
  const isOpen = said === undefined && open.length > 0;
  const heard = isOpen ? text.isOpen(name, open.join(', ')) : text.isMissing(name);
  return (
    <li className={said === undefined ? 'sentence-chip sentence-chip-missing' : 'sentence-chip'}>
      <Icon size={14} aria-hidden />
      {said === undefined ? (
        <>
          <span aria-hidden>{text.missing(isOpen ? (open.length > 1 ? name : open.join('')) : name)}</span>
          <span className="unseen">{heard}</span>
        </>
      ) : (
        <>
          <span className="unseen">{name}</span>
          <span className="figures">{said}</span>
        </>
      )}
    </li>
  );
}

/** What is understood of a sentence, part by part. */
export function PartChips({
  chips,
  text,
}: {
  readonly chips: readonly Chip[];
  readonly text: SentenceWords;
}) {
  return (
    <ul className="sentence-chips" aria-label={text.label}>
      {chips.map((chip) => (
        <PartChip key={chip.part} chip={chip} text={text} />
      ))}
    </ul>
  );
}
