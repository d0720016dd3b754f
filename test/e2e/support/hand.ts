import { expect, type Locator, type Page } from '@playwright/test';

/** What a person works with. Each counts how often something was pressed. */
export interface Hand {
  readonly presses: () => number;
  readonly press: (button: Locator) => Promise<void>;
  /** Chooses a radio button. */
  readonly choose: (radio: Locator) => Promise<void>;
  /** Ticks a checkbox that may be ticked already. */
  readonly mark: (checkbox: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
}

export function mouse(): Hand {
  let presses = 0;
  return {
    presses: () => presses,
    press: async (button) => {
      presses += 1;
      await button.click();
    },
    choose: async (radio) => {
      presses += 1;
      await radio.check();
    },
    mark: async (checkbox) => {
      if (await checkbox.isChecked()) return;
      presses += 1;
      await checkbox.click();
      await expect(checkbox).toBeChecked();
    },
    type: async (field, text) => {
      presses += 1;
      await field.fill(text);
    },
  };
}

/** More stops than any screen has. */
const mostStops = 120;

/** Only keys: Tab to get there, then Enter, Space or the arrows. */
export function keyboard(page: Page): Hand {
  let presses = 0;
  const reach = async (target: Locator): Promise<void> => {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < mostStops; stop += 1) {
      const place = await placeOf(target);
      if (place === 'here') return;
      await page.keyboard.press(place === 'behind' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`The Tab key never came to ${target.toString()}.`);
  };
  const act = async (key: string): Promise<void> => {
    presses += 1;
    await page.keyboard.press(key);
  };
  return {
    presses: () => presses,
    press: async (button) => {
      await reach(button);
      await act('Enter');
    },
    choose: async (radio) => {
      const group = page.locator(`input[type=radio][name="${(await radio.getAttribute('name')) ?? ''}"]`);
      await reachGroup(page, group);
      for (let turn = 0; turn < mostStops && !(await radio.isChecked()); turn += 1) await act('ArrowDown');
      await expect(radio).toBeChecked();
    },
    mark: async (checkbox) => {
      if (await checkbox.isChecked()) return;
      await reach(checkbox);
      await act('Space');
      await expect(checkbox).toBeChecked();
    },
    type: async (field, text) => {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
  };
}

/** Where the target is, seen from what has the focus: going back may be the shorter way. */
const placeOf = (target: Locator): Promise<'here' | 'behind' | 'ahead'> =>
  target.evaluate((element) => {
    const focused = document.activeElement ?? document.body;
    if (focused === element) return 'here';
    const isBehind = focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    return isBehind === 0 ? 'ahead' : 'behind';
  });

/** The Tab key stops at one radio button of a group only: the chosen one, or the first. */
async function reachGroup(page: Page, group: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    const isThere = await group.evaluateAll((radios) => radios.some((radio) => radio === document.activeElement));
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key never came to the radio buttons.');
}
