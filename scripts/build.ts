// Builds the bundles the app consists of: main process, bridge, window, and the process of the self-test.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const configs = ['vite.main.config.ts', 'vite.preload.config.ts', 'vite.renderer.config.ts', 'vite.reader.config.ts'];

/** Builds everything into `.vite`, which is emptied first. */
export async function buildAll(): Promise<void> {
  await rm(path.join(root, '.vite'), { recursive: true, force: true });
  await Promise.all(configs.map((config) => build({ configFile: path.join(root, config), logLevel: 'warn' })));
}

if (import.meta.main) await buildAll();
