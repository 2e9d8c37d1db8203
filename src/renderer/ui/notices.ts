import { useSyncExternalStore } from 'react';
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

/** A line at the foot of the window that goes by itself: what happened, and perhaps one thing to do about it. */
export type Notice = {
  readonly text: string;
  readonly tone: 'neutral' | 'success' | 'danger';
  readonly action?: { readonly label: string; readonly onAction: () => void };
  /** What it is about, where it is out of date as soon as the next one says something about that. */
  readonly about?: 'move' | 'draft' | 'undo' | 'still_open' | 'waitlist';
  /** Whether it stays until it is closed or its button is pressed, as a danger does. */
  readonly stays?: true;
};

const staysOpen = ({ tone, stays }: Notice): boolean => tone === 'danger' || stays === true;

const maxShown = 3;

/** Stands in a stack, the newest first. Of those that stay and that nobody has closed, those that find no room come back once others are gone. */
export const noticeQueue = new ToastQueue<Notice>({ maxVisibleToasts: maxShown });

const defaultSeconds = 6;

/** Shows a notice with those that stand there, and answers how to take it away. One that stays does so until it is closed or said again. */
export function showNotice(notice: Notice, seconds: number = defaultSeconds): () => void {
  const isSaidAgain = ({ text, about }: Notice): boolean =>
    text === notice.text || (about !== undefined && about === notice.about);
  const kept = noticeQueue.visibleToasts.filter(({ key, content }) => {
    if (isSaidAgain(content)) noticeQueue.close(key);
    return !isSaidAgain(content);
  });
  const oldest = kept.findLast(({ content }) => !staysOpen(content));
  if (kept.length >= maxShown && oldest) noticeQueue.close(oldest.key);
  const key = noticeQueue.add(notice, staysOpen(notice) ? {} : { timeout: seconds * 1000 });
  return () => noticeQueue.close(key);
}

/** Takes away the notices that offer something to do: it is not what it was any more. */
export function closeOffers(): void {
  for (const { key, content } of noticeQueue.visibleToasts) {
    if (content.action) noticeQueue.close(key);
  }
}

const heard = (listener: () => void) => noticeQueue.subscribe(listener);
const shown = () => noticeQueue.visibleToasts;
const box = () => document.querySelector('.notice-region')?.getBoundingClientRect();

/** Answers where the notices stand. The component is drawn again with each change of them. */
export function useNoticesBox(): () => DOMRect | undefined {
  useSyncExternalStore(heard, shown);
  return box;
}
