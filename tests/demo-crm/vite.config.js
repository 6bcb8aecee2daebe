import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const local = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: './',
  plugins: [react()],
  define: {
    // The package imports its Supabase client although nothing calls it, and that client throws without an address.
    'import.meta.env.VITE_SUPABASE_URL': JSON.stringify('http://supabase.invalid'),
    'import.meta.env.VITE_SUPABASE_ANON_KEY': JSON.stringify('unused'),
  },
  resolve: {
    alias: [
      { find: /^\.\/dataGenerator$/, replacement: local('src/seed.ts') },
      // These two ask Gravatar and company sites for pictures.
      { find: /^.*\/commons\/get(Contact|Company)Avatar$/, replacement: local('src/no-avatar.ts') },
    ],
  },
  build: {
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
    // One file: split, react-admin's modules import each other across chunks.
    rollupOptions: { output: { inlineDynamicImports: true } },
  },
});
