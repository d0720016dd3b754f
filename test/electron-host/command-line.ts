import { refuseRest } from './refused.ts';
import type { CommandLine } from 'electron';

const switches = new Map<string, string>();
const forBrowser: string[] = [];

const put = (name: string, value = ''): void => {
  switches.set(name.toLowerCase(), value);
};

for (const argument of process.argv.slice(2)) {
  const [, name, value] = /^--([^=]+)(?:=(.*))?$/su.exec(argument) ?? [];
  if (name !== undefined) put(name, value);
}

/** The switches the app appended for the browser, in the order it did. */
export const appendedSwitches = (): readonly string[] => forBrowser;

export const commandLine = refuseRest(
  'app.commandLine',
  {
    hasSwitch: (name: string) => switches.has(name.toLowerCase()),
    getSwitchValue: (name: string) => switches.get(name.toLowerCase()) ?? '',
    appendSwitch: (name: string, value?: string) => {
      put(name, value);
      forBrowser.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
  } satisfies Pick<CommandLine, 'hasSwitch' | 'getSwitchValue' | 'appendSwitch'>,
  Object.prototype,
);
