// The house rules. Run: npx depcruise src
// 1. The order of the domains: each may use only names to its left.
const domains = ["access", "territory", "register", "steering", "matching", "context-analysis", "local-services", "procurement", "csr-scan", "networking", "questions", "annual-report", "portal"];
// 2. The order of the rooms inside a domain: each may use only rooms to its left.
const rooms = ["rules", "store", "usecases", "sources|web|cli"];

const D = "^src/domains/";
const F = "^src/foundation/";
const TOP = "^src/[^/]+[.]tsx?$";
const test = "[.](test|journey)[.]tsx?$|/test-[^/]+[.]ts$";

const no = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const leftOnly = (names, prefix) =>
  names.slice(0, -1).map((name, i) =>
    no(
      `${name}-looks-left`,
      "See the order at the top of this file.",
      { path: `${prefix.from}(${name})/`, pathNot: test },
      { path: `${prefix.to}(${names.slice(i + 1).join("|")})/` },
    ),
  );

export default {
  forbidden: [
    no("no-cycles", "Nothing depends on itself, even the long way round.", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }),
    no("resolvable", "An import must lead somewhere (React Router makes +types and its server build itself).", {}, { couldNotResolve: true, pathNot: "[+]types/|^virtual:" }),
    no("foundation-knows-no-domain", "foundation/ serves every domain and knows none.", { path: F }, { path: [D, TOP] }),
    no("kernel-stands-alone", "kernel/ imports only kernel/.", { path: `${F}kernel/`, pathNot: test }, { pathNot: [`${F}kernel/`] }),
    no("ui-is-dumb", "ui/ draws what it is given.", { path: `${F}ui/` }, { path: `${F}platform/` }),
    no("domains-know-no-app", "The top of src/ joins domains, never the other way.", { path: D }, { path: TOP }),
    no("top-only-joins", "From the top: front doors, addresses, commands and jobs, nothing deeper.", { path: TOP, pathNot: test }, { path: D, pathNot: `${D}[^/]+/(index|web/(routes|data-addresses)|cli/commands|usecases/jobs)[.]ts$` }),
    no("front-door-only", "Another domain is reached through its index.ts (tests: examples/index.ts).", { path: `${D}([^/]+)/` }, { path: D, pathNot: [`${D}$1/`, `${D}[^/]+/(examples/)?index[.]ts$`] }),
    no("rules-are-pure", "rules/ runs on the kernel and its own rules; from elsewhere it borrows types, and packages that compute without touching anything.", { path: `${D}([^/]+)/rules/`, pathNot: test }, { pathNot: [`${D}$1/rules/`, `${F}kernel/`, "node_modules/(zod|diff|@maplibre/vt-pbf)/", "^(node:)?zlib$"], dependencyTypesNot: ["type-only"] }),
    no("edges-do-not-mix", "web/ and sources/ meet only through usecases/.", { path: `${D}([^/]+)/(sources|web)/`, pathNot: test }, { path: `${D}$1/(sources|web|cli)/`, pathNot: `${D}$1/$2/` }),
    no("commands-know-no-page", "A command may hand a file of the operator to its reader, and draws nothing.", { path: `${D}([^/]+)/cli/`, pathNot: test }, { path: `${D}$1/web/` }),
    no("examples-stay-in-tests", "Invented data never reaches production code, the demonstration apart.", { pathNot: [test, "/examples/", "^tests/"] }, { path: ["[.](test|journey)[.]tsx?$", "/examples/"], pathNot: ["/examples/demonstration[.]ts$", "/examples/[^/]+/demonstration[.]ts$"] }),
    ...leftOnly(domains, { from: D, to: D }),
    ...leftOnly(rooms, { from: `${D}([^/]+)/`, to: `${D}$1/` }),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
