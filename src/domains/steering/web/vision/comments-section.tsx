import type { ReactNode } from "react";
import { Button, Form, formatInstant, SectionHeader, Select, TextArea, useUi } from "#ui";
import type { Vision, VisionComment } from "../../rules/vision/vision.ts";
import { visionWords } from "../../text/vision/index.ts";
import type { EarlierRemark } from "../../usecases/vision/open-vision.ts";

export interface CommentsSectionProps {
  readonly vision: Vision;
  readonly comments: readonly VisionComment[];
  readonly earlier: readonly EarlierRemark[];
  readonly mayEdit: boolean;
  /** Whose own comments may be put away; null for nobody. */
  readonly personId: string | null;
}

/** What members say of a version; of one that holds, remarks for the next. */
export function CommentsSection(props: CommentsSectionProps) {
  const words = visionWords(useUi().language);
  const { vision, comments, earlier, mayEdit, personId } = props;
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const settled = comments.filter(({ resolvedAt }) => resolvedAt !== null);
  const title = vision.status === "draft" ? words.comments.title : words.comments.remarksTitle;
  const maySettle = (comment: VisionComment) =>
    mayEdit || (personId !== null && comment.personId === personId);
  const about = ({ goalId }: VisionComment) => {
    const goal = vision.goals.find(({ id }) => id === goalId);
    return goal ? words.comments.onGoal(goal.title) : words.comments.onWhole;
  };
  const item = (comment: VisionComment) => (
    <CommentItem
      key={comment.id}
      comment={comment}
      about={about(comment)}
      deed={
        maySettle(comment) ? <SettleForm comment={comment} number={vision.number} at="" /> : null
      }
    />
  );
  return (
    <section className="vision__comments" aria-labelledby="opmerkingen">
      <SectionHeader title={title} id="opmerkingen" />
      {comments.length === 0 ? (
        <p className="soft">{words.comments.none}</p>
      ) : (
        <p className="soft">{words.comments.open(open.length)}</p>
      )}
      <ol className="vision__comment-list">{open.map(item)}</ol>
      {settled.length > 0 ? (
        <details className="vision__settled">
          <summary>{words.comments.settledCount(settled.length)}</summary>
          <ol className="vision__comment-list">{settled.map(item)}</ol>
        </details>
      ) : null}
      <EarlierRemarks earlier={earlier} number={vision.number} mayEdit={mayEdit} />
      {vision.status === "replaced" ? null : <CommentForm vision={vision} />}
    </section>
  );
}

function EarlierRemarks(props: {
  readonly earlier: readonly EarlierRemark[];
  readonly number: number;
  readonly mayEdit: boolean;
}) {
  const words = visionWords(useUi().language);
  const { earlier, number, mayEdit } = props;
  const [first] = earlier;
  if (!first) return null;
  return (
    <>
      <h3>{words.comments.earlierTitle(first.number)}</h3>
      <ol className="vision__comment-list">
        {earlier.map(({ comment, goalTitle, number: at }) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            about={goalTitle ? words.comments.onGoal(goalTitle) : words.comments.onWhole}
            deed={mayEdit ? <SettleForm comment={comment} number={number} at={String(at)} /> : null}
          />
        ))}
      </ol>
    </>
  );
}

interface CommentItemProps {
  readonly comment: VisionComment;
  readonly about: string;
  readonly deed: ReactNode;
}

function CommentItem({ comment, about, deed }: CommentItemProps) {
  const { language } = useUi();
  const words = visionWords(language);
  const { personName, createdAt, resolvedAt, resolvedBy } = comment;
  return (
    <li className="vision__comment">
      <p className="vision__comment-head soft">
        {words.comments.by(personName, formatInstant(language, createdAt))} · {about}
        {resolvedAt
          ? ` · ${words.comments.settledBy(resolvedBy ?? "", formatInstant(language, resolvedAt))}`
          : null}
      </p>
      <p className="vision__comment-body">{comment.body}</p>
      {deed}
    </li>
  );
}

function SettleForm(props: {
  readonly comment: VisionComment;
  readonly number: number;
  readonly at: string;
}) {
  const { comments } = visionWords(useUi().language);
  const { comment, number, at } = props;
  const isOpen = comment.resolvedAt === null;
  const hidden = { deed: isOpen ? "settle" : "reopen", id: comment.id, at };
  return (
    <Form action={`/visie/${number}`} hidden={hidden}>
      <Button kind="quiet" small icon={isOpen ? "check" : "undo"}>
        {isOpen ? comments.settle : comments.reopen}{" "}
        <span className="visually-hidden">
          {(isOpen ? comments.settleOf : comments.reopenOf)(comment.personName)}
        </span>
      </Button>
    </Form>
  );
}

function CommentForm({ vision }: { readonly vision: Vision }) {
  const { comments } = visionWords(useUi().language);
  return (
    <div className="vision__comment-form">
      <Form action={`/visie/${vision.number}`} hidden={{ deed: "comment" }}>
        {vision.goals.length > 0 ? (
          <Select
            name="goalId"
            label={comments.about}
            options={vision.goals.map(({ id, title }) => ({ value: id, label: title }))}
            emptyLabel={comments.whole}
            optional
          />
        ) : null}
        <TextArea name="body" label={comments.body} rows={3} />
        <Button>{comments.add}</Button>
      </Form>
    </div>
  );
}
