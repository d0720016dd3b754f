import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { endGoing, showApp, showGoing, useWindow } from '../../src/renderer/state/window-store.ts';
import { AppState, type Place } from '../../src/shared/app-state.ts';
import { type AssistantRig, openAssistant } from '../support/assistant.ts';

const vault: Place = { screen: 'vault', section: 'secrets' };
const form: Place = { screen: 'new-connection' };
const blank = useWindow.getInitialState();

let rig: AssistantRig;
let app: AppState;

beforeAll(async () => {
  rig = await openAssistant();
  app = AppState.parse(await rig.handlers.app.readState(null));
});
afterEach(() => {
  useWindow.setState(blank, true);
});
afterAll(() => rig.end());

const shown = (): Place | undefined => useWindow.getState().app?.place;

test('shows the place at once, and an older state does not lead back', () => {
  showApp(app);
  showGoing(vault);
  expect(shown()).toEqual(vault);
  showApp(app);
  expect(shown()).toEqual(vault);
  showApp({ ...app, place: vault });
  endGoing(vault);
  expect(shown()).toEqual(vault);
});

test('ends where the main process says, wherever it went meanwhile', () => {
  showApp(app);
  showGoing(vault);
  showApp({ ...app, place: vault });
  showApp({ ...app, place: form });
  endGoing(vault);
  expect(shown()).toEqual(form);
});

test('goes by the newest place when the person was quicker', () => {
  showApp(app);
  showGoing(vault);
  showGoing(form);
  endGoing(vault);
  expect(shown()).toEqual(form);
});
