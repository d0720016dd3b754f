import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { ConnectionId } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { ask, follow } from '../state/ask.ts';
import type { Spot } from '../state/spots.ts';
import { useWindow } from '../state/window-store.ts';
import { secretActionsWords } from '../words/areas/secret-actions.ts';
import { useLanguage } from '../words/use-words.ts';

const shownForMs = 20_000;

interface HoldToShowProps {
  readonly target: { readonly connectionId: ConnectionId; readonly credential: CredentialName };
  readonly name: string;
  readonly spot: Spot;
  /** What stands beside the button. */
  readonly children: ReactNode;
}

/** Shows a value while the button is held, with the pointer or with a key, and no longer than 20 seconds. */
export function HoldToShow({ target, name, spot, children }: HoldToShowProps) {
  const words = secretActionsWords[useLanguage()];
  const platform = useWindow((state) => state.app?.keychain.platform) ?? 'linux';
  const place = useRef<HTMLElement>(null);
  const { isHeld, hold } = useHold(place, target, spot);
  const capture = words.capture[platform];
  return (
    <>
      <div className="actions">
        {children}
        <Button
          className="hold-button"
          variant="default"
          size="compact-sm"
          aria-label={words.holdNamed(name)}
          aria-pressed={isHeld}
          leftSection={<IconEye size={16} aria-hidden />}
          onPointerDown={({ button }) => {
            if (button === 0) hold();
          }}
          onKeyDown={({ key, repeat }) => {
            if (!repeat && (key === ' ' || key === 'Enter')) hold();
          }}
        >
          {words.hold}
        </Button>
      </div>
      <div className="shown-secret" hidden={!isHeld}>
        {/* React draws nothing in here and keeps nothing of it: the value is put into this element and taken out of it by hand. */}
        <code ref={place} className="mono" aria-label={words.value(name)} />
        <p className="small quiet">
          {words.holding}
          {capture !== null && ` ${capture}`}
        </p>
      </div>
    </>
  );
}

interface Hold {
  readonly isHeld: boolean;
  readonly hold: () => void;
}

/**
 * Asks for the value and writes it straight into the element. It goes with the release, when the window is left, when
 * something scrolls, when the element goes (as it does when the vault locks), and when the time is up; what arrives after
 * that is not shown.
 */
function useHold(place: RefObject<HTMLElement | null>, target: HoldToShowProps['target'], spot: Spot): Hold {
  const [isHeld, setIsHeld] = useState(false);
  const turn = useRef(0);
  /** What is on the screen now, by its number. */
  const shown = useRef<number | null>(null);

  const show = async (mine: number): Promise<void> => {
    const reply = await ask(spot, ({ credentials }) => credentials.reveal(target));
    const element = turn.current === mine ? place.current : null;
    if (!reply.ok) {
      if (element !== null) setIsHeld(false);
    } else if (element === null) conceal(reply.value.showing);
    else {
      shown.current = reply.value.showing;
      write(element, reply.value.value);
    }
  };

  useLayoutEffect(() => {
    const element = place.current;
    if (!isHeld || element === null) return;
    const stop = whenReleased(() => {
      setIsHeld(false);
    });
    return () => {
      stop();
      turn.current += 1;
      write(element, '');
      if (shown.current !== null) conceal(shown.current);
      shown.current = null;
    };
  }, [isHeld, place]);

  return {
    isHeld,
    hold: () => {
      if (isHeld) return;
      setIsHeld(true);
      void show(turn.current);
    },
  };
}

function write(element: HTMLElement, text: string): void {
  element.textContent = text;
}

function conceal(showing: number): void {
  follow('vault/conceal', ({ credentials }) => credentials.conceal({ showing }));
}

/** Calls back once it is not held any more, for whatever reason. Returns how to stop listening. */
function whenReleased(release: () => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  for (const event of ['pointerup', 'pointercancel', 'keyup', 'blur', 'contextmenu'] as const)
    window.addEventListener(event, release, { signal });
  for (const event of ['scroll', 'visibilitychange'] as const)
    document.addEventListener(event, release, { signal, capture: true });
  const timer = setTimeout(release, shownForMs);
  return () => {
    ending.abort();
    clearTimeout(timer);
  };
}
