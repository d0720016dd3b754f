import type { Language } from '../../shared/language.ts';
import { checks } from '../../shared/verification/check-list.ts';
import type { RunEvent } from '../../shared/verification/finding.ts';
import { words } from './words.ts';

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const clearLine = '\r\u{1b}[2K';

/** Shows on one line of a terminal what is being checked; says nothing where the output goes elsewhere. */
export function liveProgress(terminal: Terminal, language: Language): (event: RunEvent) => void {
  if (terminal.isTTY !== true) return () => undefined;
  let done = 0;
  let all = 0;
  return (event) => {
    if (event.type === 'started') all = event.checks.length;
    if (event.type === 'check-finished') done += 1;
    if (event.type === 'ended') terminal.write(clearLine);
    if (event.type !== 'check-started') return;
    const line = `${words.checking[language]} ${String(done)}/${String(all)} · ${checks[event.check].title[language]}`;
    terminal.write(clearLine + line.slice(0, (terminal.columns ?? 80) - 1));
  };
}
