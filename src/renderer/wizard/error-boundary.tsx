import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a fault of our own in one view from leaving an empty window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Broken
        onAgain={() => {
          this.setState({ isBroken: false });
        }}
      />
    );
  }
}

function Broken({ onAgain }: { readonly onAgain: () => void }) {
  const { start } = useWords();
  return (
    <main className="opening" role="alert">
      <h1>{start.brokenTitle}</h1>
      <p>{start.brokenAdvice}</p>
      <Button onClick={onAgain}>{start.reload}</Button>
    </main>
  );
}
