import { ButtonLink } from "../button/button.tsx";
import { type Column, DataTable } from "../data-table/data-table.tsx";
import { ColumnChoice, chosenColumns, ExportMenu, TableTools } from "../data-table/table-tools.tsx";
import { EmptyState } from "../empty-state/empty-state.tsx";
import { ActiveFilters, Facets } from "../facets/facets.tsx";
import { formatAge, formatCents, formatNumber } from "../format.ts";
import { MapFrame } from "../map-frame/map-frame.tsx";
import { SectionHeader } from "../page-header/page-header.tsx";
import { Pagination } from "../pagination/pagination.tsx";
import { SourceLine } from "../source-line/source-line.tsx";
import { Tag, WorkFormBadge } from "../tag/tag.tsx";
import { TroubleSections } from "../trouble-sections/trouble-sections.tsx";
import { exampleMunicipalities } from "./example-municipalities.ts";
import { type ExampleOrganisation, exampleOrganisations } from "./example-organisations.ts";

const today = "2026-11-23";

const columns: readonly Column<ExampleOrganisation>[] = [
  {
    key: "name",
    label: "Naam",
    rowHeader: true,
    sortable: true,
    cell: (row) => <a href={`#${row.id}`}>{row.name}</a>,
  },
  {
    key: "form",
    label: "Werkvorm",
    sortable: true,
    cell: (row) => <WorkFormBadge label={row.workForm} />,
  },
  { key: "place", label: "Gemeente", sortable: true, cell: (row) => row.place },
  {
    key: "capacity",
    label: "Uur per maand",
    numeric: true,
    sortable: true,
    cell: (row) =>
      row.capacityHours === null ? (
        <Tag tone="wrong">ontbreekt</Tag>
      ) : (
        formatNumber("nl", row.capacityHours)
      ),
  },
  {
    key: "spent",
    label: "Besteed in 2026",
    numeric: true,
    cell: (row) => formatCents("nl", row.spentCents),
  },
  { key: "checked", label: "Nagekeken", cell: (row) => formatAge("nl", row.checkedOn, today) },
];

const filters = [
  { name: "form", value: "collectief maatwerk", label: "collectief maatwerk" },
  { name: "place", value: "Halle", label: "Halle" },
  { name: "place", value: "Beersel", label: "Beersel" },
];

/** Lists, tables, facets and the map's frame. */
export function ListSection({ address }: { readonly address: string }) {
  const shown = chosenColumns(columns, address);
  return (
    <>
      <SectionHeader title="Lijst met filters" />
      <div className="gallery__columns gallery__columns--aside">
        <ExampleFacets address={address} />
        <div className="stack">
          <ActiveFilters address={address} filters={filters} />
          <MapFrame
            title="Organisaties op de kaart"
            view="both"
            address={address}
            list={<ResultList />}
            map={<PretendMap />}
            legend={[
              { mark: "social", label: "sociale economie" },
              { mark: "regular", label: "reguliere economie" },
              { mark: "area", label: "Zuidwest Rand" },
            ]}
            attribution="Grenzen: voorbeeld"
          />
        </div>
      </div>

      <SectionHeader title="Tabel" />
      <TableTools start={<form id="chosen" method="post" action="#" />}>
        <ColumnChoice all={columns} chosen={shown} address={address} />
        <ExportMenu
          links={[
            { href: "#csv", label: "CSV", hint: "voor een rekenblad", download: true },
            { href: "#xlsx", label: "XLSX", hint: "voor Excel", download: true },
            { href: "#geojson", label: "GeoJSON", hint: "voor een kaart", download: true },
          ]}
        />
      </TableTools>
      <DataTable
        caption="Organisaties in Zuidwest Rand"
        columns={shown}
        rows={exampleOrganisations}
        keyOf={(row) => row.id}
        address={address.includes("sort=") ? address : `${address}&sort=name`}
        selection={{
          name: "organisation",
          form: "chosen",
          labelOf: (row) => row.name,
          selected: ["kringhuis"],
        }}
        empty={null}
        footRow={["Samen", "", "", formatNumber("nl", 2170), formatCents("nl", 21_806_625), ""]}
      />
      <Pagination address={address} page={4} pageSize={25} total={1284} />
      <SourceLine
        before="1.284 organisaties"
        sources={[
          { title: "KBO Open Data", date: "2026-11-01", href: "https://example.org/kbo" },
          { title: "Departement WSE, lijst", date: "2026-09-03" },
        ]}
      />

      <SectionHeader title="Dicht, met filterrij, zijwaarts schuivend op een telefoon" />
      <DataTable
        caption="Dezelfde organisaties, dicht"
        captionHidden
        density="dense"
        narrow="scroll"
        columns={columns.map((column) =>
          column.key === "place" || column.key === "name"
            ? { ...column, filter: <ColumnFilter name={column.key} label={column.label} /> }
            : column,
        )}
        rows={exampleOrganisations}
        keyOf={(row) => row.id}
        address={`${address}&sort=-capacity`}
        empty={null}
      />

      <SectionHeader title="Niets gevonden" />
      <DataTable
        caption="Organisaties die duikers verhuren"
        columns={columns.slice(0, 3)}
        rows={[]}
        keyOf={(row) => row.id}
        address={address}
        empty={
          <EmptyState
            icon="search"
            title="Geen organisatie past bij dit filter"
            action={<ButtonLink href="#wis">Wis het filter op gemeente</ButtonLink>}
          >
            Hier staan organisaties die aan alle gekozen woorden voldoen. Zonder “Halle” zijn het er
            6.
          </EmptyState>
        }
      />

      <ExampleTroubles address={address} />
    </>
  );
}

