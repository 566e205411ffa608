import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const gateway = process.env.GREENLANE_GATEWAY ?? 'http://localhost:8080';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: { outDir: 'dist/console', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 700 },
  server: {
    proxy: {
      '/api': gateway,
      '/login': gateway,
      '/logout': gateway,
      '/console/session': gateway,
    },
  },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
