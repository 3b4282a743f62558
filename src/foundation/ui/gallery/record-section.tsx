import { BarChart } from "../chart/bar-chart.tsx";
import { LineChart } from "../chart/line-chart.tsx";
import { RadarChart } from "../chart/radar-chart.tsx";
import { DescriptionList } from "../description-list/description-list.tsx";
import { MatchList } from "../match-list/match-list.tsx";
import { Meter } from "../meter/meter.tsx";
import { SectionHeader } from "../page-header/page-header.tsx";
import { ShareLine } from "../share-line/share-line.tsx";
import { StatLine } from "../stat-line/stat-line.tsx";
import { WorkFormBadge } from "../tag/tag.tsx";
import { Timeline, ValueChange } from "../timeline/timeline.tsx";

const kbo = {
  publisher: "Kruispuntbank van Ondernemingen",
  file: "enterprise.csv",
  row: "48.211",
  date: "2026-11-01",
  licence: "hergebruik KBO",
};
const wse = {
  publisher: "Departement WSE",
  file: "maatwerk-2026-08.csv",
  row: "17",
  date: "2026-09-03",
};

/** A record with its sources, its history, and figures. */
export function RecordSection() {
  return (
    <>
      <SectionHeader title="Cijfers die opengaan" />
      <ExampleStats />

      <div className="gallery__columns">
        <section>
          <SectionHeader title="Fiche" />
          <ExampleRecord />
        </section>
        <section>
          <SectionHeader title="Geschiedenis" />
          <ExampleHistory />
        </section>
      </div>

      <SectionHeader title="Wie kan dit?" />
      <ExampleMatches />

      <SectionHeader title="Grafieken" />
      <ExampleCharts />
      <ShareLine title="Tuinwijk Maatwerk (voorbeeld)" url="https://example.org/tuinwijk" />
    </>
  );
}

function ExampleStats() {
  return (
    <StatLine
      stats={[
        {
          id: "organisations",
          label: "Sociale economie",
          value: "128",
          unit: "organisaties",
          tone: "social",
          definition: <p>Vestigingen met een erkende werkvorm in een van de vier gemeenten.</p>,
          source: { title: "KBO en lijst WSE", date: "2026-11-01" },
          rows: { href: "#rijen", label: "Toon de 128 organisaties" },
        },
        {
          id: "jobs",
          label: "Doelgroepwerknemers",
          value: "1.946",
          unit: "VTE",
          definition: <p>Voltijdse equivalenten, jaargemiddelde.</p>,
          source: { title: "Departement WSE", date: "2026-06-30" },
        },
        {
          id: "spent",
          label: "Aangekocht bij sociale economie",
          value: "€ 218.066",
          unit: "in 2026, zonder btw",
          definition: <p>Som van de geboekte facturen van de vier besturen.</p>,
          source: { title: "Eigen boekhouding", date: "2026-10-31" },
        },
        {
          id: "share",
          label: "Aandeel in alle aankopen",
          value: "2,4",
          unit: "%",
          tone: "regular",
          definition: <p>Gedeeld door alle facturen zonder subsidies.</p>,
          source: { title: "Eigen boekhouding", date: "2026-10-31" },
        },
      ]}
    />
  );
}

function ExampleRecord() {
  return (
    <>
      <Meter label="Volledigheid" share={0.7} word="14 van 20 velden" />
      <DescriptionList
        id="record"
        items={[
          { term: "Naam", value: "Tuinwijk Maatwerk vzw (voorbeeld)", source: kbo },
          { term: "Rechtsvorm", value: "vereniging zonder winstoogmerk", source: kbo },
          {
            term: "Adres",
            value: "Voorbeeldstraat 12, 1500 Halle",
            source: wse,
            conflict: {
              others: [{ value: "Voorbeeldlaan 3, 1500 Halle", source: kbo }],
              rule: "De jongste bron is gekozen.",
            },
          },
          {
            term: "Capaciteit",
            value: "1.240 uur per maand",
            source: { publisher: "Eigen opgave", date: "2026-11-03" },
          },
          { term: "Begeleiding", value: <span className="soft">nog niet ingevuld</span> },
        ]}
      />
    </>
  );
}

const matches = [
  {
    href: "#tuinwijk",
    name: "Tuinwijk Maatwerk vzw (voorbeeld)",
    place: "Halle",
    score: 0.86,
    reasons: [
      "Doet tuinonderhoud, zegt de organisatie zelf",
      "Werkt in Halle",
      "Kan 1.240 uur per maand aan; gevraagd is 160",
    ],
    doubts: [],
    order: "Twee organisaties passen even goed; wie eerst staat, is geloot op de dag van vandaag.",
    tags: <WorkFormBadge label="collectief maatwerk" />,
    actions: <a href="#contact">Neem contact op</a>,
  },
  {
    href: "#pajotten",
    name: "Groenploeg Denkbeeldig (voorbeeld)",
    place: "Beersel",
    score: 0.47,
    reasons: ["Haalt in 2025 ‘Bermen maaien’ binnen bij Gemeente Verzonnen"],
    doubts: ["Hoeveel uur ze kan, is niet bekend", "Het record is twee jaar oud"],
  },
  {
    href: "#klus",
    name: "Klusdienst Voorbeeld",
    score: 0.22,
    reasons: ["Gebruikt dezelfde woorden: gras, haag"],
    doubts: ["Ligt 48 km ver"],
  },
];