function ExampleTroubles({ address }: { readonly address: string }) {
  return (
    <TroubleSections
      words={{ download: "Haal op als CSV", more: (count) => `En nog ${count}.` }}
      parts={[
        { id: "geweigerd", title: "Geweigerde rijen", rows: [{ line: 7, what: "Geen naam" }] },
        { id: "opmerkingen", title: "Opmerkingen", rows: [{ line: 9, what: "Geen datum" }] },
      ]}
      columns={[
        { key: "line", label: "Rij", numeric: true, rowHeader: true, cell: (row) => row.line },
        { key: "what", label: "Wat er scheelt", cell: (row) => row.what },
      ]}
      address={address}
      csvHref="#csv"
    />
  );
}

function ColumnFilter({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <input className="input" type="text" name={`filter-${name}`} aria-label={`Filter ${label}`} />
  );
}

function ExampleFacets({ address }: { readonly address: string }) {
  return (
    <Facets
      address={address}
      submitLabel="Toon 128 organisaties"
      groups={[
        {
          name: "form",
          label: "Werkvorm",
          chosen: ["collectief maatwerk"],
          choices: [
            { value: "collectief maatwerk", label: "Collectief maatwerk", count: "31" },
            { value: "kringwinkel", label: "Kringwinkel", count: "6" },
            { value: "arbeidszorg", label: "Arbeidszorg", count: "12" },
          ],
        },
        {
          name: "place",
          label: "Gemeente",
          chosen: ["Halle", "Beersel"],
          long: true,
          choices: exampleMunicipalities.map((name) => ({ value: name, label: name, count: "4" })),
        },
        { name: "activity", label: "Activiteit", chosen: [], folded: true, choices: [] },
      ]}
    />
  );
}

function ResultList() {
  return (
    <ul className="gallery__results">
      {exampleOrganisations.map((row) => (
        <li className="gallery__result" key={row.id}>
          <h3>
            <a href={`#${row.id}`}>{row.name}</a>
          </h3>
          <WorkFormBadge label={row.workForm} />
          <p>{row.does}</p>
          <p>
            {row.place} · {formatAge("nl", row.checkedOn, today)} nagekeken
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Stands where the real map will draw. */
function PretendMap() {
  return (
    <svg className="gallery__map" viewBox="0 0 400 400" aria-hidden="true">
      <path
        className="legend__mark--area"
        d="M60 120 150 60 240 90 330 70 350 190 300 330 180 350 90 300z"
      />
      {[
        [140, 150, 9],
        [220, 140, 6],
        [260, 230, 14],
        [170, 260, 6],
      ].map(([x, y, r]) => (
        <circle key={`${x}-${y}`} className="legend__mark--social" cx={x} cy={y} r={r} />
      ))}
      <circle className="legend__mark--regular" cx="290" cy="150" r="6" />
    </svg>
  );
}
