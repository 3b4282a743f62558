import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { type Actor, createFirstAdministrator } from "#access";
import { loadScanDemonstration } from "#csr-scan";
import { AppError } from "#kernel/app-error";
import { loadMatchingDemonstration } from "#matching";
import {
  loadBrainstormDemonstration,
  loadFairDemonstration,
  loadFollowUpDemonstration,
  loadGatheringsDemonstration,
  loadGuestsDemonstration,
  loadMinutesDemonstration,
} from "#networking";
import type { App } from "#platform/request-context";
import {
  loadAdviceDemonstration,
  loadContractsDemonstration,
  loadLibraryDemonstration,
  loadNoticesDemonstration,
  loadPlanDemonstration,
  loadSpendDemonstration,
  loadSpendViewDemonstration,
} from "#procurement";
import { loadQuestionsDemonstration } from "#questions";
import { demonstrationMunicipalities, loadDemonstration, loadStartSet } from "#register";
import { loadSteeringDemonstration } from "#steering";
import { changePartnership, foundPartnership, listPartnerships } from "#territory";

export type DemonstrationAccount = { readonly email: string; readonly password: string };

const email = "voorbeeld@regiekamer.example";

/**
 * Fills an empty installation with the partnership Zuidwest Rand: real public facts, and invented records
 * marked as examples. On an installation that has a partnership already it changes nothing.
 * @param desk also a desk at work: vision, plan, evidence, questions
 * @returns the account to sign in with; null when the installation was not filled by this
 */
export async function openDemonstration(
  app: App,
  { desk }: { readonly desk: boolean } = { desk: true },
): Promise<DemonstrationAccount | null> {
  const file = `${app.config.dataFolder}/demonstration-account`;
  if ((await listPartnerships(app.db)).length > 0) {
    const password = await readFile(file, "utf8").catch(() => null);
    return password === null ? null : { email, password: password.trim() };
  }
  const actor = await foundZuidwestRand(app);
  const password = randomBytes(12).toString("base64url");
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  const { partnershipId } = actor;
  const made = await createFirstAdministrator(app, {
    partnershipId,
    name: "Voorbeeld Beheerder",
    email,
    password,
    language: "nl",
  });
  if (made.kind === "refused") throw new AppError("demonstration.account", made.because);
  const { projectRoot } = app.config;
  await loadStartSet({ db: app.db, now: app.now(), projectRoot }, actor);
  await loadDemonstration(app.db, actor, app.now());
  if (desk) await fillDesk(app, partnershipId, made);
  return { email, password };
}

async function fillDesk(
  app: App,
  partnershipId: string,
  person: { readonly personId: string; readonly name: string },
): Promise<void> {
  const coordinator: Actor = {
    kind: "person",
    personId: person.personId,
    name: person.name,
    partnershipId,
    grants: [{ role: "administrator" }],
  };
  await loadSteeringDemonstration(app, coordinator, app.now());
  await loadMatchingDemonstration(app, coordinator, app.now());
  await loadQuestionsDemonstration(app, coordinator, app.now());
  await loadNoticesDemonstration(app, coordinator);
  await loadPlanDemonstration(app, coordinator);
  await loadLibraryDemonstration(app, coordinator);
  await loadContractsDemonstration(app, coordinator, app.now());
  await loadAdviceDemonstration(app, coordinator);
  await loadGatheringsDemonstration(app, coordinator, app.now());
  await loadMinutesDemonstration(app, coordinator, app.now());
  await loadSpendDemonstration(app, coordinator);
  await loadSpendViewDemonstration(app, coordinator);
  // After the gatherings: it fills the list of the fair.
  await loadGuestsDemonstration(app, coordinator, app.now());
  await loadBrainstormDemonstration(app, coordinator, app.now());
  await loadFairDemonstration(app, coordinator, app.now());
  await loadFollowUpDemonstration(app, coordinator, app.now());
  await loadScanDemonstration(app, coordinator, app.now());
}

async function foundZuidwestRand(app: App): Promise<Actor> {
  const founded = await foundPartnership(
    app.db,
    { kind: "operator", partnershipId: "" },
    {
      name: "Zuidwest Rand",
      legalForm: "interlokale-vereniging",
      nis: demonstrationMunicipalities,
      managingNis: "23027",
      from: app.today(),
      isExample: true,
    },
  );
  if (founded.kind === "refused") throw new AppError("demonstration.partnership", founded.because);
  const actor: Actor = { kind: "operator", partnershipId: founded.partnershipId };
  await changePartnership(
    app.db,
    actor,
    {
      published: true,
      partners: [
        { name: "Stad Halle", url: "https://www.halle.be" },
        { name: "Gemeente Beersel", url: "https://www.beersel.be" },
      ],
      contact: {
        street: "Oudstrijdersplein 18",
        postcode: "1500",
        town: "Halle",
        phone: "02 365 97 06",
        email: "info@zuidwestrand.be",
      },
      intro: {
        nl: "Wie doet wat in de sociale economie van Halle, Beersel, Dilbeek en Sint-Pieters-Leeuw? Dit is een voorbeeld met echte openbare feiten en verzonnen records die als voorbeeld gemerkt zijn.",
        fr: "Qui fait quoi dans l’économie sociale de Hal, Beersel, Dilbeek et Leeuw-Saint-Pierre ? Ceci est un exemple avec de vrais faits publics et des fiches inventées, marquées comme exemples.",
        en: "Who does what in the social economy of Halle, Beersel, Dilbeek and Sint-Pieters-Leeuw? This is an example with real public facts and invented records marked as examples.",
      },
    },
    app.now(),
  );
  return actor;
}
