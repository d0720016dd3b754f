import { randomUUID } from 'node:crypto';
import type { ConnectionId } from '../../shared/connection.ts';
import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { Change } from '../connections/change.ts';
import {
  withCxoneLanguage,
  withIdentityProvider,
  withOktaAppAddress,
  withRequirement,
} from '../connections/identity-provider.ts';
import { withPart, withStep, withTask, withWhatIsThere } from '../connections/tasks.ts';
import { isElsewhere } from '../connections/tenant-details.ts';
import { requireRemovable, withoutToken, withTokenDescribed, withTokenInUse } from '../connections/tokens.ts';
import { openPractice } from '../practice/practice-connection.ts';
import { removeSecret } from './remove-secret.ts';

type Group = Handlers['connections'];

export function connectionHandlers(assistant: Assistant): Group {
  return { ...makingHandlers(assistant), ...workHandlers(assistant), ...tokenHandlers(assistant) };
}

type Making = 'createPractice' | 'createTenant' | 'duplicate' | 'changeTenant' | 'rename' | 'remove';

function makingHandlers(assistant: Assistant): Pick<Group, Making> {
  const { connections, trials, verifications } = assistant;
  return {
    createPractice: async ({ name }) => ({
      connectionId: await openPractice(assistant, name, assistant.appState().language),
    }),
    createTenant: async (entered) => ({ connectionId: await connections.addTenant(entered) }),
    duplicate: async ({ connectionId, name }) => ({ connectionId: await connections.duplicate(connectionId, name) }),
    changeTenant: async ({ connectionId, ...entered }) => {
      const before = connections.get(connectionId);
      const saved = connections.changeTenant(connectionId, entered);
      // At once: what a trial or check says that ends while this is being written was said by the old place.
      if (isElsewhere(before, connections.get(connectionId))) {
        trials.cancelAll(connectionId);
        verifications.cancelAll(connectionId);
      }
      await saved;
      return null;
    },
    rename: async ({ connectionId, name }) => {
      await connections.rename(connectionId, name);
      return null;
    },
    remove: async ({ connectionId }) => {
      await removeConnection(assistant, connectionId);
      return null;
    },
  };
}

/** What was removed is told also when the practice tenant cannot forget its side. */
async function removeConnection(assistant: Assistant, id: ConnectionId): Promise<void> {
  const { captures, connections, credentials, notices, practice, trials, verifications } = assistant;
  const { kind, name } = connections.get(id);
  trials.cancelAll(id);
  verifications.cancelAll(id);
  captures.dropAll(id);
  const removed = await credentials.removeConnection(id);
  notices.add({ code: 'connection-removed', id: randomUUID(), name, ...removed });
  await verifications.forget(id);
  if (kind === 'practice') await practice.stop({ forget: true });
}

type Work =
  | 'chooseIdentityProvider'
  | 'chooseCxoneLanguage'
  | 'confirmRequirement'
  | 'goToStep'
  | 'tickTask'
  | 'tickPart'
  | 'alreadyHave'
  | 'setOktaAppAddress';

function workHandlers({ connections }: Assistant): Pick<Group, Work> {
  const changing = changerOf(connections);
  return {
    chooseIdentityProvider: changing(({ identityProvider, way }) => withIdentityProvider(identityProvider, way)),
    chooseCxoneLanguage: changing(({ cxoneLanguage }) => withCxoneLanguage(cxoneLanguage)),
    confirmRequirement: changing(({ requirement, confirmed }) => withRequirement(requirement, confirmed)),
    goToStep: changing(({ step }) => withStep(step)),
    tickTask: changing(({ task, done }) => withTask(task, done)),
    tickPart: changing(({ task, part, done }) => withPart(task, part, done)),
    alreadyHave: changing(({ step }) => withWhatIsThere(step)),
    setOktaAppAddress: changing(({ address }) => withOktaAppAddress(address)),
  };
}

type Tokens = 'addToken' | 'describeToken' | 'useToken' | 'removeToken';

function tokenHandlers(assistant: Assistant): Pick<Group, Tokens> {
  const { connections } = assistant;
  const changing = changerOf(connections);
  return {
    addToken: async ({ connectionId }) => ({ token: await connections.addToken(connectionId) }),
    describeToken: changing(({ token }) => withTokenDescribed(token)),
    useToken: changing(({ token }) => withTokenInUse(token)),
    removeToken: async ({ connectionId, token }) => {
      requireRemovable(connections.get(connectionId), token);
      await removeSecret(assistant, connectionId, token, withoutToken(token));
      return null;
    },
  };
}

/** Makes handlers of what is only a change of the connection. */
const changerOf =
  (connections: Assistant['connections']) =>
  <Input extends { readonly connectionId: ConnectionId }>(changeOf: (input: Input) => Change) =>
  async (input: Input): Promise<null> => {
    await connections.change(input.connectionId, changeOf(input));
    return null;
  };
