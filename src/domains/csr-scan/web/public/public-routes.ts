import { route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/csr-scan/web/public/${name}`;

/** What everybody may read: what social responsibility is, and the questions of the scan. */
export const publicRoutes = {
  public: [
    route("publiek/mvo", page("what-is-csr-page.tsx")),
    route("publiek/mvo/vragen/:instrument", page("questions-page.tsx")),
    route("publiek/mvo/vragen/:instrument/:part", page("questions-part-page.tsx")),
  ],
  plain: [route("mvo", page("short-address.ts"), { id: "mvo-short-address" })],
};
