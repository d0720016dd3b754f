import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Bridge, Reply } from '../../shared/ipc/channels.ts';
import { ask } from '../state/ask.ts';
import type { Spot } from '../state/spots.ts';
import { announce } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import './copy-button.css';

const copiedForMs = 2000;

interface CopyButtonProps {
  readonly spot: Spot;
  /** What is copied, for people who hear the button. */
  readonly thing: string;
  readonly copy: (assistant: Bridge) => Promise<Reply<null>>;
  /** What the button says, where “Copy” alone does not; its accessible name then begins with it. */
  readonly says?: { readonly label: string; readonly name: string };
}

/** Has the main process copy a value; says “Copied” for two seconds, and aloud to a screen reader. */
export function CopyButton({ spot, thing, copy, says }: CopyButtonProps) {
  const { common } = useWords();
  const [copiedTurn, setCopiedTurn] = useState(0);
  useEffect(() => {
    if (copiedTurn === 0) return;
    const timer = setTimeout(() => {
      setCopiedTurn(0);
    }, copiedForMs);
    return () => {
      clearTimeout(timer);
    };
  }, [copiedTurn]);

  const act = async (): Promise<void> => {
    // Also while other work of the same spot is under way: a press that was lost here might cost a secret shown only once.
    const reply = await ask(spot, copy);
    if (!reply.ok) return;
    setCopiedTurn((turn) => turn + 1);
    announce(common.copied);
  };

  const isCopied = copiedTurn > 0;
  return (
    <Button
      className="copy-button"
      variant="default"
      size="compact-sm"
      aria-label={isCopied ? common.copiedThing(thing) : (says?.name ?? common.copyThing(thing))}
      leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      onClick={() => void act()}
    >
      {isCopied ? common.copied : (says?.label ?? common.copy)}
    </Button>
  );
}
