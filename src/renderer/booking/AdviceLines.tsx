import { Info } from 'lucide-react';
import './advice-lines.css';

/** What the desk points out, a line for each: quiet, for it refuses nothing and asks nothing. */
export function AdviceLines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="advice-lines">
      {lines.map((line) => (
        <li key={line}>
          <Info size={14} strokeWidth={2} aria-hidden />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}
