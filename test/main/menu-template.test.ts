import type { MenuItemConstructorOptions as Item } from 'electron';
import { describe, expect, test } from 'vitest';
import { type MenuActions, menuTemplate, type MenuView } from '../../src/main/menu-template.ts';
import { Language } from '../../src/shared/language.ts';

const view: MenuView = {
  language: 'en',
  preferences: { language: 'system', theme: 'dark' },
  isMac: false,
  lock: { isOn: true, isLocked: false },
};

/** Actions that write down their name, and what they were told. */
function recorded(): { actions: MenuActions; chosen: unknown[] } {
  const chosen: unknown[] = [];
  const note = (name: string) => () => {
    chosen.push(name);
  };
  const actions: MenuActions = {
    newConnection: note('newConnection'),
    allConnections: note('allConnections'),
    openDataFolder: note('openDataFolder'),
    lock: note('lock'),
    prefer: (preferences) => chosen.push(preferences),
    openHelpPage: note('openHelpPage'),
    panic: note('panic'),
    explainTerms: note('explainTerms'),
    about: note('about'),
  };
  return { actions, chosen };
}

const itemsOf = ({ submenu }: Item): readonly Item[] => (Array.isArray(submenu) ? submenu : []);
const everyItem = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...everyItem(itemsOf(item))]);
const itemsIn = (shown: Partial<MenuView> = {}): readonly Item[] =>
  everyItem(menuTemplate({ ...view, ...shown }, recorded().actions));

test.each([
  ['new-connection', 'newConnection'],
  ['all-connections', 'allConnections'],
  ['data-folder', 'openDataFolder'],
  ['lock', 'lock'],
  ['language-de', { language: 'de' }],
  ['theme-light', { theme: 'light' }],
  ['help-page', 'openHelpPage'],
  ['panic', 'panic'],
  ['terms', 'explainTerms'],
  ['about', 'about'],
])('does what the item %s says', (id, done) => {
  const { actions, chosen } = recorded();
  const item = everyItem(menuTemplate(view, actions)).find((each) => each.id === id);
  const { click } = item ?? {};
  if (click) Reflect.apply(click, undefined, []);
  expect(chosen).toEqual([done]);
});

describe.each([true, false])('on macOS: %s', (isMac) => {
  test.each(Language.options)('labels every item (%s)', (language) => {
    const unlabelled = itemsIn({ language, isMac }).filter(
      ({ label = '', type, role }) => label === '' && type !== 'separator' && role !== 'appMenu',
    );
    expect(unlabelled).toEqual([]);
  });

  test('gives no two items the same shortcut or id', () => {
    const items = itemsIn({ isMac });
    for (const name of ['accelerator', 'id'] as const) {
      const values = items.map((item) => item[name]).filter((value) => value !== undefined);
      expect(values.length).toBeGreaterThan(2);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  test('can quit and say what it is, once', () => {
    const items = itemsIn({ isMac });
    expect(items.filter(({ role }) => role === 'quit')).toHaveLength(1);
    expect(items.filter(({ id }) => id === 'about')).toHaveLength(1);
  });
});

test('leads nowhere behind the lock screen, and opens no dialog over it, while the vault is locked', () => {
  const items = itemsIn({ lock: { isOn: true, isLocked: true } });
  const ids = ['new-connection', 'all-connections', 'lock', 'data-folder', 'panic', 'terms', 'about'];
  expect(items.filter(({ enabled }) => enabled === false).map(({ id }) => id)).toEqual(ids);
});

test('has the app menu and the window menu on macOS only', () => {
  const roles = (isMac: boolean) => itemsIn({ isMac }).map(({ role }) => role);
  expect(roles(true)).toEqual(expect.arrayContaining(['appMenu', 'window', 'hide']));
  expect(roles(false)).not.toEqual(expect.arrayContaining(['appMenu']));
});

test('checks the language and the appearance that are chosen, and no others', () => {
  const checked = itemsIn().filter((item) => item.checked === true);
  expect(checked.map(({ id }) => id)).toEqual(['language-system', 'theme-dark']);
});

test('says in each language what the languages call themselves', () => {
  for (const language of Language.options) {
    const named = itemsIn({ language }).filter(({ id = '' }) => ['language-de', 'language-en'].includes(id));
    expect(named.map(({ label }) => label)).toEqual(['Deutsch', 'English']);
  }
});
