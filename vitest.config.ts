import { configDefaults, defineConfig } from 'vitest/config';

/** The host is for systems with a POSIX shell; on Windows there is only Electron's own binary. */
const notHere = process.platform === 'win32' ? ['test/electron-host/**'] : [];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/e2e/**', ...notHere],
    // Several times what it takes on a usual machine: a busy one must not fail a test that would pass.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All of them share a keyring, which some of them lock or end.
    fileParallelism: false,
  },
});
