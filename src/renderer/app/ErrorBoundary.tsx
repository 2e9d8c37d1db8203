import { Component, type ReactNode } from 'react';
import type { Speech } from '../../shared/words/speech.ts';
import { LanguageContext } from '../language/use-language.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** Shows a sentence instead of a white page when a screen throws: what only a programmer can fix. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly isBroken: boolean }
> {
  static override contextType = LanguageContext;
  declare context: Speech;

  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    const text = this.context.words.frame.broken;
    return (
      <div className="screen-middle" role="alert">
        <EmptyState
          title={text.title}
          action={
            <Button variant="primary" onPress={() => window.location.reload()}>
              {text.reload}
            </Button>
          }
        >
          {text.explanation}
        </EmptyState>
      </div>
    );
  }
}
