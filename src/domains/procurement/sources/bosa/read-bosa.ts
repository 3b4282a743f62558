import { given } from "../../rules/given.ts";
import { languageCode } from "../../rules/language-code.ts";
import type { ByLanguage, Lot, Nature, Notice } from "../../rules/notice.ts";
import { noTerms, reservedExecutionCodes, reservedParticipationCodes } from "../../rules/notice.ts";
import { kindOfSubtype } from "../../rules/notice-kind.ts";
import { readDeadline } from "../../rules/notice-time.ts";
import { byLanguage, cpvCodes, dayOf } from "../read-values.ts";
import { type JsonObject, type TrackedJson, trackJson } from "../tracked-json.ts";

const natures: readonly string[] = ["works", "supplies", "services"] satisfies Nature[];

const procedures: readonly (readonly [RegExp, string])[] = [
  [/^S?_?OPEN/, "open"],
  [/^S?_?RESTRICTED/, "restricted"],
  [/NEG_W_CALL|COMPETITIVE_NEG/, "neg-w-call"],
  [/NEG_WO_CALL/, "neg-wo-call"],
  [/DIAL/, "comp-dial"],
  [/INNOVATION/, "innovation"],
];

/** The publications in a response of the Belgian platform; null when it is another file. */
export function bosaPublications(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json.length > 0 && json.every(isPublication) ? json : null;
  if (typeof json !== "object" || json === null) return null;
  if (isPublication(json)) return [json];
  return "publications" in json && Array.isArray(json.publications) ? json.publications : null;
}

const isPublication = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "publicationWorkspaceId" in value;

/**
 * A publication of the Belgian e-Procurement platform, also below the European thresholds.
 * @see docs/sources/notices.md
 */
export function readBosa(publication: JsonObject): Notice {
  const tracked = trackJson((name) => /mail|phone|contact/i.test(name));
  const at = (path: string) => tracked.value(publication, path);
  const form = at("noticeSubType") ?? "";
  const main = cpvCodes(list(at("cpvMainCode.code")), "cpvMainCode", tracked);
  const additional = tracked.objects(publication, "cpvAdditionalCodes");
  const otherCpv = cpvCodes(
    additional.flatMap((code) => list(tracked.value(code, "code"))),
    "cpvAdditionalCodes",
    tracked,
  );
  // The labels of the codes are facts of the CPV, not of the notice.
  tracked.sees(publication, "cpvMainCode.descriptions");
  for (const code of additional) tracked.sees(code, "descriptions");
  const deadline = at("vaultSubmissionDeadline");
  const places = tracked.values(publication, "nutsCodes").map((nuts) => ({ nuts }));
  const found = natureList(tracked.values(publication, "natures"));
  const buyer = texts(publication, "organisation.organisationNames", tracked);
  const workspace = at("publicationWorkspaceId");
  const notice = {
    format: "bosa-json" as const,
    formatVersion: "",
    form,
    kind: kindOfSubtype(form),
    identity: readIdentity(publication, tracked),
    languages: tracked.values(publication, "publicationLanguages").map(languageCode),
    ...given("publishedOn", dayOf(at("publicationDate"), "publicationDate", tracked)),
    ...given("dispatchedOn", dayOf(at("dispatchDate"), "dispatchDate", tracked)),
    ...given("deadline", deadline === null ? null : readDeadline(deadline)),
    buyers: Object.keys(buyer).length > 0 ? [{ name: buyer }] : [],
    title: texts(publication, "dossier.titles", tracked),
    description: texts(publication, "dossier.descriptions", tracked),
    natures: found,
    ...given("cpv", main[0]),
    otherCpv: otherCpv.filter((code) => code !== main[0]),
    places,
    ...given("procedure", procedureOf(at("dossier.procurementProcedureType"))),
    ...given("legalBasis", at("dossier.legalBasis")),
    isFramework: at("dossier.specialPurchasingTechnique") === "FRAMEWORK_AGREEMENT",
    lots: tracked
      .objects(publication, "lots")
      .map((lot, index) =>
        readLot(lot, String(index + 1), { natures: found, places, cpv: main[0] }, tracked),
      ),
    links: workspace
      ? [
          {
            kind: "notice" as const,
            url: `https://www.publicprocurement.be/publication-workspaces/${encodeURIComponent(workspace)}/general`,
          },
        ]
      : [],
    earlier: [],
  };
  return { ...notice, ...tracked.rest(publication), notes: tracked.notes() };
}

const list = (value: string | null): string[] => (value === null ? [] : [value]);

const natureList = (words: readonly string[]): Nature[] =>
  words.map((word) => word.toLowerCase()).filter((word): word is Nature => natures.includes(word));

function readIdentity(publication: JsonObject, tracked: TrackedJson): Notice["identity"] {
  const ids = tracked.values(publication, "noticeIds");
  const references = [
    tracked.value(publication, "referenceNumber"),
    tracked.value(publication, "dossier.referenceNumber"),
    tracked.value(publication, "dossier.number"),
    ...tracked.values(publication, "publicationReferenceNumbersBDA"),
  ].filter((reference) => reference !== null);
  const earlier = ids.slice(0, -1);
  return {
    // Every new publication of the same notice adds an identifier at the end.
    ...given("noticeId", ids.at(-1)),
    ...given("otherNoticeIds", earlier.length > 0 ? earlier : null),
    ...given("procedureId", tracked.value(publication, "procedureId")),
    ...given("references", references.length > 0 ? [...new Set(references)] : null),
  };
}

function texts(object: JsonObject, path: string, tracked: TrackedJson): ByLanguage {
  return byLanguage(
    tracked
      .objects(object, path)
      .map((one) => [tracked.value(one, "language") ?? "", tracked.value(one, "text") ?? ""]),
  );
}

function readLot(
  lot: JsonObject,
  id: string,
  {
    cpv,
    ...shared
  }: { natures: readonly Nature[]; places: Lot["places"]; cpv: string | undefined },
  tracked: TrackedJson,
): Lot {
  const codes = (path: string, known: readonly string[]) =>
    tracked.values(lot, path).map((found) => {
      const code = found.toLowerCase().replaceAll("_", "-");
      if (!known.includes(code)) tracked.note("code-unknown", `${path} ${id}`, found);
      return code;
    });
  const [reservedExecution] = codes("reservedExecution", reservedExecutionCodes);
  return {
    id,
    ...noTerms,
    ...shared,
    ...given("cpv", cpv),
    otherCpv: [],
    title: texts(lot, "titles", tracked),
    description: texts(lot, "descriptions", tracked),
    reservedParticipation: codes("reservedParticipation", reservedParticipationCodes),
    ...given("reservedExecution", reservedExecution),
    winners: [],
  };
}

function procedureOf(word: string | null): string | null {
  if (word === null) return null;
  return procedures.find(([shape]) => shape.test(word))?.[1] ?? word;
}
