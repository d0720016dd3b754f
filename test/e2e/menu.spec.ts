import path from 'node:path';
import type { Page } from '@playwright/test';
import { de } from '../../src/renderer/words/de.ts';
import { en } from '../../src/renderer/words/en.ts';
import type { Preferences } from '../../src/shared/app-state.ts';
import { isRealElectron, type RunningApp } from './support/runtime.ts';
import { expect, test } from './support/test.ts';
import { Walk } from './support/walk.ts';

/** Chooses the item of the application menu with this id. */
const choose = (app: RunningApp, id: string): Promise<void> =>
  app.inMain(({ Menu }, chosen) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(chosen);
    if (!item) throw new Error(`The menu has no item '${chosen}'.`);
    Reflect.apply(item.click, item, []);
  }, id);

/** The ids of the radio items that are on. */
const checked = (app: RunningApp): Promise<string[]> =>
  app.inMain(({ Menu }) => {
    const ids = ['language-system', 'language-de', 'language-en', 'theme-system', 'theme-light', 'theme-dark'];
    return ids.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.checked);
  });

/** Presses a key as the person would. Keys that Playwright presses do not reach the menu of Electron’s own binary. */
async function press(app: RunningApp, key: string): Promise<void> {
  if (!isRealElectron) return app.page.keyboard.press(key.length === 1 ? `ControlOrMeta+${key}` : key);
  await app.inMain(({ BrowserWindow }, keyCode) => {
    const modifiers: ('meta' | 'control')[] = [process.platform === 'darwin' ? 'meta' : 'control'];
    for (const type of ['keyDown', 'keyUp'] as const)
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({
        type,
        keyCode,
        modifiers: keyCode.length === 1 ? modifiers : [],
      });
  }, key);
}

const preferences = (page: Page): Promise<Preferences | undefined> =>
  page.evaluate(async () => {
    const reply = await window.assistant.app.readState(null);
    return reply.ok ? reply.value.preferences : undefined;
  });

