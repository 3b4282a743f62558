import { globSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig } from "vite";

const islands = Object.fromEntries(
  globSync("src/**/*.island.ts").map((file) => [basename(file, ".island.ts"), file]),
);

/** Bundles every `<name>.island.ts` to build/client/islands/ with a manifest of name → address. */
export default defineConfig({
  publicDir: false,
  base: "/islands/",
  build: {
    outDir: "build/client/islands",
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsInlineLimit: 0,
    rollupOptions: {
      input: islands,
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: "[name]-[hash][extname]",
      },
    },
  },
});
