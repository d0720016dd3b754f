import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What the host needs to know from the app's package.json. */
export interface AppPackage {
  readonly folder: string;
  readonly main: string;
  readonly name: string;
  readonly version: string;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads the package.json in `folder`; throws when there is none. */
export const readAppPackage = (folder: string): AppPackage => {
  const content: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const fields: Readonly<Record<string, unknown>> =
    typeof content === 'object' && content !== null ? { ...content } : {};
  return {
    folder,
    main: path.join(folder, textOf(fields['main']) ?? 'index.js'),
    name: textOf(fields['productName']) ?? textOf(fields['name']) ?? 'Electron',
    version: textOf(fields['version']) ?? '0.0.0',
  };
};

/** Where Electron keeps the data of all apps, by platform. */
export const appData = (environment: NodeJS.ProcessEnv): string =>
  process.platform === 'darwin'
    ? path.join(os.homedir(), 'Library', 'Application Support')
    : (textOf(environment['XDG_CONFIG_HOME']) ?? path.join(os.homedir(), '.config'));
