import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the window. The page is served under the app's own scheme, with a policy that forbids inline scripts. */
export default defineConfig({
  root: path.join(import.meta.dirname, 'src/renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: path.join(import.meta.dirname, '.vite/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // The polyfill would fetch; the page may not connect anywhere.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
  },
});
