import { use } from 'react';
import { languageOf } from '../../shared/locale.ts';
import { loadHelp } from '../language/load-words.ts';
import { useLanguage } from '../language/use-language.ts';
import { Dialog } from '../ui/Dialog.tsx';
import './dialogs.css';

/** All keyboard shortcuts. */
export function HelpDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { words, formats } = useLanguage();
  const help = use(loadHelp(languageOf(formats.locale)));
  return (
    <Dialog title={help.title} closeLabel={words.frame.close} isOpen={isOpen} onClose={onClose} isOnlyRead>
      {[help.onTheDay, help.everywhere].map(({ title, shortcuts }) => (
        <section key={title} className="help-group">
          <h3>{title}</h3>
          <dl>
            {shortcuts.map(({ keys, does }) => (
              <div key={does} className="help-line">
                <dt>{does}</dt>
                <dd>
                  {keys.map((key) => (
                    <kbd key={key} className="help-key">
                      {key}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
