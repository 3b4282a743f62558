import { colon } from "#kernel/language";
import { formatNumber, SectionHeader, useUi } from "#ui";
import { profileWords } from "../../text/profile/index.ts";
import type { OpenProfile } from "../../usecases/profile/open-profile.ts";

/** Who the others are; with fewer than five of them, why nothing is shown. */
export function OthersPart({ held }: { readonly held: OpenProfile }) {
  const { language } = useUi();
  const words = profileWords(language).others;
  const { instrument, profile, scan } = held;
  const { benchmark } = profile;
  const kind = scan.instrument;
  return (
    <section className="scan-profile__others">
      <SectionHeader title={words.title} />
      {benchmark ? (
        <>
          <p>
            {words.group(kind, formatNumber(language, benchmark.size))}{" "}
            {benchmark.fields.length === 0
              ? words.everybody(kind)
              : words.same(benchmark.fields.map(factOf).join("; "))}
          </p>
          {benchmark.isWider ? <p>{words.wider}</p> : null}
          <p>{words.coarse}</p>
          <p>{words.where}</p>
        </>
      ) : (
        <p>{words.hidden(kind)}</p>
      )}
    </section>
  );

  /** "sector: Bouw en installatie" */
  function factOf(field: string): string {
    const options = instrument.profile.find(({ key }) => key === field)?.options ?? [];
    const chosen = (scan.profile[field] ?? []).map(
      (option) => options.find(({ key }) => key === option)?.text[language] ?? option,
    );
    return `${words.fields[kind][field] ?? field}${colon(language)}${chosen.join(", ")}`;
  }
}
