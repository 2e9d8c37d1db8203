import { type KeyboardEvent, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { longestSearch } from '../../shared/domain/longest-texts.ts';
import { useServices } from '../api/queries.ts';
import { useSalon } from '../app/use-salon.ts';
import { wrappedIndex } from '../clients/suggestions.ts';
import { CommandLine } from './CommandLine.tsx';
import { ChangePanel } from './sentence/ChangePanel.tsx';
import { ErrandPanel } from './sentence/ErrandPanel.tsx';
import { partsWithVerb } from './sentence/read-sentence.ts';
import { readVerb } from './sentence/read-verb.ts';
import { SentencePanel } from './sentence/SentencePanel.tsx';
import { useAgainErrand } from './sentence/use-again-errand.ts';
import { useBlockErrand } from './sentence/use-block-errand.ts';
import { useChange } from './sentence/use-change.ts';
import { useChangeChoices } from './sentence/use-change-choices.ts';
import { type Choice, isWhatWasTyped, useChoices } from './sentence/use-choices.ts';
import { useReading } from './sentence/use-reading.ts';
import { useSeeking } from './sentence/use-seeking.ts';
import { useSentence } from './sentence/use-sentence.ts';
import { useSentenceSpeech } from './sentence/use-sentence-speech.ts';
import { useWaitErrand } from './sentence/use-wait-errand.ts';
import { useEntries } from './use-entries.ts';
import '../ui/dialog.css';
import '../ui/overlay.css';
import './command-bar.css';

/**
 * Everything that can be done and gone to, and every booking that can be said in a sentence: what is typed narrows it, Enter does the line that is pointed at,
 * the first at first.
 *
 * The list is pointed at by hand, as in `ClientPicker`: react-aria's Autocomplete points at its first line only when something is typed, and here an answer,
 * or the desk, brings other lines.
 */
export function CommandBar({
  begun,
  kept,
  onClose,
}: {
  /** What was typed before it was there. */
  readonly begun: string;
  /** What stood in it when it was closed last: it stands there again, and what is typed takes its place. */
  readonly kept: string;
  /** Nothing of what was typed is kept once something was chosen. */
  readonly onClose: (typed: string) => void;
}) {
  const { words, sentence: said } = useSentenceSpeech();
  const { bar: text } = said;
  const id = useId();
  const [query, setQuery] = useState(begun || kept);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (begun === '') input.current?.select();
  }, [begun]);
  const [pointedAt, setPointedAt] = useState<string | undefined>(undefined);
  // Enter may be faster than the desk; it is answered as soon as the desk has.
  const [awaitsAnswer, setAwaitsAnswer] = useState(false);
  const [seen, setSeen] = useState<string | undefined>(undefined);
  const services = useServices(useSalon().id).data;
  const verb = useMemo(
    () =>
      readVerb(
        query,
        said.verbs,
        (services ?? []).map(({ name }) => name),
      ),
    [query, said.verbs, services],
  );
  const heard = useReading(verb?.rest ?? '', partsWithVerb);
  const typedChange = useChange(verb, heard);
  const { change } = typedChange;
  const changes = useChangeChoices(typedChange);
  const waitErrand = useWaitErrand(verb, heard);
  const blockErrand = useBlockErrand(verb, heard);
  const againErrand = useAgainErrand(verb, heard);
  const errands = [waitErrand, blockErrand, againErrand];
  const errand = errands.find((one) => one.errand)?.errand;
  // With a verb what is typed is no booking.
  const typed = useSentence(verb ? '' : query);
  const { sentence } = typed;
  const choices = useChoices(typed);
  const found = useEntries(query);
  const isSettled = [typed, typedChange, ...errands, found].every((one) => one.isSettled);
  const lines: readonly Choice[] = [
    ...changes,
    ...(errand?.choices ?? []),
    ...choices,
    ...found.entries.map(({ types, ...entry }) =>
      types === undefined
        ? { ...entry, staysOpen: false }
        : { ...entry, staysOpen: true, run: () => type(types) },
    ),
  ];
  const index = Math.max(
    0,
    lines.findIndex((line) => line.id === pointedAt),
  );
  const pointed = lines[index];
  const slot = pointed && (pointedAt || sentence?.question === 'time') ? pointed.slot : undefined;
  useSeeking(
    sentence,
    slot,
    (pointedAt === undefined ? (change?.place ?? errand?.place) : undefined) ?? pointed?.place,
  );

  const choose = (line: Choice | undefined) => {
    if (!line) return;
    setPointedAt(undefined);
    if (!line.staysOpen) onClose('');
    line.run();
  };
  const answerEnter = useEffectEvent(() => {
    setAwaitsAnswer(false);
    if (!pointed) return;
    const isClear = pointed.changes ? false : !sentence || isWhatWasTyped(pointed, sentence);
    if (isClear || pointed.id === seen) choose(pointed);
  });
  useEffect(() => {
    if (awaitsAnswer && isSettled) answerEnter();
  }, [awaitsAnswer, isSettled]);

  function type(next: string) {
    setQuery(next);
    setPointedAt(undefined);
    setAwaitsAnswer(false);
  }

  function press(event: KeyboardEvent) {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        setPointedAt(lines[wrappedIndex(index, event.key === 'ArrowDown' ? 1 : -1, lines.length)]?.id);
        break;
      case 'Enter':
        if (isSettled) choose(pointed);
        else {
          setAwaitsAnswer(true);
          setSeen(pointed?.id);
        }
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <ModalOverlay
      className={`dialog-scrim command-bar-scrim ${sentence || change || errand ? 'command-bar-clear' : ''}`}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose(query);
      }}
    >
      <Modal className="dialog command-bar">
        <Dialog className="dialog-content" aria-label={words.commandBar.label}>
          <input
            ref={input}
            role="combobox"
            aria-expanded={lines.length > 0}
            className="command-bar-input"
            aria-label={words.commandBar.label}
            aria-autocomplete="list"
            aria-controls={`${id}-lines`}
            aria-activedescendant={pointed && `${id}-line-${index}`}
            autoComplete="off"
            spellCheck={false}
            autoFocus
            placeholder={text.placeholder}
            maxLength={longestSearch}
            value={query}
            onChange={(event) => type(event.target.value)}
            onKeyDown={press}
          />
          {sentence ? <SentencePanel sentence={sentence} /> : null}
          {change ? <ChangePanel change={change} /> : null}
          {errand ? <ErrandPanel errand={errand} /> : null}
          <div className="list command-bar-list" role="listbox" id={`${id}-lines`} aria-label={text.found}>
            {lines.map((line, at) => (
              <CommandLine
                key={line.id}
                id={`${id}-line-${at}`}
                line={line}
                isPointedAt={at === index}
                onPoint={() => setPointedAt(line.id)}
                onChoose={() => choose(line)}
              />
            ))}
          </div>
          {lines.length === 0 && !sentence && !change && !errand ? (
            <p className="list-empty">{text.nothing}</p>
          ) : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
