import { Button, ButtonLink } from "../button/button.tsx";
import { ColumnTable } from "../column-table/column-table.tsx";
import { Checkbox, CheckboxGroup, RadioGroup } from "../form/choices.tsx";
import { ErrorSummary, Fieldset, Form, FormActions } from "../form/form.tsx";
import {
  DateInput,
  FileInput,
  NumberInput,
  SearchInput,
  Select,
  TextArea,
  TextInput,
} from "../form/inputs.tsx";
import { SectionHeader } from "../page-header/page-header.tsx";
import { exampleMunicipalities } from "./example-municipalities.ts";

/** Every field, empty, filled and refused. */
export function FormSection({ address }: { readonly address: string }) {
  return (
    <>
      <SectionHeader title="Een formulier dat nog niet klopt" />
      <Form action="#" files>
        <ErrorSummary
          errors={[
            {
              fieldId: "field-kbo",
              message: "Het KBO-nummer heeft 9 cijfers, het moeten er 10 zijn",
            },
            { fieldId: "field-form", message: "Kies minstens één werkvorm" },
            { fieldId: "field-agree", message: "Bevestig dat de gegevens publiek mogen" },
          ]}
        />
        <WhoFields />
        <WhatFields />
        <Checkbox
          name="agree"
          label="De organisatie gaat akkoord dat deze gegevens publiek zijn"
          hint="Het akkoord kan op elk moment worden ingetrokken."
          error="Bevestig dat de gegevens publiek mogen"
        />
        <FormActions>
          <Button kind="primary">Bewaar de organisatie</Button>
          <Button>Bewaar als ontwerp</Button>
          <ButtonLink href="#terug" kind="quiet">
            Terug zonder bewaren
          </ButtonLink>
        </FormActions>
      </Form>

      <OneQuestion />

      <SectionHeader title="Kolommen van een bestand" />
      <ColumnsOfFile address={address} />

      <SectionHeader title="Zoeken" />
      <form action="#" method="get">
        <SearchInput
          name="need"
          size="large"
          label="Beschrijf de opdracht, plak een CPV-code of een bestek"
          placeholder="Beschrijf de opdracht of plak een CPV-code"
        />
      </form>
    </>
  );
}

function WhoFields() {
  return (
    <Fieldset legend="Wie is het?" hint="Zoals in de Kruispuntbank van Ondernemingen.">
      <TextInput
        name="name"
        label="Naam"
        value="Tuinwijk Maatwerk (voorbeeld)"
        autoComplete="organization"
      />
      <TextInput
        name="kbo"
        label="KBO-nummer"
        hint="Tien cijfers, met of zonder punten."
        error="Het KBO-nummer heeft 9 cijfers, het moeten er 10 zijn"
        value="0999.000.13"
        inputMode="numeric"
        width="half"
      />
      <TextInput name="site" label="Website" type="url" optional />
      <TextInput
        name="activity"
        label="Activiteit"
        hint="Begin te typen voor voorstellen."
        suggestions={["Groenonderhoud", "Onkruid met de hand", "Strijkatelier"]}
      />
    </Fieldset>
  );
}

function WhatFields() {
  return (
    <Fieldset legend="Wat en waar">
      <CheckboxGroup
        name="form"
        label="Werkvorm"
        error="Kies minstens één werkvorm"
        choices={[
          {
            value: "cm",
            label: "Collectief maatwerk",
            hint: "Voorheen beschutte of sociale werkplaats.",
          },
          { value: "im", label: "Individueel maatwerk" },
          { value: "az", label: "Arbeidszorg" },
        ]}
      />
      <CheckboxGroup
        name="municipality-list"
        label="Gemeenten van het samenwerkingsverband"
        hint="Kies er een of meer."
        long
        values={["Halle"]}
        choices={exampleMunicipalities.map((name) => ({ value: name, label: name }))}
      />
      <Select
        name="status"
        label="Status"
        width="half"
        value="active"
        options={[
          { value: "active", label: "Actief" },
          { value: "stopped", label: "Stopgezet" },
        ]}
      />
      <NumberInput name="hours" label="Capaciteit" unit="uur per maand" value={1240} min={0} />
      <DateInput name="since" label="Erkend sinds" value="2019-01-01" optional />
      <TextArea name="note" label="Wat doet deze organisatie?" optional rows={3} />
      <FileInput
        name="list"
        label="Lijst"
        hint="CSV of XLSX, hoogstens 20 MB."
        accept=".csv,.xlsx"
      />
    </Fieldset>
  );
}

function OneQuestion() {
  return (
    <>
      <SectionHeader title="Eén vraag, grote antwoorden" />
      <Form action="#">
        <RadioGroup
          name="answer"
          label="Sorteert uw bedrijf het restafval?"
          hint="Kies wat vandaag het best past."
          large
          value="partly"
          choices={[
            { value: "no", label: "Nee, nog niet" },
            { value: "plan", label: "We zijn het van plan" },
            {
              value: "partly",
              label: "Voor een deel",
              hint: "Bijvoorbeeld alleen papier en karton.",
            },
            { value: "yes", label: "Ja, alles" },
            { value: "unknown", label: "Weet ik niet" },
          ]}
        />
      </Form>
    </>
  );
}

function ColumnsOfFile({ address }: { readonly address: string }) {
  return (
    <ColumnTable
      words={{
        caption: "Kolommen van het bestand",
        column: "Kolom",
        examples: "Voorbeelden",
        meaning: "Betekenis",
        meaningOf: (column) => `Betekenis van ${column}`,
        why: "Hoe gevonden",
        noName: "(geen titel)",
        noValues: "leeg",
      }}
      columns={[
        {
          header: "Benaming",
          values: ["Kringhuis (voorbeeld)", "Tuinwijk Maatwerk (voorbeeld)"],
          meaning: "name",
          why: "door de titel",
        },
        { header: "", values: [], meaning: "ignore", why: "niet herkend" },
      ]}
      options={[
        { value: "ignore", label: "Niet overnemen" },
        { value: "name", label: "Naam" },
      ]}
      errors={[{ fieldId: "field-target-1", message: "Kies welke kolom de gemeente is" }]}
      address={address}
    />
  );
}
