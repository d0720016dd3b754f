import { create } from 'zustand';
import type { CaptureOffer, CaptureReply } from '../../shared/capture.ts';
import type { Connection, ConnectionId } from '../../shared/connection.ts';
import { isToken, trialOf } from '../../shared/credential-kinds.ts';
import type { CredentialName } from '../../shared/credential.ts';
import type { Bridge, Reply } from '../../shared/ipc/channels.ts';
import { without } from '../../shared/record.ts';
import { missingForTrial } from '../../shared/trials.ts';
import { startTrial } from './trials.ts';
import { ask, isAsking } from './ask.ts';
import { credentialSpot, type Spot } from './spots.ts';
import { clearProblem, useWindow } from './window-store.ts';

/** A value the main process holds back: it asks first, or could not store it. */
export type HeldCapture = Exclude<CaptureReply, { kind: 'stored' }>;

type Captures = Readonly<Partial<Record<Spot, CaptureReply>>>;

/** What became of the newest value of each credential, by its place. The values themselves never come here. */
export const useCaptures = create<Captures>()(() => ({}));

export const useCapture = (spot: Spot): CaptureReply | undefined => useCaptures((captures) => captures[spot]);

/** The credential whose row a value is given to. */
export interface CaptureTarget {
  readonly connectionId: ConnectionId;
  readonly credential: CredentialName;
}

export const spotOf = ({ connectionId, credential }: CaptureTarget): Spot => credentialSpot(connectionId, credential);

/** Has the main process store what is on the clipboard. */
export async function pasteSecret(target: CaptureTarget): Promise<void> {
  if (isAsking(spotOf(target))) return;
  await askAndKeep(target, ({ credentials }) => credentials.storeFromClipboard(target));
}

/** Has the main process store a typed value; answers whether it has the value, so that nobody need type it again. */
export async function storeTypedSecret(target: CaptureTarget, value: string): Promise<boolean> {
  const reply = await askAndKeep(target, ({ credentials }) => credentials.storeTyped({ ...target, value }));
  return reply.ok;
}

/** Stores a held value in one of the ways that were offered, perhaps as another credential than it was given to. */
export async function storeHeld(
  target: CaptureTarget,
  { captureId }: HeldCapture,
  { choice, credential }: CaptureOffer,
): Promise<void> {
  if (isAsking(spotOf(target))) return;
  const store = ({ credentials }: Bridge) => credentials.storeCaptured({ captureId, choice, credential });
  const reply = await askAndKeep(target, store, { ...target, credential });
  if (isGone(reply)) forgetCapture(target);
}

/**
 * Has the main process forget a held value; answers whether it is forgotten. That it had been so already is as good. A
 * value that is just being stored is not.
 */
export async function dropHeld(target: CaptureTarget, { captureId }: HeldCapture): Promise<boolean> {
  const spot = spotOf(target);
  if (isAsking(spot)) return false;
  const reply = await ask(spot, ({ credentials }) => credentials.dropCaptured({ captureId }));
  if (!reply.ok && !isGone(reply)) return false;
  clearProblem(spot);
  forgetCapture(target);
  return true;
}

const isGone = (reply: Reply<unknown>): boolean => !reply.ok && reply.problem.code === 'capture-gone';

/** Keeps what became of the value, and begins to try it, before the asking is over: nobody sees a moment in between. */
function askAndKeep(
  target: CaptureTarget,
  call: (assistant: Bridge) => Promise<Reply<CaptureReply>>,
  storedAs = target,
): Promise<Reply<CaptureReply>> {
  return ask(spotOf(target), async (assistant) => {
    const reply = await call(assistant);
    if (reply.ok && reply.value.kind === 'stored') keepStored(target, storedAs, reply.value);
    else if (reply.ok) useCaptures.setState({ [spotOf(target)]: reply.value });
    return reply;
  });
}

function keepStored(target: CaptureTarget, storedAs: CaptureTarget, reply: CaptureReply): void {
  forgetCapture(target);
  useCaptures.setState({ [spotOf(storedAs)]: reply });
  tryCaught(storedAs);
}

/**
 * What CXone shows only once is tried as soon as it is stored, while it could still be copied again. A computer without a
 * network does without, and a replacement under way has its own time for it.
 */
function tryCaught({ connectionId, credential }: CaptureTarget): void {
  const connection = useWindow.getState().app?.connections.find(({ id }) => id === connectionId);
  if (connection === undefined || !isShownOnce(credential) || !isInReach(connection)) return;
  const trial = trialOf(credential);
  const others = missingForTrial(trial, connection).filter((name) => name !== credential);
  if (others.length === 0 && trial !== connection.rotation?.next) startTrial(connectionId, trial);
}

/** Whether asking the server makes sense; the practice tenant is on this computer. */
export const isInReach = ({ kind }: Connection): boolean => kind === 'practice' || navigator.onLine;

const isShownOnce = (credential: CredentialName): boolean => isToken(credential) || credential === 'access-key-secret';

/** Forgets what became of the newest value of a credential. */
export function forgetCapture(target: CaptureTarget): void {
  useCaptures.setState((captures) => without(captures, [spotOf(target)]), true);
}
