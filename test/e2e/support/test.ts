import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import type { Language } from '../../../src/shared/language.ts';
import { type RunningApp, startApp, type StartOptions } from './runtime.ts';

const locales: Readonly<Record<Language, string>> = { de: 'de_DE.UTF-8', en: 'en_US.UTF-8' };

/** The environment of a person whose system speaks the language. */
export const systemIn = (language: Language): Record<string, string> => ({
  LANG: locales[language],
  LC_ALL: locales[language],
  LANGUAGE: language,
});

interface Fixtures {
  /** An empty folder for the profile, gone after the test. */
  readonly profile: string;
  /** Starts the app; what still runs at the end of the test is quit, after a picture if the test has failed. */
  readonly start: (options?: Partial<StartOptions>) => Promise<RunningApp>;
}

export const test = base.extend<Fixtures>({
  profile: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'assistant-profile-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ profile }, use, testInfo) => {
    const running: RunningApp[] = [];
    await use(async (options) => {
      const app = await startApp({ profile, environment: systemIn('en'), ...options });
      running.push(app);
      return app;
    });
    const hasFailed = testInfo.status !== testInfo.expectedStatus;
    for (const [index, app] of running.entries()) {
      const path = testInfo.outputPath(`window-${String(index)}.png`);
      // The app may be what failed, and be gone.
      if (hasFailed) await app.page.screenshot({ path, fullPage: true }).catch(() => undefined);
      await app.quit();
    }
  },
});

export { expect } from '@playwright/test';
