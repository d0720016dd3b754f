import { afterEach, expect, test, vi } from 'vitest';
import { ask, isAsking } from '../../src/renderer/state/ask.ts';
import { useWindow } from '../../src/renderer/state/window-store.ts';

// The bridge belongs to the preload; these tests give their own calls and never touch it.
vi.stubGlobal('window', { assistant: null });

const blank = useWindow.getInitialState();

afterEach(() => {
  useWindow.setState(blank, true);
});

const problemsNow = () => useWindow.getState().problems;

test('gives the value and shows no problem', async () => {
  const reply = await ask('welcome', () => Promise.resolve({ ok: true, value: 7 }));
  expect(reply).toEqual({ ok: true, value: 7 });
  expect(problemsNow()).toEqual({});
});

test('shows a problem at its place and clears it when the same place asks again', async () => {
  await ask('welcome', () => Promise.resolve({ ok: false, problem: { code: 'disk-full' } }));
  expect(problemsNow()).toEqual({ welcome: { code: 'disk-full' } });
  await ask('welcome', () => Promise.resolve({ ok: true, value: null }));
  expect(problemsNow()).toEqual({});
});

test('shows a problem where it belongs when that depends on the problem', async () => {
  const call = () => Promise.resolve({ ok: false as const, problem: { code: 'name-empty' as const } });
  await ask('new-connection', call, { place: () => 'connection-name' });
  expect(problemsNow()).toEqual({ 'connection-name': { code: 'name-empty' } });
});

test('turns an exception of the bridge into the problem “unexpected”', async () => {
  const reply = await ask('welcome', () => Promise.reject(new Error('bridge is gone')));
  expect(reply).toEqual({ ok: false, problem: { code: 'unexpected' } });
  expect(problemsNow()).toEqual({ welcome: { code: 'unexpected' } });
});

test('knows a place as waiting from the call until its answer', async () => {
  const { promise, resolve } = Promise.withResolvers<{ ok: true; value: null }>();
  const asked = ask('practice', () => promise);
  expect(isAsking('practice')).toBe(true);
  resolve({ ok: true, value: null });
  await asked;
  expect(isAsking('practice')).toBe(false);
});
