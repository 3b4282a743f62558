import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/csr-scan/web/report/${name}`;

/** What leaves a scan: its report, its VSME files, sentences for a declaration. */
export const reportRoutes: RouteConfigEntry[] = [
  route("scan/:token/verslag.pdf", page("report-file.ts"), { id: "scan-report pdf" }),
  route("scan/:token/verslag.docx", page("report-file.ts"), { id: "scan-report docx" }),
  route("scan/:token/vsme.xlsx", page("vsme-workbook.ts")),
  route("scan/:token/vsme.json", page("vsme-json.ts")),
  route("scan/:token/verklaringen", page("tender-page.tsx")),
];
