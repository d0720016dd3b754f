import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  type CaptureTarget,
  dropHeld,
  type HeldCapture,
  pasteSecret,
  spotOf,
  storeHeld,
  storeTypedSecret,
  useCaptures,
} from '../../src/renderer/state/captures.ts';
import { isAsking } from '../../src/renderer/state/ask.ts';
import { trialSpot } from '../../src/renderer/state/spots.ts';
import { addToken, removeToken } from '../../src/renderer/state/tokens.ts';
import { useWindow } from '../../src/renderer/state/window-store.ts';
import { AppState } from '../../src/shared/app-state.ts';
import type { CaptureOffer } from '../../src/shared/capture.ts';
import type { CredentialName, TrialName } from '../../src/shared/credential.ts';
import { type AssistantRig, openAssistant } from '../support/assistant.ts';
import { bridgeTo } from '../support/bridge.ts';

const value = `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.repeat(2)}====`;
const labelled = `Access Key ID: ${value}`;
const blank = useWindow.getInitialState();

let rig: AssistantRig;
let connectionId = '';

beforeAll(async () => {
  rig = await openAssistant();
  vi.stubGlobal('window', { assistant: bridgeTo(rig.handlers) });
});

beforeEach(async () => {
  ({ connectionId } = await rig.handlers.connections.createPractice({ name: 'Practice' }));
});

/** What the main process tells the window, at one moment. */
const tell = async (): Promise<void> => {
  useWindow.setState({ app: AppState.parse(await rig.handlers.app.readState(null)) });
};

afterEach(async () => {
  await rig.handlers.connections.remove({ connectionId });
  useCaptures.setState({}, true);
  useWindow.setState(blank, true);
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rig.end();
});

const targetOf = (credential: CredentialName): CaptureTarget => ({ connectionId, credential });
const captureOf = (target: CaptureTarget) => useCaptures.getState()[spotOf(target)];
const problemOf = (target: CaptureTarget) => useWindow.getState().problems[spotOf(target)];
const storedAs = (credential: CredentialName) => rig.assistant.connections.get(connectionId).credentials[credential];

/** Types a value that is asked about, and gives the question with its first offer. */
async function question(target: CaptureTarget, text: string): Promise<[HeldCapture, CaptureOffer]> {
  await storeTypedSecret(target, text);
  const capture = captureOf(target);
  if (capture?.kind !== 'question') throw new Error('There is no question.');
  const [offer] = capture.offers;
  if (offer === undefined) throw new Error('There is no offer.');
  return [capture, offer];
}

test('stores a plain value without a question and says so', async () => {
  const target = targetOf('access-key-id');
  expect(await storeTypedSecret(target, value)).toBe(true);
  expect(captureOf(target)).toEqual({ kind: 'stored', isUnusual: false, clipboard: 'unused' });
});

test('remembers that a stored value does not look like the samples', async () => {
  const target = targetOf('access-key-id');
  await storeTypedSecret(target, 'short-and-odd');
  expect(captureOf(target)).toEqual({ kind: 'stored', isUnusual: true, clipboard: 'unused' });
});

test('knows of a value in question only its length and its last four characters', async () => {
  const [, offer] = await question(targetOf('access-key-id'), labelled);
  expect(offer).toEqual({ choice: 'cleaned', credential: 'access-key-id', length: 56, lastFour: 'WXYZ' });
  const everything = JSON.stringify([useCaptures.getState(), useWindow.getState()]);
  expect(everything).not.toContain(value.slice(0, 12));
});

test('asks about what is on the clipboard as about what is typed', async () => {
  const target = targetOf('access-key-id');
  await rig.clipboard.writeText(labelled);
  await pasteSecret(target);
  expect(captureOf(target)?.kind).toBe('question');
  expect(storedAs('access-key-id')).toBeUndefined();
});

test('lets the question go once an offer has been stored', async () => {
  const target = targetOf('access-key-id');
  await storeHeld(target, ...(await question(target, labelled)));
  expect(captureOf(target)).toEqual({ kind: 'stored', isUnusual: false, clipboard: 'unused' });
  expect(storedAs('access-key-id')?.lastFour).toBe('WXYZ');
});

