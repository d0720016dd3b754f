import type { KeychainState } from '../shared/app-state.ts';

/** The systems that the assistant tells apart; every Unix but macOS counts as Linux. */
export type Platform = KeychainState['platform'];

/** The system it runs on. */
export const thisPlatform: Platform =
  process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
