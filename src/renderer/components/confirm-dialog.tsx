import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Spot } from '../state/spots.ts';
import { ActButton } from './act-button.tsx';
import { KeychainWait } from './keychain-wait.tsx';
import { ProblemAt } from './problem-note.tsx';
import './confirm-dialog.css';

interface ConfirmDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly keep: string;
  readonly spot: Spot;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is lost. The engine's own dialog keeps focus inside and closes with Escape. */
export function ConfirmDialog({ title, confirm, keep, spot, onConfirm, onClose, children }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="confirm-dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId} className="section-title">
        {title}
      </h2>
      {children}
      <KeychainWait spot={spot} />
      <ProblemAt spot={spot} />
      <div className="confirm-dialog-actions">
        <Button variant="default" onClick={() => dialog.current?.close()}>
          {keep}
        </Button>
        <ActButton spot={spot} color="red.9" onAct={onConfirm}>
          {confirm}
        </ActButton>
      </div>
    </dialog>
  );
}
