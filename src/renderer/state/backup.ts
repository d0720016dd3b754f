import type {
  ChosenFile,
  ImportChoice,
  ImportPreview,
  ImportResult,
  ListedConnection,
  SavedBackup,
} from '../../shared/backup/reports.ts';
import type { HandOverRole } from '../../shared/backup/role-ids.ts';
import type { ConnectionId } from '../../shared/connection.ts';
import type { Bridge, Reply } from '../../shared/ipc/channels.ts';
import { ask, isAsking, tell } from './ask.ts';
import type { Spot } from './spots.ts';
import { useWindow } from './window-store.ts';

/** Where each of the three tasks shows its work and its problem. */
export type BackupSpot = Extract<Spot, `backup/${string}`>;

/** What goes into a file. */
export interface BackupScope {
  readonly connectionId: ConnectionId | null;
  readonly role: HandOverRole | null;
}

type Save = Parameters<Bridge['backup']['save']>[0];
export type SealWith = Save['sealWith'];
export type OpenWith = Parameters<Bridge['backup']['openFile']>[0]['openWith'];

/** What would go into a file; `null` when that could not be found out. */
export async function surveyBackup(spot: BackupSpot, scope: BackupScope): Promise<readonly ListedConnection[] | null> {
  const reply = await ask(spot, ({ backup }) => backup.survey(scope));
  return reply.ok ? reply.value.connections : null;
}

/** Has the main process write a file; `null` when there is none. */
export const saveBackup = (spot: BackupSpot, wish: Omit<Save, 'workId'>): Promise<SavedBackup | null> =>
  work(spot, ({ backup }, workId) => backup.save({ ...wish, workId }));

/** Has the person choose a file; `null` when there is none. */
export const chooseFile = (spot: BackupSpot): Promise<ChosenFile | null> =>
  work(spot, ({ backup }) => backup.chooseFile(null));

export const openFile = (spot: BackupSpot, importId: string, openWith: OpenWith): Promise<ImportPreview | null> =>
  work(spot, ({ backup }, workId) => backup.openFile({ workId, importId, openWith }));

export const applyImport = (
  spot: BackupSpot,
  importId: string,
  choices: Readonly<Record<ConnectionId, ImportChoice>>,
): Promise<ImportResult | null> => work(spot, ({ backup }, workId) => backup.apply({ workId, importId, choices }));

/** Has the main process forget a file. Nothing is shown of it. */
export function dropImport(importId: string): void {
  void window.assistant.backup.drop({ importId });
}

/** Ends the work of a task, if there is any; its own answer tells how it ended. */
export function cancelBackup(spot: BackupSpot): void {
  const workId = useWindow.getState().asking[spot]?.workId;
  if (workId !== undefined) tell('vault', ({ backup }) => backup.cancel({ workId }));
}

async function work<Value>(
  spot: BackupSpot,
  call: (assistant: Bridge, workId: string) => Promise<Reply<Value | null>>,
): Promise<Value | null> {
  if (isAsking(spot)) return null;
  const workId = crypto.randomUUID();
  const reply = await ask(spot, (assistant) => call(assistant, workId), { workId });
  return reply.ok ? reply.value : null;
}