test('the language chosen in the menu is that of the window, and is kept', async ({ start }) => {
  const first = await start();
  const labels = () => first.inMain(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  await expect(first.page.getByLabel(en.preferences.language)).toBeVisible();
  expect(await labels()).toEqual(expect.arrayContaining(['File', 'Edit', 'View', 'Help']));
  await choose(first, 'language-de');
  await expect.poll(labels).toEqual(expect.arrayContaining(['Datei', 'Bearbeiten', 'Ansicht', 'Hilfe']));
  await expect(first.page.getByLabel(de.preferences.language)).toBeVisible();
  expect(await preferences(first.page)).toMatchObject({ language: 'de' });
  expect(await checked(first)).toEqual(['language-de', 'theme-system']);
  await first.quit();
  const second = await start();
  await expect(second.page.getByLabel(de.preferences.language)).toBeVisible();
  expect(await checked(second)).toEqual(['language-de', 'theme-system']);
});

test('the appearance chosen in the menu is that of the window', async ({ start }) => {
  const app = await start();
  for (const theme of ['dark', 'light'] as const) {
    await choose(app, `theme-${theme}`);
    await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    expect(await preferences(app.page)).toMatchObject({ theme });
    expect(await checked(app)).toEqual(['language-system', `theme-${theme}`]);
  }
});

test('the menu follows what is chosen in the window', async ({ start }) => {
  const app = await start();
  await app.page.evaluate(() => window.assistant.app.setPreferences({ language: 'en', theme: 'dark' }));
  await expect.poll(() => checked(app)).toEqual(['language-en', 'theme-dark']);
});

test('the menu stays the same one until something it shows has changed', async ({ start }) => {
  const app = await start();
  const isSameMenu = () =>
    app.inMain(({ Menu }) => Menu.getApplicationMenu() === Reflect.get(globalThis, 'menuBefore'));
  await app.inMain(({ Menu }) => {
    Object.assign(globalThis, { menuBefore: Menu.getApplicationMenu() });
  });
  await choose(app, 'new-connection');
  await expect(app.page.getByRole('heading', { name: en.details.title })).toBeVisible();
  expect(await isSameMenu()).toBe(true);
  await choose(app, 'theme-dark');
  await expect.poll(isSameMenu).toBe(false);
});

test('the shortcut for a new connection leads to the form from anywhere', async ({ start }) => {
  const app = await start();
  const form = app.page.getByRole('heading', { name: en.details.title });
  const walk = new Walk(app.page, 'en');
  await expect(app.page.getByRole('heading', { name: en.welcome.title })).toBeVisible();
  await press(app, 'n');
  await expect(form).toBeVisible();
  await choose(app, 'all-connections');
  await walk.start();
  await press(app, 'n');
  await expect(form).toBeVisible();
  await choose(app, 'all-connections');
  await expect(app.page.getByRole('heading', { name: en.welcome.title })).toBeVisible();
});

test('F1 explains the terms and About says what this is, wherever the window is', async ({ start }) => {
  const app = await start();
  const dialog = (name: string) => app.page.getByRole('dialog', { name });
  await expect(app.page.getByRole('heading', { name: en.welcome.title })).toBeVisible();
  await press(app, 'F1');
  await expect(dialog(en.help.terms.title)).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(dialog(en.help.terms.title)).toBeHidden();
  await choose(app, 'new-connection');
  await choose(app, 'about');
  await expect(dialog(en.help.about.title)).toBeVisible();
});

test('an item of the menu brings a minimised window back', async ({ start }) => {
  test.skip(isRealElectron && process.platform === 'linux', 'Minimising is up to the window manager, if there is one.');
  const app = await start();
  const isMinimized = () => app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await expect.poll(isMinimized).toBe(true);
  await choose(app, 'about');
  await expect.poll(isMinimized).toBe(false);
});

/** Stands in for the system: notes the folder it is asked to open, and the sentences of dialogs. */
const replaceSystem = (app: RunningApp, refusal: string): Promise<void> =>
  app.inMain(({ shell, dialog }, answer) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    Object.assign(shell, {
      openPath: (folder: string) => {
        seen.push(folder);
        return Promise.resolve(answer);
      },
    });
    Object.assign(dialog, {
      showMessageBox: ({ message, detail }: { message: string; detail: string }) => {
        seen.push(`${message} ${detail}`);
        return Promise.resolve({ response: 0, checkboxChecked: false });
      },
    });
  }, refusal);

const seenBySystem = (app: RunningApp): Promise<unknown> =>
  app.inMain(() => Reflect.get(globalThis, 'seen') as unknown);

test('the data folder is opened in the file manager of the system', async ({ start, profile }) => {
  const app = await start();
  await replaceSystem(app, '');
  await choose(app, 'data-folder');
  await expect.poll(() => seenBySystem(app)).toEqual([path.resolve(profile)]);
  const reply = await app.page.evaluate(async () => {
    const state = await window.assistant.app.readState(null);
    return { opened: await window.assistant.app.openDataFolder(null), folder: state.ok ? state.value.dataFolder : '' };
  });
  expect(reply).toEqual({ opened: { ok: true, value: null }, folder: path.resolve(profile) });
});

test('a data folder that cannot be opened is named, in a dialog and in the window', async ({ start, profile }) => {
  const app = await start();
  await replaceSystem(app, 'There is no file manager.');
  await choose(app, 'data-folder');
  const folder = path.resolve(profile);
  await expect
    .poll(() => seenBySystem(app))
    .toEqual([
      folder,
      `The data folder could not be opened. Open it yourself in your file manager. It is here:\n${folder}`,
    ]);
  const reply = await app.page.evaluate(() => window.assistant.app.openDataFolder(null));
  expect(reply).toEqual({ ok: false, problem: { code: 'folder-not-opened', facts: { folder } } });
});
