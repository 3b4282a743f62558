import type { Day } from "#kernel/day";
import type { OrganisationKind } from "../organisation.ts";
import type { WorkForm } from "../work-form.ts";
import type { ColumnMapping } from "./column-mapping.ts";

/** Where a list comes from, as the person who brings it says. */
export type ListSource = {
  readonly publisher: string;
  readonly title: string;
  readonly licence: string;
  readonly url: string | null;
  /** The day the list speaks of or was fetched. */
  readonly retrievedOn: Day;
};

/** What becomes of what an earlier edition said about organisations that are absent now. */
export const goneChoices = ["keep", "end"] as const;
export type GoneChoice = (typeof goneChoices)[number];

/** Everything a person settles before a list is taken over. */
export type ListSettings = {
  readonly mapping: ColumnMapping;
  readonly source: ListSource;
  readonly defaultKind: OrganisationKind;
  readonly defaultForm: WorkForm | null;
  readonly keepWithoutNumber: boolean;
  /** Lines of the file that are an organisation the register has, though no number says so. */
  readonly sameLines: readonly number[];
  readonly gone: GoneChoice;
};

/** A title for a list out of its file name: `Leden_2026-03.csv` → `Leden 2026-03`. */
export const titleFromFileName = (fileName: string): string =>
  fileName
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/[_\s]+/g, " ")
    .trim() || fileName;
