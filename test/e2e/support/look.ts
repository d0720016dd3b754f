import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import type { Language } from '../../../src/shared/language.ts';

const folder = path.resolve(import.meta.dirname, '../../../test-results/screens');

/** Pictures are for people to look at; they take as long as all the rest. `ASSISTANT_PICTURES=1` has them taken. */
const wantsPictures = process.env['ASSISTANT_PICTURES'] === '1';
/** The themes differ in their colours, and in nothing else that axe sees. */
const contrastOnly = ['color-contrast'];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size at which the walks and axe look; the first one asked for everywhere. */
export const usualSize: Size = { width: 1024, height: 700 };
const otherSizes: readonly Size[] = [
  { width: 1920, height: 1080 },
  { width: 360, height: 740 },
];

/** In pixels; what reaches further down is more of the same. */
const tallestPicture = 8000;

/** A very large display, and a zoom of 200 % in a window of the usual size. */
const extremes = [
  ['3840', { width: 3840, height: 2160 }],
  ['zoom', { width: usualSize.width / 2, height: usualSize.height / 2 }],
] as const;

/** Looks at screens in one language, in both themes and every size: asserts what can be, and takes pictures of the rest. */
export class Looker {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  /** Nothing reaches over the edge at any size, and axe finds nothing in either theme. Ends in the usual size, light. */
  async at(screen: string): Promise<void> {
    const name = `${screen}-${this.#language}`;
    await this.#show('dark');
    await this.#askAxe(`${screen}, dark`, contrastOnly);
    await this.#pictures(`${name}-dark`);
    await this.#show('light');
    await this.#askAxe(`${screen}, light`);
    await this.#pictures(`${name}-light`);
    for (const size of [usualSize, ...otherSizes]) {
      await this.#page.setViewportSize(size);
      await this.#expectNothingCut(`${screen} at ${String(size.width)}`);
    }
    await this.#page.setViewportSize(usualSize);
  }

  /** As `at`, in the size of the moment, of what passes: `during` brings it up for one look, in each theme. */
  async atWhatPasses(screen: string, during: (look: () => Promise<void>) => Promise<void>): Promise<void> {
    for (const theme of ['dark', 'light'] as const) {
      await this.#show(theme);
      await during(async () => {
        await this.#askAxe(`${screen}, ${theme}`);
        await this.#expectNothingCut(screen);
        if (wantsPictures) await this.#picture(`${screen}-${this.#language}-${theme}`);
      });
    }
  }

  /** As `at`, in one theme, on a very large display and at a zoom of 200 % in a window of the usual size. */
  async atExtremes(screen: string): Promise<void> {
    for (const [name, size] of extremes) {
      await this.#page.setViewportSize(size);
      await this.#expectNothingCut(`${screen} at ${name}`);
      if (wantsPictures) await this.#picture(`${screen}-${this.#language}-light-${name}`);
    }
    await this.#page.setViewportSize(usualSize);
  }

  async #pictures(name: string): Promise<void> {
    if (!wantsPictures) return;
    await this.#picture(`${name}-${String(usualSize.width)}`);
    await this.#pictureOfAll(`${name}-${String(usualSize.width)}-whole`);
    for (const size of otherSizes) {
      await this.#page.setViewportSize(size);
      await this.#picture(`${name}-${String(size.width)}`);
    }
    await this.#page.setViewportSize(usualSize);
  }

  async #show(theme: 'light' | 'dark'): Promise<void> {
    await this.#page.evaluate((chosen) => window.assistant.app.setPreferences({ theme: chosen }), theme);
    await expect(this.#page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
  }

  async #picture(name: string): Promise<void> {
    await this.#page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true, animations: 'disabled' });
  }

  /** All that the column holds that scrolls by itself, where that is more than fits into the window. */
  async #pictureOfAll(name: string): Promise<void> {
    const column = this.#page.locator('.step-panel, .stage[data-layout="page"]').first();
    if ((await column.count()) === 0) return;
    const hidden = await column.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    if (hidden <= 0) return;
    const height = Math.min(usualSize.height + hidden, tallestPicture);
    await this.#page.setViewportSize({ width: usualSize.width, height });
    await this.#picture(name);
    await this.#page.setViewportSize(usualSize);
  }

  async #askAxe(where: string, rules?: readonly string[]): Promise<void> {
    if (!(await this.#page.evaluate(() => 'axe' in window))) await this.#page.evaluate(axe.source);
    expect(await this.#page.evaluate(whatAxeFinds, rules), where).toEqual([]);
  }

  async #expectNothingCut(where: string): Promise<void> {
    expect(await this.#page.evaluate(whatIsCut), where).toEqual([]);
  }
}

declare global {
  interface Window {
    /** There once axe has looked at the page. */
    readonly axe: typeof axe;
  }
}

/** What axe objects to, by all of its rules or by those named, and where. Runs in the page. */
async function whatAxeFinds(rules: readonly string[] | undefined): Promise<string[]> {
  const some = rules === undefined ? {} : { runOnly: { type: 'rule' as const, values: [...rules] } };
  const { violations } = await window.axe.run({ ...some, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** The page and every part of it that is wider inside than it is, and buttons whose words do not fit. Runs in the page. */
function whatIsCut(): string[] {
  const isMeant = (element: Element): boolean => element.closest('.visually-hidden, .task-summary, input') !== null;
  const isWider = (element: Element): boolean =>
    element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
  const isTooLow = (element: Element): boolean =>
    element.matches('button') && element.scrollHeight > element.clientHeight + 1;
  const page = document.documentElement;
  const parts = [...document.querySelectorAll('body *')].filter(
    (element) => (isWider(element) || isTooLow(element)) && !isMeant(element),
  );
  // Where the rail stands beside the stage, the columns scroll and the page does not.
  const hasColumns = window.innerWidth >= 760;
  const isTooLarge = page.scrollWidth > window.innerWidth || (hasColumns && page.scrollHeight > window.innerHeight);
  return [...(isTooLarge ? [page] : []), ...parts].map((element) => `${element.tagName} ${element.className}`);
}
