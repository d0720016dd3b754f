import { defineConfig } from 'vite';

/** The bridge as one CommonJS file: a sandboxed preload can load no other. */
export default defineConfig({
  build: {
    lib: { entry: 'src/main/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    outDir: '.vite/build',
    emptyOutDir: false,
    target: 'chrome140',
    minify: true,
    rolldownOptions: { external: ['electron'] },
  },
});
