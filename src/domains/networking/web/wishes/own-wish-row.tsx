import { Tag, useUi } from "#ui";
import { strengths, type Wish } from "../../rules/wishes/wish.ts";
import { ownWishWords } from "../../text/own-wishes/index.ts";
import { wishWords } from "../../text/wishes/index.ts";
import type { ListedOther } from "../../usecases/wishes/open-own-wishes.ts";
import type { Typed } from "../typed-form.ts";
import { rowMark, type WishChoice } from "./own-form.ts";

export interface WishRowProps {
  readonly other: ListedOther;
  readonly wish: Wish | undefined;
  /** What was typed before a refusal. */
  readonly typed: Typed | null;
  /** Why it is suggested. */
  readonly why?: readonly string[];
}

/** One guest to wish for: a line that opens. */
export function WishRow({ other, wish, typed, why = [] }: WishRowProps) {
  const { language } = useUi();
  const words = ownWishWords(language);
  const all = wishWords(language);
  const kept: WishChoice = wish ? (wish.strength ?? "veto") : "none";
  const now = typed?.[`wens-${other.id}`] ?? String(kept);
  const about = typed?.[`over-${other.id}`] ?? wish?.about ?? "";
  const said = (choice: string) =>
    choice === "none"
      ? words.none
      : choice === "veto"
        ? all.veto
        : all.strengths[Number(choice) as keyof typeof all.strengths];
  const facts = [other.placeName, other.sectors].filter(Boolean).join(" · ");
  return (
    <li>
      <details className="own-wish">
        <summary className="own-wish__line">
          <span className="own-wish__name">
            {other.name}
            {facts ? <span className="own-wish__facts">{facts}</span> : null}
          </span>
          {now === "none" ? null : <Tag tone={now === "veto" ? "plain" : "act"}>{said(now)}</Tag>}
        </summary>
        <fieldset className="own-wish__open">
          <legend className="visually-hidden">{words.how(other.name)}</legend>
          {other.offers ? <p className="soft">{other.offers}</p> : null}
          <div className="own-wish__choices">
            {["none", ...strengths.map(String), "veto"].map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={`wens-${other.id}`}
                  value={choice}
                  defaultChecked={now === choice}
                />
                {said(choice)}
              </label>
            ))}
          </div>
          <label>
            <span className="soft">{words.about}</span>
            <input
              className="input own-wish__about"
              type="text"
              name={`over-${other.id}`}
              defaultValue={about}
              maxLength={500}
            />
          </label>
          <input type="hidden" name={`was-${other.id}`} value={rowMark(kept, wish?.about ?? "")} />
        </fieldset>
      </details>
      {why.length > 0 ? <p className="own-wish__why">{why.join(" · ")}</p> : null}
    </li>
  );
}
