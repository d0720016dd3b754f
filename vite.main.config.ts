import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** The main process as one CommonJS file; keytar stays outside because it is native code. */
export default defineConfig({
  build: {
    ssr: 'src/main/main.ts',
    outDir: '.vite/build',
    emptyOutDir: false,
    target: 'node24',
    minify: true,
    // undici in one piece, read from the disk.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      external: ['electron', 'keytar', ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: 'main.cjs', chunkFileNames: 'main-[name].cjs' },
    },
  },
  ssr: { noExternal: true },
});
