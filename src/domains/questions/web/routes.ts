import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/questions/web/${name}`;

/** Addresses of this domain: inside the desk, inside the public frame, and without a frame of ours. */
export const routes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [
    route("vragen", page("inbox-page.tsx")),
    route("vragen/nieuw", page("new-question-page.tsx")),
    route("vragen/antwoorden", page("answers-page.tsx")),
    route("vragen/antwoorden/:id", page("answer-page.tsx")),
    route("vragen/tijd", page("time-page.tsx")),
    route("vragen/bewaartermijn", page("keep-page.tsx")),
    route("vragen/:id", page("question-page.tsx")),
    route("vragen/:id/bewerken", page("edit-question-page.tsx")),
  ],
  public: [route("publiek/vraag", page("ask-page.tsx"))],
  plain: [
    route("vraag/:token", page("asker-page.tsx")),
    route("vragen/:id/bestand/:fileId", page("question-file.ts")),
    ...["vragen.csv", "vragen.xlsx", "vragen/tijd.csv", "vragen/tijd.xlsx"].map((path) =>
      route(path, page("export-file.ts"), { id: path }),
    ),
  ],
};
