import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Spot } from '../state/spots.ts';
import { useAsking } from '../state/window-store.ts';
import './act-button.css';

interface ActButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'color'> {
  /** Where the work this button starts is shown. */
  readonly spot: Spot;
  /** Left out where the button submits its form. */
  readonly onAct?: () => void;
  readonly children: ReactNode;
  /** Accessible name, when the visible words alone do not tell one button from the next. */
  readonly name?: string | undefined;
  /** Shown, but not to be pressed yet. */
  readonly isOff?: boolean;
}

/** A button that starts work in the main process. It keeps focus and size while working; a bar shows after 300 ms. */
export function ActButton({ spot, onAct, children, name, isOff = false, ...look }: ActButtonProps) {
  const isBusy = useAsking(spot) !== undefined;
  const act = (): void => {
    if (!isBusy) onAct?.();
  };
  return (
    <Button
      {...look}
      type={onAct ? 'button' : 'submit'}
      className="act-button"
      aria-label={name}
      aria-busy={isBusy}
      disabled={isOff}
      onClick={act}
    >
      {children}
    </Button>
  );
}
