import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../words/use-words.ts';
import './confirm-dialog.css';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something to read or look up over the screen. The engine's own dialog keeps focus inside and closes with Escape; it begins at its title. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { help } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="confirm-dialog reading-dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 ref={heading} id={titleId} tabIndex={-1} className="section-title">
        {title}
      </h2>
      {children}
      <div className="reading-dialog-actions">
        <Button variant="default" onClick={() => dialog.current?.close()}>
          {help.close}
        </Button>
      </div>
    </dialog>
  );
}
