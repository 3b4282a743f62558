import { AppError } from "#kernel/app-error";
import type { Command, CommandArguments } from "#platform/command";
import { isLegalForm, legalForms } from "../rules/legal-form.ts";
import { foundIn, readTypedMunicipalities } from "../rules/typed-municipalities.ts";
import { listMunicipalities } from "../store/municipalities.ts";
import { listMemberNis, listPartnerships } from "../store/partnerships.ts";
import { loadPlaceIndex } from "../store/place-index.ts";
import { foundPartnership } from "../usecases/found-partnership.ts";

async function found({ positional, options, open, print }: CommandArguments) {
  const app = await open();
  const name = positional.join(" ");
  const form = options.form ?? (await defaultForm(options));
  if (!isLegalForm(form)) {
    throw new AppError("cli.form", `--form is one of: ${legalForms.join(", ")}`);
  }
  const typed = typeof options.municipalities === "string" ? options.municipalities : "";
  const places = readTypedMunicipalities(await loadPlaceIndex(app.db), typed);
  const unclear = places.filter(({ resolution }) => resolution.kind !== "found");
  if (unclear.length > 0 || places.length === 0) {
    const names = unclear.map((place) => place.typed).join(", ");
    throw new AppError(
      "cli.municipalities",
      `--municipalities: not recognised: ${names || "none"}`,
    );
  }
  const nis = foundIn(places);
  const managing =
    typeof options.managing === "string"
      ? foundIn(readTypedMunicipalities(await loadPlaceIndex(app.db), options.managing))[0]
      : nis[0];
  const answer = await foundPartnership(
    app.db,
    { kind: "operator", partnershipId: "" },
    { name, legalForm: form, nis, managingNis: managing ?? null, from: app.today() },
  );
  if (answer.kind === "refused") {
    throw new AppError("territory.refused", `Refused: ${answer.because}`);
  }
  print(`${name}: ${nis.length} municipalities, address ${answer.slug}`);
  return answer;
}

const defaultForm = async (options: CommandArguments["options"]) =>
  String(options.municipalities ?? "").includes(",") ? "interlokale-vereniging" : "single-city";

async function list({ open, print }: CommandArguments) {
  const app = await open();
  const partnerships = await listPartnerships(app.db);
  const rows = await Promise.all(
    partnerships.map(async ({ id, slug, name, legalForm }) => {
      const nis = await listMemberNis(app.db, id, app.today());
      const members = (await listMunicipalities(app.db, nis)).map(({ nameNl }) => nameNl);
      return { slug, name, legalForm, members };
    }),
  );
  for (const row of rows) print(`${row.slug}  ${row.name} (${row.members.join(", ")})`);
  return { partnerships: rows };
}

export const commands: readonly Command[] = [
  {
    domain: "territory",
    verb: "found",
    usage: 'NAME --municipalities "Halle, Beersel" [--form FORM] [--managing Halle]',
    summary: "set up a partnership",
    run: found,
  },
  {
    domain: "territory",
    verb: "list",
    usage: "",
    summary: "the partnerships of this installation",
    run: list,
  },
];
