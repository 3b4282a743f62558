import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

/** Packages by name; our own doors (#…), paths, styles and fonts are bundled. */
const isPackage = (id: string): boolean =>
  /^(node:|@?[a-z])/.test(id) && !/^virtual:/.test(id) && !/\.(css|woff2)(\?|$)/.test(id);

export default defineConfig({
  plugins: [reactRouter()],
  build: { assetsInlineLimit: 0, cssCodeSplit: false },
  environments: {
    // Pages are not hydrated: of the browser's bundle only the styles and fonts are used (docs/decisions/0001),
    // so packages, most of them for the server, need not be looked into.
    client: { build: { rollupOptions: { external: isPackage } } },
    // The server bundle begins at the web application, so that it and the routes share one copy of every module.
    ssr: { build: { rollupOptions: { input: "./src/web-app.ts" } } },
  },
});
