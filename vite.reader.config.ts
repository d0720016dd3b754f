import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** The process that reads one secret for the self-test of a store, as one CommonJS file. */
export default defineConfig({
  build: {
    ssr: 'src/main/secret-reader.ts',
    outDir: '.vite/build',
    emptyOutDir: false,
    target: 'node24',
    minify: true,
    rolldownOptions: {
      external: ['electron', 'keytar', ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: 'secret-reader.cjs', chunkFileNames: 'secret-reader-[name].cjs' },
    },
  },
  ssr: { noExternal: true },
});
