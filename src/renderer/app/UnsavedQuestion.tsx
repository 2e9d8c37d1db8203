import { useLanguage } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Asks whether what is unsaved may be lost, before another screen is shown. */
export function UnsavedQuestion({
  onLeave,
  onStay,
}: {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}) {
  const { words } = useLanguage();
  const text = words.frame.unsaved;
  return (
    <Dialog
      title={text.title}
      closeLabel={words.frame.close}
      isOpen
      onClose={onStay}
      footer={
        <>
          <Button variant="danger" onPress={onLeave}>
            {text.leave}
          </Button>
          <Button variant="primary" autoFocus onPress={onStay}>
            {text.stay}
          </Button>
        </>
      }
    >
      {text.explanation}
    </Dialog>
  );
}
