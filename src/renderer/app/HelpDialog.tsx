import { Dialog } from '../ui/Dialog.tsx';
import './dialogs.css';
import { useLanguage } from '../language/use-language.ts';

/** All keyboard shortcuts. */
export function HelpDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { words } = useLanguage();
  const text = words.frame.help;
  const groups = [
    { title: text.onTheDay, shortcuts: words.calendar.shortcuts },
    { title: text.everywhere, shortcuts: [...words.undo.shortcuts, ...text.shortcuts] },
  ];
  return (
    <Dialog title={text.title} closeLabel={words.frame.close} isOpen={isOpen} onClose={onClose} isOnlyRead>
      {groups.map(({ title, shortcuts }) => (
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
