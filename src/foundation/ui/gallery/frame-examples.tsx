import type { ReactNode } from "react";
import { Button, ButtonLink } from "../button/button.tsx";
import { CheckboxGroup } from "../form/choices.tsx";
import { Form, FormActions } from "../form/form.tsx";
import { TextInput } from "../form/inputs.tsx";
import { NarrowFrame } from "../narrow-frame/narrow-frame.tsx";
import { PageHeader, SectionHeader } from "../page-header/page-header.tsx";
import { PublicFrame } from "../public-frame/public-frame.tsx";
import { SourceLine } from "../source-line/source-line.tsx";
import { WorkFormBadge } from "../tag/tag.tsx";
import { exampleMunicipalities } from "./example-municipalities.ts";
import { exampleOrganisations } from "./example-organisations.ts";

interface ExampleProps {
  readonly address: string;
  /** The way back to the other parts of the gallery. */
  readonly choice: ReactNode;
}

const languages = { hrefs: { nl: "?language=nl", fr: "?language=fr", en: "?language=en" } };

/** The public face of a partnership. */
export function PublicExample({ choice }: ExampleProps) {
  return (
    <PublicFrame
      partnership={{
        name: "Zuidwest Rand",
        href: "#",
        motto: "Sociale economie in Beersel, Dilbeek, Halle en Sint-Pieters-Leeuw",
      }}
      nav={[
        { href: "#kaart", label: "Kaart en adressen", current: true },
        { href: "#agenda", label: "Agenda" },
        { href: "#uitleg", label: "Wat is sociale economie?" },
      ]}
      search={{
        action: "#",
        label: "Wat zoekt u? Bijvoorbeeld: groenonderhoud Halle",
        large: true,
      }}
      languages={languages}
      partners={exampleMunicipalities.slice(2, 5).map((name) => ({ name, href: "#partner" }))}
      contact={
        <address>
          Noor Voorbeeld, regisseur
          <br />
          <a href="mailto:noor@example.org">noor@example.org</a>
        </address>
      }
      followUs={[{ href: "#nieuws", label: "Nieuwsbrief" }]}
      smallLinks={[
        { href: "#toegankelijkheid", label: "Toegankelijkheid" },
        { href: "#aanmelden", label: "Aanmelden" },
      ]}
      share={{ title: "Zuidwest Rand", url: "https://example.org/" }}
    >
      <PageHeader
        title="Wie doet wat in onze vier gemeenten"
        lede="128 organisaties bieden werk aan mensen die het moeilijk vinden op de arbeidsmarkt, en werken voor u: van strijk tot groenonderhoud."
        secondary={
          <ButtonLink href="#brochure" icon="document">
            Brochure (PDF)
          </ButtonLink>
        }
      />
      {choice}
      <SectionHeader title="Organisaties" />
      <ul className="gallery__results">
        {exampleOrganisations.map((row) => (
          <li className="gallery__result" key={row.id}>
            <h3>
              <a href={`#${row.id}`}>{row.name}</a>
            </h3>
            <WorkFormBadge label={row.workForm} />
            <p>
              {row.does} · {row.place}
            </p>
          </li>
        ))}
      </ul>
      <SourceLine
        before="128 organisaties"
        sources={[{ title: "KBO Open Data", date: "2026-11-01", href: "https://example.org/kbo" }]}
      />
    </PublicFrame>
  );
}

/** The first visit: one thing at a time. */
export function NarrowExample({ choice }: ExampleProps) {
  return (
    <NarrowFrame
      name="Regiekamer"
      languages={languages}
      steps={{ labels: ["Wie bent u?", "Eerste beheerder", "Wat hebt u al?"], current: 2 }}
      footer="Alles blijft op deze machine."
    >
      <PageHeader title="De eerste beheerder" lede="Deze persoon kan daarna anderen uitnodigen." />
      <Form action="#">
        <TextInput name="name" label="Naam" autoComplete="name" />
        <TextInput
          name="email"
          label="E-mailadres"
          type="email"
          autoComplete="email"
          value="noor@example"
          error="Dit adres mist een punt na @, zoals in noor@example.org"
        />
        <TextInput
          name="password"
          label="Wachtwoord"
          type="password"
          hint="Minstens 12 tekens; een zin mag."
          autoComplete="new-password"
        />
        <CheckboxGroup
          name="places"
          label="Gemeenten"
          long
          values={["Halle", "Beersel"]}
          choices={exampleMunicipalities.map((name) => ({ value: name, label: name }))}
        />
        <FormActions>
          <Button kind="primary">Maak de beheerder aan</Button>
          <ButtonLink kind="quiet" href="#vorige">
            Terug
          </ButtonLink>
        </FormActions>
      </Form>
      {choice}
    </NarrowFrame>
  );
}
