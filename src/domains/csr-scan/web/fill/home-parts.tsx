import { Button, ButtonLink, Form, Meter, SectionHeader, useUi } from "#ui";
import { fillHomeWords } from "../../text/fill-home/index.ts";
import type { ScanHome } from "../../usecases/fill/home.ts";

/** The parts of a scan: how far each is, who was asked for it, and the ways in. */
export function HomeParts({ home }: { readonly home: ScanHome }) {
  const { language } = useUi();
  const words = fillHomeWords(language).home;
  const { scan, holders, offered } = home;
  return (
    <section aria-labelledby="parts">
      <SectionHeader
        id="parts"
        title={words.parts}
        actions={
          <>
            <ButtonLink href={`/scan/${scan.token}/over`} kind="quiet" small icon="edit">
              {words.about}
            </ButtonLink>
            <ButtonLink href={`/scan/${scan.token}/collegas`} kind="quiet" small icon="users">
              {words.colleagues}
            </ButtonLink>
          </>
        }
      />
      <ul className="scan-home__parts">
        {scan.progress.map(({ part, asked, answered, left }) => {
          const name =
            scan.instrument.parts.find(({ key }) => key === part)?.name[language] ?? part;
          const first = left[0] ?? scan.asked.find((question) => question.part === part)?.key ?? "";
          const askedTo = holders.filter(({ parts }) => parts?.includes(part));
          const isMine = scan.holder.parts?.includes(part) ?? false;
          const earlier = offered.get(part) ?? 0;
          return (
            <li key={part}>
              <p className="scan-home__part">
                <a href={`/scan/${scan.token}/vraag/${first}`}>{name}</a>
                {isMine ? <strong> {words.yours}</strong> : null}
              </p>
              <Meter
                label={`${name}, ${words.progress}`}
                labelHidden
                share={asked === 0 ? 0 : answered / asked}
                word={words.answered(answered, asked)}
              />
              <p className="scan-home__ways">
                <a href={`/scan/${scan.token}/deel/${part}`}>{words.onePage}</a>
                {askedTo.length > 0 ? (
                  <span className="soft">
                    {words.askedTo(
                      askedTo.map(({ name: who, email }) => who || email || "").join(", "),
                    )}
                  </span>
                ) : null}
              </p>
              {earlier > 0 ? (
                <Form hidden={{ daad: "neem-over", deel: part }}>
                  <Button small icon="undo">
                    {words.takeOver(earlier)}
                  </Button>
                </Form>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
