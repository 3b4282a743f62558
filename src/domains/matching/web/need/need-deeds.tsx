import type { ReactNode } from "react";
import {
  BothTexts,
  Button,
  Form,
  FormActions,
  HiddenValues,
  Icon,
  type IconName,
  Notice,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import type { NeedText } from "../../rules/needs/need-conflict.ts";
import { needWords } from "../../text/needs/index.ts";
import type { Renamed } from "../../usecases/needs/change-need.ts";
import type { OpenedNeed } from "../../usecases/needs/open-need.ts";

export type RenameLeft = {
  readonly typed: NeedText;
  readonly conflict: Extract<Renamed, { kind: "conflict" }> | null;
  readonly problem: string | null;
};

interface DeedsProps {
  readonly opened: OpenedNeed;
  /** What stayed of a name that was not saved. */
  readonly left: RenameLeft | null;
}

/** Small forms beside a need, each folded until it is wanted. */
export function NeedDeeds(props: DeedsProps) {
  const { need: words } = needWords(useUi().language);
  return (
    <div className="deeds">
      <RenameDeed {...props} />
      {props.opened.need.state === "open" ? (
        <Fold icon="check" title={words.close}>
          <Form hidden={{ deed: "close" }}>
            <TextArea name="closeNote" label={words.closeNote} rows={3} optional />
            <p className="soft">{words.closeHelp}</p>
            <FormActions>
              <Button>{words.close}</Button>
            </FormActions>
          </Form>
        </Fold>
      ) : null}
      <Fold icon="trash" title={words.remove}>
        <Form hidden={{ deed: "remove" }}>
          <p className="soft">{words.removeHelp}</p>
          <FormActions>
            <Button kind="danger">{words.remove}</Button>
          </FormActions>
        </Form>
      </Fold>
    </div>
  );
}

interface FoldProps {
  readonly icon: IconName;
  readonly title: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

function Fold({ icon, title, open, children }: FoldProps) {
  return (
    <details className="deeds__one" open={open}>
      <summary className="deeds__title">
        <Icon name={icon} size="small" />
        {title}
      </summary>
      {children}
    </details>
  );
}

function RenameDeed({ opened, left }: DeedsProps) {
  const { need: words } = needWords(useUi().language);
  const { need } = opened;
  const conflict = left?.conflict ?? null;
  const typed = left?.typed ?? need;
  return (
    <Fold icon="edit" title={words.rename} open={left !== null}>
      <Form hidden={{ deed: "rename", version: String(conflict?.version ?? need.version) }}>
        {left?.problem ? <Notice kind="error">{left.problem}</Notice> : null}
        {conflict ? (
          <>
            <BothTexts
              fields={conflict.conflicts.map(({ field, theirs, yours }) => ({
                name: field,
                label: words.fields[field],
                theirs,
                yours,
                canMerge: true,
              }))}
              whoChanged={conflict.by}
              when={conflict.at ?? need.updatedAt}
            />
            <HiddenValues
              values={Object.fromEntries(
                conflict.conflicts.map(({ field, theirs }) => [`theirs:${field}`, theirs]),
              )}
            />
          </>
        ) : null}
        <TextInput name="title" label={words.renameTitle} value={typed.title} maxLength={300} />
        <TextArea name="note" label={words.note} value={typed.note} rows={4} optional />
        <FormActions>
          <Button>{words.save}</Button>
        </FormActions>
      </Form>
    </Fold>
  );
}