function ExampleMatches() {
  return (
    <div className="gallery__columns gallery__columns--aside">
      <div>
        <MatchList density="dense" label="Kort" items={matches} />
      </div>
      <MatchList label="Wie dit kan, de beste eerst" items={matches} />
    </div>
  );
}

function ExampleCharts() {
  return (
    <>
      <div className="gallery__columns">
        <BarChart
          id="bars"
          title="Organisaties per gemeente"
          unit="aantal"
          description="Halle telt de meeste organisaties, Beersel de minste."
          categoryLabel="Gemeente"
          categories={["Halle", "Dilbeek", "Sint-Pieters-Leeuw", "Beersel"]}
          series={[
            { name: "sociale economie", tone: "social", values: [52, 34, 27, 15] },
            { name: "reguliere groenbedrijven", tone: "regular", values: [61, 48, 40, null] },
          ]}
          sources={[{ title: "KBO Open Data", date: "2026-11-01" }]}
        />
        <LineChart
          id="lines"
          title="Aandeel van wie werkt"
          unit="% van 20 tot 64 jaar"
          description="In Halle stijgt het aandeel van 72,1 naar 75,2 procent; Vlaanderen ligt daar iets boven."
          categoryLabel="Jaar"
          categories={["2019", "2020", "2021", "2022", "2023", "2024", "2025"]}
          series={[
            { name: "Halle", tone: "act", values: [72.1, 71.6, 72.8, null, 74.0, 74.6, 75.2] },
            { name: "Vlaanderen", tone: "ink", values: [75.5, 74.7, 75.3, 76.7, 76.8, 76.9, 77.1] },
          ]}
          sources={[{ title: "Steunpunt Werk (voorbeeldcijfers)", date: "2025-12-31" }]}
        />
      </div>
      <BarChart
        id="stacked"
        stacked
        title="Besteding per gemeente"
        unit="duizend euro"
        description="In elke gemeente gaat het grootste deel naar reguliere bedrijven."
        categoryLabel="Gemeente"
        categories={["Halle", "Dilbeek", "Sint-Pieters-Leeuw", "Beersel"]}
        series={[
          { name: "sociale economie", tone: "social", values: [184, 24, 10, 9] },
          { name: "reguliere economie", tone: "regular", values: [420, 380, 240, 150] },
        ]}
        sources={[{ title: "Eigen boekhouding", date: "2026-10-31" }]}
      />
      <RadarChart
        id="radar"
        top={100}
        title="Profiel van een bedrijf"
        unit="%"
        description="Milieu staat het verst, over eerlijk zakendoen is te weinig bekend."
        categoryLabel="Onderwerp"
        categories={[
          "Bestuur",
          "Mensenrechten",
          "Werk",
          "Milieu",
          "Eerlijk zakendoen",
          "Klanten",
          "Omgeving en samenleving",
        ]}
        series={[
          { name: "nu", tone: "act", values: [50, 62, 75, 84, null, 70, 40] },
          { name: "vorig jaar", tone: "ink", values: [42, 62, 60, 55, 30, 70, 38] },
        ]}
        spans={[null, [55, 70], null, null, [10, 80], null, null]}
        sources={[{ title: "MVO-scan (voorbeeldcijfers)", date: "2026-11-24" }]}
      />
    </>
  );
}

function ExampleHistory() {
  const undo = (
    <button className="button button--small" type="submit">
      Maak ongedaan
    </button>
  );
  return (
    <Timeline
      entries={[
        {
          id: "3",
          when: "ma 23 nov 2026, 14:02",
          dateTime: "2026-11-23T13:02:00Z",
          who: "Noor Voorbeeld",
          title: "Capaciteit gewijzigd",
          children: <ValueChange before="900" after="1.240 uur per maand" />,
          undo,
        },
        {
          id: "2",
          when: "zo 1 nov 2026, 03:10",
          dateTime: "2026-11-01T02:10:00Z",
          who: "KBO Open Data",
          icon: "upload",
          title: "Rechtsvorm en adres bijgewerkt",
        },
        {
          id: "1",
          when: "di 6 okt 2026, 11:45",
          dateTime: "2026-10-06T09:45:00Z",
          who: "Sam Voorbeeld",
          icon: "undo",
          title: "Website verwijderd",
          undone: true,
        },
      ]}
    />
  );
}
