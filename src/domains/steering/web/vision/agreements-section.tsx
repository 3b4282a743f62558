import { Button, ButtonLink, DataTable, Form, formatDay, Notice, SectionHeader, useUi } from "#ui";
import type { Agreement, VisionHead } from "../../rules/vision/vision.ts";
import { visionWords } from "../../text/vision/index.ts";

export interface AgreementsSectionProps {
  readonly vision: VisionHead;
  readonly agreements: readonly Agreement[];
  /** NIS of members without an agreement. */
  readonly missing: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly mayEdit: boolean;
}

/** Who agreed, when, by which decision; who did not yet; and, for a draft, the deed that makes it hold. */
export function AgreementsSection(props: AgreementsSectionProps) {
  const { language } = useUi();
  const words = visionWords(language);
  const { vision, agreements, missing, names, mayEdit } = props;
  const place = (nis: string) => names.get(nis) ?? nis;
  const isDraft = vision.status === "draft";
  return (
    <section aria-labelledby="akkoorden">
      <SectionHeader
        title={words.agreements.title}
        id="akkoorden"
        actions={
          mayEdit && vision.status !== "replaced" ? (
            <ButtonLink icon="check" small href={`/visie/${vision.number}/akkoord`}>
              {words.page.agreement}
            </ButtonLink>
          ) : null
        }
      />
      {agreements.length === 0 ? (
        <p className="soft">{words.agreements.none}</p>
      ) : (
        <AgreementTable {...props} />
      )}
      {vision.status === "replaced" ? null : (
        <p className="vision__missing">
          {missing.length > 0
            ? words.agreements.missing(missing.map(place).join(", "))
            : words.agreements.complete}
        </p>
      )}
      {isDraft && mayEdit ? (
        <div className="vision__mark">
          <Notice
            kind="info"
            title={words.agreements.markTitle}
            actions={
              agreements.length > 0 ? (
                <Form hidden={{ deed: "agree" }} action={`/visie/${vision.number}`}>
                  <Button icon="check">{words.agreements.mark(vision.number)}</Button>
                </Form>
              ) : null
            }
          >
            {agreements.length > 0 ? words.agreements.markWhy : words.agreements.markNeeds}
          </Notice>
        </div>
      ) : null}
    </section>
  );
}

function AgreementTable({ vision, agreements, names, mayEdit }: AgreementsSectionProps) {
  const { language } = useUi();
  const words = visionWords(language);
  const here = `/visie/${vision.number}`;
  return (
    <DataTable
      caption={words.agreements.title}
      captionHidden
      address=""
      rows={agreements}
      keyOf={({ id }) => id}
      empty={null}
      columns={[
        {
          key: "body",
          label: words.agreements.body,
          rowHeader: true,
          cell: ({ body }) => body,
        },
        {
          key: "place",
          label: words.agreements.place,
          cell: ({ nis }) => (nis ? (names.get(nis) ?? nis) : words.agreements.whole),
        },
        {
          key: "day",
          label: words.agreements.agreedOn,
          cell: ({ agreedOn }) => formatDay(language, agreedOn),
        },
        {
          key: "reference",
          label: words.agreements.reference,
          cell: ({ id, reference, file }) => (
            <>
              {reference || (file ? null : "–")}
              {file ? (
                <>
                  {reference ? <br /> : null}
                  <a href={`${here}/akkoord/${id}/bestand`} download>
                    {file.name}
                  </a>
                </>
              ) : null}
            </>
          ),
        },
        ...(mayEdit && vision.status === "draft"
          ? [
              {
                key: "back",
                label: words.agreements.takeBack,
                cell: ({ id, body }: Agreement) => (
                  <Form action={here} hidden={{ deed: "take-back", id }}>
                    <Button kind="quiet" icon="trash" iconOnly small>
                      {words.agreements.takeBackOf(body)}
                    </Button>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
