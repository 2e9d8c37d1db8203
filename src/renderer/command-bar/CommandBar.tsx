import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useLanguage } from '../language/use-language.ts';
import { useEntries } from './use-entries.ts';
import '../ui/dialog.css';
import '../ui/overlay.css';
import './command-bar.css';

/** Everything that can be done and gone to, in one place: what is typed narrows it, Enter does the first. */
export function CommandBar({ onClose }: { readonly onClose: () => void }) {
  const text = useLanguage().words.commandBar;
  const [query, setQuery] = useState('');
  const entries = useEntries(query);
  return (
    <ModalOverlay
      className="dialog-scrim command-bar-scrim"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="dialog command-bar">
        <Dialog className="dialog-content" aria-label={text.label}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField aria-label={text.label} autoFocus className="command-bar-field">
              <Input className="command-bar-input" placeholder={text.placeholder} maxLength={120} />
            </SearchField>
            <ListBox
              className="list command-bar-list"
              aria-label={text.found}
              items={entries}
              renderEmptyState={() => <p className="list-empty">{text.nothing}</p>}
              onAction={(id) => {
                const chosen = entries.find((entry) => entry.id === id);
                onClose();
                chosen?.run();
              }}
            >
              {({ id, label, detail, shortcut, icon: Icon }) => (
                <ListBoxItem id={id} textValue={label} className="list-item">
                  <Icon size={16} aria-hidden />
                  <span className="list-item-label">{label}</span>
                  {detail === undefined ? null : <span className="list-item-detail">{detail}</span>}
                  {shortcut === undefined ? null : <kbd className="command-bar-key">{shortcut}</kbd>}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
