import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { secretActionsWords } from '../../src/renderer/words/areas/secret-actions.ts';
import type { ConnectionId } from '../../src/shared/connection.ts';
import { isRunning } from '../support/is-running.ts';
import { requireTestKeyring } from '../support/keyring.ts';
import { canary, needleOf, withTemporaryFilesIn } from './support/canary.ts';
import { clipboardOf } from './support/outside.ts';
import { isRealElectron, type RunningApp } from './support/runtime.ts';
import { createTenant, storeFromClipboard } from './support/tenants.ts';
import { expect, test } from './support/test.ts';
import { documentOf, dumpsIn, filesIn, type Place, textPlace, tracesOf } from './support/traces.ts';
import { Walk } from './support/walk.ts';

// Not searched: what the system by itself keeps of a process that crashed (core files where its limits allow them, error
// reports of its own). No program decides about those.

const secrets = { inWindow: canary(), copied: canary(), held: canary() };
const needles = Object.values(secrets).map(needleOf);

/** Leaves one secret on the clipboard, and another with the main process, where it waits for an answer. */
async function bringIntoMain(app: RunningApp, connectionId: ConnectionId): Promise<void> {
  const { page } = app;
  await storeFromClipboard(app, connectionId, 'access-key-secret', secrets.copied);
  await app.inMain(({ clipboard }, held) => clipboard.writeText(held), `Bearer "${secrets.held}"`);
  const pasted = { connectionId, credential: 'client-secret' } as const;
  const reply = await page.evaluate((of) => window.assistant.credentials.storeFromClipboard(of), pasted);
  expect(reply).toMatchObject({ ok: true, value: { kind: 'question' } });
  const copied = { connectionId, credential: 'access-key-secret' } as const;
  expect(await page.evaluate((of) => window.assistant.credentials.copy(of), copied)).toMatchObject({ ok: true });
  expect(await clipboardOf(app)).toBe(secrets.copied);
}

/** The ways in which the window has a secret. */
const inWindow: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  shown: async (page) => {
    const walk = new Walk(page, 'en');
    await page.evaluate(() => window.assistant.app.goTo({ screen: 'vault', section: 'secrets' }));
    const token = `${walk.words.credentials.names['scim-token']}, Ours`;
    await walk.button(secretActionsWords.en.holdNamed(token)).hover();
    await page.mouse.down();
  },
  'half typed': async (page) => {
    const walk = new Walk(page, 'en');
    await walk.goTo('access-key');
    await walk.open('store-key-id');
    await walk.press(walk.words.credentials.typeNamed(walk.words.credentials.names['access-key-id']));
    await page.keyboard.insertText(secrets.inWindow);
  },
};

/** Ends the process of the page as a fault in it would; the app loads the page again. */
async function crashPage({ page, output }: RunningApp): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // Nobody is left to answer.
  session.send('Page.crash').catch(() => undefined);
  await expect.poll(output).toContain('window-process-gone');
}

/** Ends the main process as a fault in it would. */
async function crashMain({ pid }: RunningApp): Promise<void> {
  process.kill(pid, 'SIGABRT');
  await expect.poll(() => isRunning(pid)).toBe(false);
}

/** The folder of the browser that draws the window, in which it keeps what a crash leaves. */
const crashFolder = isRealElectron ? 'Crashpad' : path.join('electron-host-profile', 'Crash Reports');

async function expectNothingLeft(app: RunningApp, profile: string): Promise<void> {
  const files = await filesIn(profile);
  expect(dumpsIn(files)).toEqual([]);
  expect(tracesOf(needles, [...files, textPlace('what the app printed', app.output())])).toEqual([]);
}

for (const [how, bring] of Object.entries(inWindow))
  test(`a crash leaves nothing of secrets that are ${how} in the window, copied, or waiting`, async ({
    start,
    profile,
  }) => {
    requireTestKeyring();
    const app = await start({ environment: await withTemporaryFilesIn(profile) });
    const connectionId = await createTenant(app.page, { name: 'Ours' });
    await storeFromClipboard(app, connectionId, 'scim-token', secrets.inWindow);
    await bringIntoMain(app, connectionId);
    await bring(app.page);
    const value = needleOf(secrets.inWindow);
    await expect.poll(async () => tracesOf([value], [await documentOf(app.page)])).toHaveLength(1);

    await test.step('the page crashes', async () => {
      await crashPage(app);
      await expectNothingLeft(app, profile);
    });
    await test.step('the main process crashes', async () => {
      expect(await clipboardOf(app)).toBe(secrets.copied);
      await crashMain(app);
      await expectNothingLeft(app, profile);
      const names = (await filesIn(profile)).map(({ name }) => path.relative(profile, name));
      expect(names).toEqual(expect.arrayContaining(['clipboard.json', 'state.json', 'audit.jsonl']));
    });
    await test.step('the next start clears up, and leaves nothing either', async () => {
      const environment = { ...(await withTemporaryFilesIn(profile)), ASSISTANT_CLIPBOARD: secrets.copied };
      const next = await start({ environment });
      await expect.poll(() => clipboardOf(next)).toBe('');
      await next.quit();
      await expectNothingLeft(next, profile);
    });
  });

test('the search finds a dump by its name and by its content, and a value in it', async ({ profile }) => {
  const folder = path.join(profile, crashFolder);
  await mkdir(folder, { recursive: true });
  const value = canary();
  const core = Buffer.alloc(64);
  core.write('\x7fELF', 'latin1');
  core[16] = 4;
  const planted: Readonly<Record<string, Buffer>> = {
    'a.dmp': Buffer.from(value, 'utf16le'),
    'core.123': Buffer.from(value),
    'a.heapsnapshot': Buffer.from(value),
    'report.20270101.json': Buffer.from(value),
    'unnamed minidump': Buffer.from(`MDMP${value}`),
    'unnamed core': Buffer.concat([core, Buffer.from(value)]),
  };
  for (const [name, bytes] of Object.entries(planted)) await writeFile(path.join(folder, name), bytes);
  const files: readonly Place[] = await filesIn(profile);
  const names = Object.keys(planted).map((name) => path.join(folder, name));
  expect(dumpsIn(files).toSorted()).toEqual(names.toSorted());
  const found = tracesOf([needleOf(value)], files).map(({ place }) => place);
  expect(found.toSorted()).toEqual(names.toSorted());
});