test('leaves nothing at the row it was given to when a value is stored as another credential', async () => {
  const target = targetOf('access-key-secret');
  const [held, offer] = await question(target, labelled);
  expect(offer.credential).toBe('access-key-id');
  await storeHeld(target, held, offer);
  expect(captureOf(target)).toBeUndefined();
  expect(captureOf(targetOf('access-key-id'))?.kind).toBe('stored');
  expect(storedAs('access-key-secret')).toBeUndefined();
});

test('takes the question away and says why when its value is gone', async () => {
  const target = targetOf('access-key-id');
  const asked = await question(target, labelled);
  rig.assistant.captures.dropAll();
  await storeHeld(target, ...asked);
  expect(captureOf(target)).toBeUndefined();
  expect(problemOf(target)).toEqual({ code: 'capture-gone' });
});

test('discards a value, and does so as well when it was gone already', async () => {
  const target = targetOf('access-key-id');
  const [held, offer] = await question(target, labelled);
  expect(await dropHeld(target, held)).toBe(true);
  expect(captureOf(target)).toBeUndefined();
  expect(await dropHeld(target, held)).toBe(true);
  expect(problemOf(target)).toBeUndefined();
  await storeHeld(target, held, offer);
  expect(problemOf(target)).toEqual({ code: 'capture-gone' });
  expect(storedAs('access-key-id')).toBeUndefined();
});

test('does not call a value discarded that is just being stored', async () => {
  const target = targetOf('access-key-id');
  const [held, offer] = await question(target, labelled);
  const storing = storeHeld(target, held, offer);
  expect(await dropHeld(target, held)).toBe(false);
  await storing;
  expect(storedAs('access-key-id')?.lastFour).toBe('WXYZ');
});

test('answers that a typed value was not taken when there is a problem with it', async () => {
  const target = targetOf('access-key-id');
  expect(await storeTypedSecret(target, '')).toBe(false);
  expect(problemOf(target)?.code).toBe('value-empty');
  expect(captureOf(target)).toBeUndefined();
});

test('keeps the question while a newer value has a problem', async () => {
  const target = targetOf('access-key-id');
  await question(target, labelled);
  await storeTypedSecret(target, '');
  expect(captureOf(target)?.kind).toBe('question');
});

test('does not ask about a removed token again when another takes its name', async () => {
  const target = targetOf('scim-token-2');
  expect(await addToken(connectionId)).toBe(true);
  await question(target, `Bearer ${'x'.repeat(40)}`);
  await removeToken(connectionId, 'scim-token-2');
  expect(await addToken(connectionId)).toBe(true);
  expect(captureOf(target)).toBeUndefined();
});

const trialOf = (trial: TrialName) => rig.assistant.connections.get(connectionId).trials[trial];
const isTrying = (trial: TrialName): boolean => isAsking(trialSpot(connectionId, trial));

test('tries a token as soon as it is stored', async () => {
  await tell();
  await storeTypedSecret(targetOf('scim-token'), 'a-token-that-no-server-knows-of');
  expect(isTrying('scim-token')).toBe(true);
  await vi.waitFor(() => {
    expect(trialOf('scim-token')?.outcome).toMatchObject({ kind: 'problem', problem: { code: 'token-refused' } });
  });
});

test('tries a key once its secret half is stored, and not before', async () => {
  await tell();
  await storeTypedSecret(targetOf('access-key-id'), value);
  expect(isTrying('access-key')).toBe(false);
  await tell();
  await storeTypedSecret(targetOf('access-key-secret'), value.replace('ABC', 'CBA'));
  expect(isTrying('access-key')).toBe(true);
  await vi.waitFor(() => {
    expect(trialOf('access-key')?.outcome).toMatchObject({ kind: 'problem', problem: { code: 'key-refused' } });
  });
});

test('tries no key whose ID is still missing', async () => {
  await tell();
  await storeTypedSecret(targetOf('access-key-secret'), value);
  expect(isTrying('access-key')).toBe(false);
});
