import { Button, ButtonRow, Form, TextArea } from "#ui";
import type { ReportBlock } from "../../store/report/blocks.ts";
import { Prose } from "./prose.tsx";
import { blockAnchor, historyHref } from "./report-address.ts";
import { type Drawing, useReportWords } from "./report-parts.tsx";
import "./block-editor.css";

interface BlockEditorProps {
  readonly blockKey: string;
  readonly body: string;
  readonly depth: number;
  readonly drawing: Pick<Drawing, "content" | "traceOf">;
  /** Null: nobody wrote it yet. */
  readonly block: ReportBlock | null;
  readonly suggestion: string;
  readonly mayWrite: boolean;
  /** What was typed and could not be saved. */
  readonly typed: string | null;
}

/** A text in its place in the report, with the means to change it there. */
export function BlockEditor(props: BlockEditorProps) {
  const words = useReportWords();
  const { blockKey, body, depth, drawing, block, suggestion, mayWrite, typed } = props;
  const { figures, year, language } = drawing.content;
  const isEmpty = body.trim() === "";
  const isSuggested = isEmpty && mayWrite && suggestion !== "";
  const hidden = { deed: "save-block", key: blockKey, version: String(block?.version ?? 0) };
  return (
    <div className="block-editor" id={blockAnchor(blockKey)}>
      {isEmpty && !isSuggested ? <p className="report-note">{words.emptyBlock}</p> : null}
      {isEmpty ? null : (
        <Prose body={body} depth={depth} figures={figures} traceOf={drawing.traceOf} />
      )}
      {isSuggested ? (
        <div className="block-editor__suggestion">
          <p className="report-note">{words.suggestion}</p>
          <Prose body={suggestion} depth={depth} figures={figures} traceOf={drawing.traceOf} />
          <Form hidden={{ ...hidden, body: suggestion }}>
            <Button kind="secondary" icon="check" small>
              {words.accept}
            </Button>
          </Form>
        </div>
      ) : null}
      {mayWrite ? (
        <details className="block-editor__edit" open={typed !== null}>
          <summary>{isEmpty ? words.writeText : words.editText}</summary>
          <Form hidden={hidden}>
            <TextArea
              name="body"
              id={`${blockAnchor(blockKey)}-text`}
              label={words.text}
              hint={words.textHint}
              rows={8}
              optional
              value={typed ?? body}
            />
            <ButtonRow>
              <Button>{words.save}</Button>
              {block ? (
                <a href={historyHref({ year, language }, blockKey)}>{words.history}</a>
              ) : null}
            </ButtonRow>
          </Form>
        </details>
      ) : null}
    </div>
  );
}
