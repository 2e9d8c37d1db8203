import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

const icons = {
  neutral: <Info size={16} aria-hidden />,
  danger: <CircleAlert size={16} aria-hidden />,
};

/** A line across the screen for what stays true for a while. A danger is said at once. */
export function Banner({
  tone,
  children,
}: {
  readonly tone: keyof typeof icons;
  readonly children: ReactNode;
}) {
  return (
    <div className={`banner banner-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      {icons[tone]}
      <span className="banner-text">{children}</span>
    </div>
  );
}
