import type { Words } from "../text/index.ts";
import type { GrantForm } from "../usecases/read-grant-choices.ts";
import { textOf } from "./form-text.ts";

export const grantFormOf = (form: FormData): GrantForm => ({
  role: textOf(form, "role"),
  nis: textOf(form, "nis"),
  organisation: textOf(form, "organisation"),
});

/** What to say to a refused role, and at which field. */
export function grantProblem(w: Words, because: string): { field: string; message: string } | null {
  const known: Readonly<Record<string, { field: string; message: string }>> = {
    "role-missing": { field: "role", message: w.people.roleMissing },
    "role-too-high": { field: "role", message: w.people.roleTooHigh },
    "municipality-missing": { field: "nis", message: w.people.municipalityMissing },
    "organisation-missing": { field: "organisation", message: w.people.organisationMissing },
    "organisation-unknown": { field: "organisation", message: w.people.organisationUnknown },
    "no-email": { field: "email", message: w.emailWrong },
    "no-claim": { field: "claim", message: w.outside.claimMissing },
    "no-value": { field: "value", message: w.outside.valueMissing },
    "already-there": { field: "value", message: w.outside.alreadyThere },
    "last-administrator": { field: "role", message: w.people.lastAdministrator },
    "given-outside": { field: "role", message: w.people.givenOutside },
    unknown: { field: "role", message: w.people.unknown },
    "not-permitted": { field: "role", message: w.notPermitted },
  };
  return Object.hasOwn(known, because) ? (known[because] ?? null) : null;
}
