import { Component, type ReactNode } from 'react';
import { BrokenPage } from './BrokenPage.js';

interface State {
  readonly error: unknown;
}

/** A fault while drawing stops one screen, not the page: whatever was saved is still saved. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === null ? (
      this.props.children
    ) : (
      <BrokenPage error={this.state.error} />
    );
  }
}
