import { SectionHeader, useUi } from "#ui";
import { gatheringWords } from "../../text/gatherings/index.ts";
import type { LetterPreview } from "../../usecases/gatherings/guest-letters.ts";
import "./letter-preview.css";

/** The letter as the first guest gets it, and whom no letter reaches. */
export function LetterPreviewPart({ preview }: { readonly preview: LetterPreview }) {
  const { cancelPage } = gatheringWords(useUi().language);
  const { letter, reached, unreached } = preview;
  return (
    <>
      {unreached.length > 0 ? <p>{cancelPage.unreached(unreached.join(", "))}</p> : null}
      {reached > 0 ? (
        <section aria-labelledby="letter">
          <SectionHeader id="letter" title={cancelPage.letter} />
          <div className="letter-preview">
            <p>
              <strong>{letter.subject}</strong>
            </p>
            <p className="letter-preview__body">{letter.body}</p>
          </div>
        </section>
      ) : null}
    </>
  );
}
