import type { Client } from '../../shared/domain/client.ts';
import { snippetOf } from '../../shared/domain/client-snippet.ts';
import './found-in.css';

/** What of the notes, the alert or the e-mail address a client was found by. Nothing where the name or number says it. */
export function FoundIn({ query, client }: { readonly query: string; readonly client: Client }) {
  const snippet = snippetOf(query, client);
  if (!snippet) return null;
  return (
    <span className="client-found-in">
      {snippet.before}
      <mark>{snippet.found}</mark>
      {snippet.after}
    </span>
  );
}
