import { Dialog } from '../ui/Dialog.tsx';
import { strings } from './strings.ts';
import './dialogs.css';

const text = strings.frame.help;

const groups = [
  { title: text.onTheDay, shortcuts: strings.calendar.shortcuts },
  { title: text.everywhere, shortcuts: [...strings.undo.shortcuts, ...text.shortcuts] },
];

/** All keyboard shortcuts. */
export function HelpDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title={text.title} closeLabel={strings.frame.close} isOpen={isOpen} onClose={onClose}>
      {groups
        .filter(({ shortcuts }) => shortcuts.length > 0)
        .map(({ title, shortcuts }) => (
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
