import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './Button.tsx';
import { FocusReturn } from './FocusReturn.tsx';
import { IconButton } from './IconButton.tsx';
import { type Notice, noticeQueue } from './notices.ts';
import './notice.css';

const icons = {
  neutral: <Info size={16} aria-hidden />,
  success: <CircleCheck size={16} aria-hidden />,
  danger: <CircleAlert size={16} aria-hidden />,
} satisfies Readonly<Record<Notice['tone'], unknown>>;

/** Where notices are shown, once per window. F6 moves the focus there. */
export function NoticeRegion({ label, closeLabel }: { readonly label: string; readonly closeLabel: string }) {
  const region = useRef<HTMLDivElement>(null);
  // The library would go to the region, from which it is one step more to the button, and not from everywhere.
  useEffect(() => {
    function goToNotice(event: KeyboardEvent): void {
      const button = event.key === 'F6' ? region.current?.querySelector<HTMLElement>('button') : undefined;
      if (!button) return;
      event.preventDefault();
      event.stopPropagation();
      button.focus();
    }
    window.addEventListener('keydown', goToNotice, true);
    return () => window.removeEventListener('keydown', goToNotice, true);
  }, []);
  return (
    <ToastRegion ref={region} queue={noticeQueue} aria-label={label} className="notice-region">
      {({ toast }) => (
        <Toast toast={toast} className={`notice notice-${toast.content.tone}`}>
          <FocusReturn />
          {icons[toast.content.tone]}
          <ToastContent className="notice-content">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action ? (
            <Button
              size="small"
              onPress={() => {
                toast.content.action?.onAction();
                noticeQueue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          ) : null}
          <IconButton label={closeLabel} icon={X} size="small" onPress={() => noticeQueue.close(toast.key)} />
        </Toast>
      )}
    </ToastRegion>
  );
}
