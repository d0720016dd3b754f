import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { OpenWith, SealWith } from '../backup/age-file.ts';
import { Secret } from '../vault/secret.ts';

type Group = Handlers['backup'];

export function backupHandlers({ backups, imports, backupWorks: works }: Assistant): Group {
  return {
    survey: async (scope) => ({
      connections: await backups.survey({ ...scope, endsAt: null }, new AbortController().signal),
    }),
    save: ({ workId, sealWith, ...scope }) =>
      works.run(workId, (signal) => backups.save(scope, sealingWith(sealWith), signal)),
    chooseFile: () => imports.choose(),
    openFile: ({ workId, importId, openWith }) =>
      works.run(workId, (signal) => imports.open(importId, openingWith(openWith), signal)),
    apply: ({ workId, importId, choices }) => works.run(workId, (signal) => imports.apply(importId, choices, signal)),
    drop: ({ importId }) => {
      imports.drop(importId);
      return null;
    },
    cancel: ({ workId }) => {
      works.cancel(workId);
      return null;
    },
  };
}

type TypedSeal = Parameters<Group['save']>[0]['sealWith'];
type TypedOpen = Parameters<Group['openFile']>[0]['openWith'];

const sealingWith = (typed: TypedSeal): SealWith =>
  typed.kind === 'recipient' ? typed : { kind: 'passphrase', passphrase: new Secret(typed.passphrase) };

const openingWith = (typed: TypedOpen): OpenWith =>
  typed.kind === 'passphrase'
    ? { kind: 'passphrase', passphrase: new Secret(typed.passphrase) }
    : { kind: 'identity', identity: new Secret(typed.identity) };
