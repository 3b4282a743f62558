import { BothTexts } from "../both-texts/both-texts.tsx";
import { ButtonLink } from "../button/button.tsx";
import { ConfirmForm } from "../dialog/confirm-form.tsx";
import { Dialog, DialogOpener } from "../dialog/dialog.tsx";
import { EmptyState } from "../empty-state/empty-state.tsx";
import { JobProgress } from "../job-progress/job-progress.tsx";
import { Meter } from "../meter/meter.tsx";
import { Flash, Notice } from "../notice/notice.tsx";
import { SectionHeader } from "../page-header/page-header.tsx";

/** What a page says back: notices, jobs, questions, emptiness. */
export function StateSection({ address }: { readonly address: string }) {
  return (
    <>
      <SectionHeader title="Berichten" />
      <Flash kind="success">12 organisaties uitgenodigd voor de beurs van do 4 feb 2027.</Flash>
      <div className="stack">
        <Notice kind="info">De lijst van het departement is van do 3 sep 2026.</Notice>
        <Notice
          kind="warning"
          title="Drie acties hebben nog geen bewijs"
          actions={<ButtonLink href="#acties">Toon de drie acties</ButtonLink>}
        >
          Het verslag moet vóór do 31 dec 2026 klaar zijn.
        </Notice>
        <Notice kind="error" title="Het bestand is niet ingelezen">
          lijst.csv, rij 17, kolom “KBO”: het nummer faalt de controle. De 912 goede rijen zijn
          bewaard, er is niets verloren.
        </Notice>
        <Notice kind="success">De brochure is klaar: 24 bladzijden.</Notice>
      </div>

      <SectionHeader title="Twee mensen bewerkten hetzelfde" />
      <BothTexts
        whoChanged="Noor Voorbeeld"
        when="2026-11-23T08:12:00.000Z"
        fields={[
          {
            name: "title",
            label: "Titel",
            theirs: "Rondetafel over groenonderhoud met zes bedrijven",
            yours: "Rondetafel groen, voorjaar 2027",
            canMerge: true,
          },
          { name: "owner", label: "Eigenaar", theirs: "Lena Voorbeeld", yours: "" },
        ]}
      />

      <SectionHeader title="Een taak die loopt" />
      <div className="gallery__columns">
        <JobProgress
          label="KBO Open Data inlezen"
          job={{
            state: "running",
            done: 41_200,
            total: 128_000,
            refused: 12,
            perSecond: 2400,
            secondsLeft: 36,
            step: "adressen lezen",
          }}
          pollHref="#job.json"
          refreshHref={address}
          cancelAction="#stop"
        />
        <JobProgress
          label="Brochure maken"
          job={{ state: "running", done: 12, total: null }}
          pollHref="#job.json"
          refreshHref={address}
        />
        <JobProgress
          label="Lijst inlezen"
          job={{ state: "done", done: 912, total: 912 }}
          pollHref="#job.json"
          refreshHref={address}
        />
        <JobProgress
          label="Kaarttegels maken"
          job={{ state: "failed", done: 300, total: 1000 }}
          pollHref="#job.json"
          refreshHref={address}
        />
      </div>

      <SectionHeader title="Eerst vragen" />
      <DialogOpener opens="confirm" href="#bevestig" kind="danger" icon="trash">
        Verwijder 3 organisaties
      </DialogOpener>
      <Dialog id="confirm" title="3 organisaties verwijderen?">
        <ConfirmForm action="#" deed="Verwijder 3 organisaties" danger cancelHref="#terug">
          <p>
            Ze verdwijnen van de kaart en uit de brochure. U kunt dit 30 dagen lang ongedaan maken.
          </p>
        </ConfirmForm>
      </Dialog>

      <SectionHeader title="Nog leeg" />
      <EmptyState
        icon="calendar"
        title="Nog geen bijeenkomst"
        action={
          <ButtonLink href="#plan" kind="primary" icon="plus">
            Plan de eerste bijeenkomst
          </ButtonLink>
        }
      >
        Hier komen beurzen, rondetafels en overleg, met genodigden, verslag en acties.
      </EmptyState>

      <SectionHeader title="Scores met hun woord" />
      <Meter label="Tuinwijk Maatwerk" share={0.92} word="sterk" />
      <Meter label="Het Kringhuis" share={0.55} word="mogelijk" tone="social" />
      <Meter label="Fietspunt Dilbeek" share={0.2} word="twijfel" tone="regular" />
    </>
  );
}
