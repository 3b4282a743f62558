import { ButtonLink, ButtonRow, Menu, MenuLinks, useUi } from "#ui";
import type { Audience } from "../rules/directory/select-organisations.ts";
import { directoryWords } from "../text/directory/index.ts";

type SelectionDeedsProps = {
  /** The filter, as in the address. */
  readonly query: string;
  readonly face: Audience;
  readonly brochure: boolean;
  readonly export: boolean;
};

const formats = [
  { ending: "csv", label: "CSV" },
  { ending: "xlsx", label: "Excel (XLSX)" },
  { ending: "geojson", label: "GeoJSON" },
] as const;

/** What one can do with the selection; each takes the same filter along. */
export function SelectionDeeds({ query, face, brochure, export: mayExport }: SelectionDeedsProps) {
  const { language, publicRoot } = useUi();
  const words = directoryWords(language);
  const filter = query ? `?${query}` : "";
  const root = face === "public" ? publicRoot : "";
  return (
    <ButtonRow>
      {brochure ? (
        <ButtonLink
          href={face === "public" ? `${root}/brochure.pdf${filter}` : `/brochure${filter}`}
          icon="document"
        >
          {face === "public" ? words.brochurePdf : words.brochure}
        </ButtonLink>
      ) : null}
      {mayExport ? (
        <Menu label={words.export} icon="download">
          <MenuLinks
            links={formats.map(({ ending, label }) => ({
              href: `${root}/export.${ending}${filter}`,
              label,
              download: true,
            }))}
          />
        </Menu>
      ) : null}
    </ButtonRow>
  );
}
