import { defineConfig } from 'vite';
import { channels } from './src/shared/ipc/channels.ts';
import { contract } from './src/shared/ipc/contract.ts';

/** The bridge as one CommonJS file: a sandboxed preload can load no other. Of the contract it gets the names only. */
export default defineConfig({
  define: { CHANNELS: JSON.stringify(channels(contract)) },
  build: {
    lib: { entry: 'src/main/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    outDir: '.vite/build',
    emptyOutDir: false,
    target: 'chrome140',
    minify: true,
    rolldownOptions: { external: ['electron'] },
  },
});
