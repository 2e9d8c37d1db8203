import { TriangleAlert } from 'lucide-react';
import { useLanguage } from '../language/use-language.ts';
import './client-alert.css';

/** What whoever books for a client must know. Nothing where there is nothing to know. */
export function ClientAlert({ alert }: { readonly alert: string | null }) {
  const { words } = useLanguage();
  if (alert === null) return null;
  return (
    <p className="client-alert" role="note" aria-label={words.clients.fields.alert}>
      <TriangleAlert size={15} strokeWidth={2.25} aria-hidden />
      <span>{alert}</span>
    </p>
  );
}
