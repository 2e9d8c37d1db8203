import { UserRoundPlus } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { tidied } from '../../../shared/domain/client.ts';
import { longestName } from '../../../shared/domain/longest-texts.ts';
import type { Service } from '../../../shared/domain/service.ts';
import { serviceChoice } from '../../booking/service-choice.tsx';
import { wrappedIndex } from '../../clients/suggestions.ts';
import { useLanguage } from '../../language/use-language.ts';
import type { Choice } from '../../ui/ListOption.tsx';
import { ranked } from '../../ui/matching.ts';
import { PointedOption } from '../../ui/PointedOption.tsx';
import type { AskedService } from './use-asked-service.ts';
import './service-question.css';

type Line = Choice<string> & { readonly run: () => void };

/**
 * Which service is to be booked, or its next free time to be found: the letters that are typed narrow the list, Enter takes what is pointed at. What is no
 * service is the name of a client: it is kept for them, and the service asked for again.
 */
export function ServiceQuestion({
  anchor,
  asked,
  begun,
  services,
  client,
  onChoose,
  onClient,
  onClose,
}: {
  /** Below which it stands. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly asked: AskedService;
  /** What was typed before it was there. */
  readonly begun: string;
  readonly services: readonly Service[];
  /** For whom it would be, where that is known. */
  readonly client: string | undefined;
  readonly onChoose: (service: Service) => void;
  readonly onClient: (name: string) => void;
  readonly onClose: () => void;
}) {
  const { words, formats } = useLanguage();
  const text = words.calendar.serviceQuestion;
  const id = useId();
  const [typed, setTyped] = useState(begun);
  const [pointedAt, setPointedAt] = useState(0);
  const name = tidied(typed);
  const choices = services.map((service): Line => {
    return { ...serviceChoice(service, formats), run: () => onChoose(service) };
  });
  const lines: readonly Line[] =
    name === ''
      ? choices
      : [
          ...ranked(choices, typed),
          {
            id: 'client',
            label: text.bookFor(name),
            icon: <UserRoundPlus size={14} aria-hidden />,
            run: () => {
              type('');
              onClient(name);
            },
          },
        ];

  function type(next: string) {
    setTyped(next);
    setPointedAt(0);
  }
  function press(event: KeyboardEvent) {
    if (event.key === 'Enter') lines[pointedAt]?.run();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setPointedAt(wrappedIndex(pointedAt, event.key === 'ArrowDown' ? 1 : -1, lines.length));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Popover
      className="overlay service-question"
      triggerRef={anchor}
      isOpen
      onOpenChange={onClose}
      offset={4}
      placement="bottom end"
    >
      <Dialog className="service-question-body">
        <Heading slot="title" className="service-question-title" aria-live="polite">
          {client === undefined ? text.title[asked] : text.titleFor(client, asked)}
        </Heading>
        <div className="service-question-field">
          <div className="field-control">
            <input
              role="combobox"
              className="field-input"
              aria-label={words.calendar.toolbar.service}
              aria-expanded
              aria-controls={`${id}-lines`}
              aria-autocomplete="list"
              aria-activedescendant={`${id}-${pointedAt}`}
              autoComplete="off"
              spellCheck={false}
              autoFocus
              placeholder={text.placeholder}
              maxLength={longestName}
              value={typed}
              onChange={(event) => type(event.target.value)}
              onKeyDown={press}
            />
          </div>
        </div>
        <div
          className="list service-question-list"
          role="listbox"
          id={`${id}-lines`}
          aria-label={words.calendar.toolbar.service}
        >
          {lines.map(({ id: of, label, detail, icon, run }, at) => (
            <PointedOption
              key={of}
              id={`${id}-${at}`}
              isPointedAt={at === pointedAt}
              onPoint={() => setPointedAt(at)}
              onChoose={run}
            >
              {icon}
              <span className="list-item-label">{label}</span>
              {detail === undefined ? null : <span className="list-item-detail">{detail}</span>}
            </PointedOption>
          ))}
        </div>
      </Dialog>
    </Popover>
  );
}
