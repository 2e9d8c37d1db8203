import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

/** A line at the foot of the window that goes by itself: what happened, and perhaps one thing to do about it. */
export type Notice = {
  readonly text: string;
  readonly tone: 'neutral' | 'success' | 'danger';
  readonly action?: { readonly label: string; readonly onAction: () => void };
};

/** One at a time: a danger that nobody has closed comes back once what was said after it is gone. */
export const noticeQueue = new ToastQueue<Notice>({ maxVisibleToasts: 1 });

const defaultSeconds = 6;

/**
 * Shows a notice in place of the one that stands there, and answers how to take it away. A danger stays until it is closed or said again.
 */
export function showNotice(notice: Notice, seconds: number = defaultSeconds): () => void {
  for (const { key, content } of noticeQueue.visibleToasts) {
    if (content.tone !== 'danger' || content.text === notice.text) noticeQueue.close(key);
  }
  const key = noticeQueue.add(notice, notice.tone === 'danger' ? {} : { timeout: seconds * 1000 });
  return () => noticeQueue.close(key);
}

/** Takes away the notices that offer something to do: it is not what it was any more. */
export function closeOffers(): void {
  for (const { key, content } of noticeQueue.visibleToasts) {
    if (content.action) noticeQueue.close(key);
  }
}
