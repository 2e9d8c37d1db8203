import { UserRoundX } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { Output } from '../../shared/contract/contract.ts';
import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';

const EraseDialog = lazyPart(async () => ({ default: (await import('./EraseDialog.tsx')).EraseDialog }));

/** Where the personal data of a client is erased, apart from everything that is done every day. */
export function EraseClient({ details }: { readonly details: Output<'clients.get'> }) {
  const text = useLanguage().words.clients.erase;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="client-erase">
      <Button variant="quiet" icon={UserRoundX} onPress={() => setOpen(true)}>
        {text.open}
      </Button>
      <Suspense fallback={null}>
        {isOpen ? <EraseDialog details={details} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </div>
  );
}
