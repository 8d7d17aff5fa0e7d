import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  server: { host: '127.0.0.1', open: !process.env['CI'] },
  preview: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    lib: { entry: fileURLToPath(new URL('src/define.ts', import.meta.url)), formats: ['es'], fileName: 'interview-card' },
    rolldownOptions: { output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
});
