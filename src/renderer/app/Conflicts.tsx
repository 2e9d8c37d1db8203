import { useLanguage } from '../language/use-language.ts';
import './save-bar.css';

/** What someone else changed while it was typed here, one line for each field; nothing where there is none. */
export function Conflicts({ lines }: { readonly lines: readonly string[] }) {
  const text = useLanguage().words.frame.save;
  if (lines.length === 0) return null;
  return (
    <div className="save-bar-note save-bar-conflict" role="alert">
      <p>{text.changedElsewhere}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
