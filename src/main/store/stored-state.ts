import { z } from 'zod';
import { Drafts, Place, Preferences } from '../../shared/app-state.ts';
import { Connection } from '../../shared/connection.ts';
import { LockSettings, noLock } from '../../shared/lock.ts';
import { Panic } from '../../shared/panic/panic.ts';
import { PracticeMemory } from '../practice/practice-memory.ts';
import { freshVault, VaultMemory } from './vault-memory.ts';

/** What the assistant keeps on disk: connections and progress, never the value of a secret. */
export const StoredState = z.object({
  version: z.literal(2),
  preferences: Preferences,
  place: Place,
  drafts: Drafts,
  connections: z.array(Connection),
  practice: PracticeMemory.nullable(),
  /** Certificates (PEM), one each, that are trusted beside those of the system. */
  companyCertificates: z.array(z.string()).default([]),
  lock: LockSettings.default(noLock),
  panic: Panic.nullable().default(null),
  vault: VaultMemory.default(freshVault),
});
export type StoredState = z.infer<typeof StoredState>;

export const freshState: StoredState = {
  version: 2,
  preferences: { language: 'system', theme: 'system' },
  place: { screen: 'welcome' },
  drafts: {},
  connections: [],
  practice: null,
  companyCertificates: [],
  lock: noLock,
  panic: null,
  vault: freshVault,
};
