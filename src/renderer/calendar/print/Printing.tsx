import { Printer } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useLanguage } from '../../language/use-language.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './printing.css';

/** Calls the printer once the letters of the page are loaded: asked for its height, the browser looks which ones it needs. */
async function printOnceDrawn(page: HTMLElement | null): Promise<void> {
  if (!page || page.offsetHeight === 0) return;
  await document.fonts.ready;
  if (page.isConnected) window.print();
}

/**
 * The dialog around what is printed. The page stands in it for the eye and, unseen on the screen, once more beside everything else, so that the
 * printer gets it alone, whatever stands around the first. The printer or its dialog says which paper it is.
 */
export function Printing({
  title,
  choices,
  page,
  without,
  isPrintedAtOnce = false,
  onClose,
}: {
  readonly title: string;
  /** What can be chosen about the page. */
  readonly choices?: ReactNode;
  /** What is printed; undefined while it is not there, or is not to be. */
  readonly page: ReactNode | undefined;
  /** Why there is nothing to print; undefined while it is on its way. */
  readonly without?: string | undefined;
  /** Whether the printer is called as soon as there is a page. */
  readonly isPrintedAtOnce?: boolean;
  readonly onClose: () => void;
}) {
  const { words } = useLanguage();
  const text = words.print;
  const isThere = page !== undefined;
  const hasNothing = !isThere && without !== undefined;
  const isCalled = useRef(false);
  const preview = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isPrintedAtOnce || !isThere || isCalled.current) return;
    isCalled.current = true;
    void printOnceDrawn(preview.current);
  }, [isPrintedAtOnce, isThere]);
  return (
    <>
      <Dialog
        title={title}
        closeLabel={words.frame.close}
        isOpen
        onClose={onClose}
        width="wide"
        footer={
          <>
            {/* Another button than beside the printer's: that had the focus, and it goes. */}
            <Button key={hasNothing ? 'alone' : 'beside'} autoFocus={hasNothing} onPress={onClose}>
              {words.frame.close}
            </Button>
            {hasNothing ? null : (
              <Button
                variant="primary"
                icon={Printer}
                autoFocus
                isPending={!isThere}
                onPress={() => window.print()}
              >
                {text.print}
              </Button>
            )}
          </>
        }
      >
        {choices === undefined ? null : <div className="printing-choices">{choices}</div>}
        {isThere ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard too.
          <section className="printing-preview" aria-label={text.preview} tabIndex={0} ref={preview}>
            {page}
          </section>
        ) : (
          <p role="status">{without ?? text.loading}</p>
        )}
      </Dialog>
      {isThere ? createPortal(<div className="printed">{page}</div>, document.body) : null}
    </>
  );
}
