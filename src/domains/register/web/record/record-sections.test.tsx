import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { aStatement } from "../../examples/index.ts";
import { chooseValues } from "../../rules/choose-value.ts";
import { recordWords } from "../../text/record/index.ts";
import type { PublicRecord } from "../../usecases/open-record.ts";
import type { Writing } from "./format-value.ts";
import { IdentitySection, recordSources, WorkSection } from "./record-sections.tsx";

const writing: Writing = {
  words: recordWords("nl"),
  language: "nl",
  labels: {
    activities: new Map([["groen/tuinonderhoud", "Tuinonderhoud"]]),
    municipalities: new Map(),
    nace: new Map(),
    legalForm: null,
  },
};

const on = asDay("2026-11-02");
const list = aStatement(
  { name: { value: "Voorbeeld", file: "lijst.csv", row: 7 }, fte: { value: 12.5 } },
  { source: { kind: "list", publisher: "Sector", title: "Ledenlijst", licence: "CC BY 4.0" } },
);
const own = aStatement(
  {
    activities: { value: [{ code: "groen/tuinonderhoud" }], on, by: "Noor" },
    email: { value: "info@voorbeeld.example", on, by: "Noor" },
  },
  { source: { kind: "person", publisher: "Rand", title: "Eigen invoer" } },
);

test("on the whole page a number means one source, and every section keeps to it", () => {
  const values = {
    name: "Voorbeeld",
    fte: 12.5,
    email: "info@voorbeeld.example",
    activities: [{ code: "groen/tuinonderhoud" }],
  };
  const record = { values, choices: chooseValues([list, own]) } as unknown as PublicRecord;
  const pageSources = recordSources({ record, writing });
  const numberOf = (publisher: string) =>
    pageSources
      .filter(({ source }) => source.publisher.includes(publisher))
      .map(({ number }) => number);
  const html = renderToStaticMarkup(
    <>
      <WorkSection record={record} writing={writing} pageSources={pageSources} />
      <IdentitySection record={record} writing={writing} pageSources={pageSources} />
    </>,
  );
  const shown = [...html.matchAll(/Bron van ([^<:]+): <\/span>(\d+)<\/button>/g)].map(
    ([, term, number]) => [term, Number(number)],
  );
  const [ownNumber] = numberOf("Rand");
  expect(shown).toEqual(
    expect.arrayContaining([
      ["Activiteiten", ownNumber],
      ["E-mail", ownNumber],
    ]),
  );
  expect(shown.find(([term]) => term === "Naam")?.[1]).not.toBe(ownNumber);
  expect(new Set(pageSources.map(({ number }) => number)).size).toBe(pageSources.length);
});
