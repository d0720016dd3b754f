import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Assistant } from '../../src/main/assistant/assistant.ts';
import type { SystemClipboard } from '../../src/main/clipboard/clipboard-keeper.ts';
import { compose } from '../../src/main/compose.ts';
import { thisPlatform } from '../../src/main/platform.ts';
import { createHandlers } from '../../src/main/handlers/handlers.ts';
import { readLimited } from '../../src/main/store/read-limited.ts';
import type { Handlers } from '../../src/shared/ipc/channels.ts';
import { clipboardInMemory } from './clipboard.ts';
import { tenantForm } from './connections.ts';
import { readElsewhere } from './read-elsewhere.ts';
import { cheapWorkFactor } from './sealed-vault.ts';

/** The whole main process without a window: real store, real keychain, real practice tenant. */
export interface AssistantRig {
  readonly assistant: Assistant;
  readonly handlers: Handlers;
  readonly clipboard: SystemClipboard;
  readonly dataFolder: string;
  /** Done while the person is asked where to keep a file. */
  whileAsked: () => unknown;
  /** Closes it and opens it again on the same folder. */
  readonly reopen: () => Promise<AssistantRig>;
  /** Closes it and removes its folder. */
  readonly end: () => Promise<void>;
}

export async function openAssistant(): Promise<AssistantRig> {
  return openAssistantIn(await mkdtemp(path.join(tmpdir(), 'assistant-')));
}

/** The same on a folder that may have been used before, from which a file was saved perhaps. */
export async function openAssistantIn(dataFolder: string, savedBefore: string | null = null): Promise<AssistantRig> {
  const clipboard = clipboardInMemory();
  let saved = savedBefore;
  const assistant = await compose({
    dataFolder,
    platform: thisPlatform,
    version: '0.0.0',
    systemLanguages: ['en'],
    clipboard,
    openExternal: () => Promise.reject(new Error('Nothing here opens a browser.')),
    openFolder: () => Promise.reject(new Error('Nothing here opens a folder.')),
    saveAs: async (name, content) => {
      const file = path.join(dataFolder, name);
      await rig.whileAsked();
      await writeFile(file, typeof content === 'string' ? content : await content());
      saved = file;
      return file;
    },
    notify: () => undefined,
    // The file that was saved last.
    openFile: async (mostBytes) =>
      saved === null ? null : { name: path.basename(saved), bytes: await readLimited(saved, mostBytes) },
    proxyFor: () => Promise.resolve('DIRECT'),
    touchId: { canPrompt: () => false, prompt: () => Promise.reject(new Error('Nothing here has a finger.')) },
    readElsewhere,
    workFactor: cheapWorkFactor,
  });
  await assistant.settleIn();
  const rig: AssistantRig = {
    assistant,
    handlers: createHandlers(assistant),
    clipboard,
    dataFolder,
    whileAsked: () => undefined,
    reopen: async () => {
      await assistant.close();
      return openAssistantIn(dataFolder, saved);
    },
    end: async () => {
      for (const { id, credentials } of assistant.connections.all())
        if (Object.keys(credentials).length > 0) await assistant.credentials.removeConnection(id);
      await assistant.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
  return rig;
}

/** Adds a tenant and stores its SCIM token; answers the id of the connection. */
export async function addTenantWithToken({ assistant, handlers }: AssistantRig, value: string): Promise<string> {
  const connectionId = await assistant.connections.addTenant(tenantForm());
  await handlers.credentials.storeTyped({ connectionId, credential: 'scim-token', value });
  return connectionId;
}
