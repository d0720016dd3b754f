import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  // One window at a time, since all have the same keyring; `npm test` runs some specs at a time, each with its own.
  workers: 1,
  fullyParallel: true,
  // Several times what it takes on a usual machine: a busy one must not fail a test that would pass.
  timeout: 400_000,
  expect: { timeout: 45_000 },
  reporter: 'list',
});
