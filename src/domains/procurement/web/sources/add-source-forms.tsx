import { Button, Form, FormActions, Select, TextInput, useUi } from "#ui";
import { pauses } from "../../rules/notices/limits.ts";
import { importWords } from "../../text/imports/index.ts";
import type { SourceAnswer } from "./source-deed.ts";

type Left = Extract<SourceAnswer, { kind: "refused" }> | null;

/** One form for a folder out of the list, one for an address. */
export function AddSourceForms(props: {
  readonly folders: readonly string[] | null;
  readonly root: string | null;
  readonly left: Left;
}) {
  const w = importWords(useUi().language).sources;
  const { folders, root, left } = props;
  return (
    <div className="sources-page__forms">
      <section aria-labelledby="add-url">
        <h3 id="add-url">{w.urlTitle}</h3>
        <Form hidden={{ deed: "add", kind: "url" }}>
          <TextInput
            id="url-address"
            name="address"
            type="url"
            label={w.url}
            hint={w.urlHint}
            value={typedIn(left, "url", "address")}
            error={errorIn(left, "url-address", w)}
          />
          <CommonFields kind="url" left={left} />
          <FormActions>
            <Button kind="primary">{w.addUrl}</Button>
          </FormActions>
        </Form>
      </section>
      <section aria-labelledby="add-folder">
        <h3 id="add-folder">{w.folderTitle}</h3>
        {folders && root ? (
          <Form hidden={{ deed: "add", kind: "folder" }}>
            <Select
              id="folder-address"
              name="address"
              label={w.folder}
              hint={w.folderHint(root)}
              value={typedIn(left, "folder", "address") ?? folders[0]}
              options={folders.map((folder) => ({
                value: folder,
                label: folder === "." ? w.wholeFolder : folder,
              }))}
              error={errorIn(left, "folder-address", w)}
            />
            <CommonFields kind="folder" left={left} />
            <FormActions>
              <Button>{w.addFolder}</Button>
            </FormActions>
          </Form>
        ) : (
          <p className="soft">{w.noFolder}</p>
        )}
      </section>
    </div>
  );
}

function CommonFields({ kind, left }: { readonly kind: "url" | "folder"; readonly left: Left }) {
  const w = importWords(useUi().language).sources;
  return (
    <>
      <TextInput
        id={`${kind}-name`}
        name="name"
        label={w.name}
        hint={w.nameHint}
        value={typedIn(left, kind, "name")}
        error={errorIn(left, `${kind}-name`, w)}
      />
      <Select
        id={`${kind}-every`}
        name="every"
        label={w.every}
        value={typedIn(left, kind, "every") ?? "24"}
        options={pauses.map((hours) => ({
          value: String(hours),
          label: w.pauses[`${hours}`],
        }))}
        error={errorIn(left, `${kind}-every`, w)}
      />
    </>
  );
}

const typedIn = (left: Left, kind: string, field: string): string | undefined =>
  left?.typed.kind === kind ? left.typed[field] : undefined;

const errorIn = (
  left: Left,
  fieldId: string,
  w: ReturnType<typeof importWords>["sources"],
): string | undefined =>
  left?.fieldId === fieldId ? (w.problems[left.because] ?? left.because) : undefined;
