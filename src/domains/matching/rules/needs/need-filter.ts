export const needViews = ["open", "due", "closed", "all", "removed"] as const;
export type NeedView = (typeof needViews)[number];

/** Which kept needs to show: the state of their list, as it stands in the address. */
export type NeedFilter = {
  readonly words: string;
  readonly show: NeedView;
  readonly nis: string | null;
};

const viewIn: Readonly<Record<string, NeedView>> = {
  opvolgen: "due",
  gesloten: "closed",
  alles: "all",
  verwijderd: "removed",
};

export function parseNeedFilter(params: URLSearchParams): NeedFilter {
  const nis = params.get("gemeente");
  return {
    words: (params.get("q") ?? "").trim().slice(0, 200),
    show: viewIn[params.get("toon") ?? ""] ?? "open",
    nis: nis && /^\d{5}$/.test(nis) ? nis : null,
  };
}

/** How a view is named in the address; null for the one that is shown unless said. */
export const addressOfView = (view: NeedView): string | null =>
  Object.entries(viewIn).find(([, one]) => one === view)?.[0] ?? null;

export const isNarrowed = (filter: NeedFilter): boolean =>
  filter.words !== "" || filter.show !== "open" || filter.nis !== null;
