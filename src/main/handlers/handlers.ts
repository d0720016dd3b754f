import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { appHandlers } from './app-handlers.ts';
import { auditHandlers } from './audit-handlers.ts';
import { backupHandlers } from './backup-handlers.ts';
import { connectionHandlers } from './connection-handlers.ts';
import { credentialHandlers } from './credential-handlers.ts';
import { lockHandlers } from './lock-handlers.ts';
import { panicHandlers } from './panic-handlers.ts';
import { lifetimeHandlers } from './lifetime-handlers.ts';
import { practiceHandlers } from './practice-handlers.ts';
import { rotationHandlers } from './rotation-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import { tenantHandlers } from './tenant-handlers.ts';
import { trialHandlers } from './trial-handlers.ts';
import { storeHandlers } from './store-handlers.ts';
import { verificationHandlers } from './verification-handlers.ts';

/** What answers each call of the contract. */
export function createHandlers(assistant: Assistant): Handlers {
  return {
    app: appHandlers(assistant),
    connections: connectionHandlers(assistant),
    tenants: tenantHandlers(assistant),
    credentials: credentialHandlers(assistant),
    stores: storeHandlers(assistant),
    trials: trialHandlers(assistant),
    lifetimes: lifetimeHandlers(assistant),
    rotation: rotationHandlers(assistant),
    verification: verificationHandlers(assistant),
    settings: settingsHandlers(assistant),
    audit: auditHandlers(assistant),
    panic: panicHandlers(assistant),
    practice: practiceHandlers(assistant),
    lock: lockHandlers(assistant),
    backup: backupHandlers(assistant),
  };
}
