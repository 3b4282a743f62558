import { useUi } from "#ui";
import { publicWords } from "../../text/public/index.ts";
import type { ScanSize } from "../../usecases/public/read-csr-page.ts";
import { questionsHref } from "./public-addresses.ts";

/** Every way to fill in: for whom, how many questions, how long, and the questions themselves. */
export function ScanSizes({ sizes }: { readonly sizes: readonly ScanSize[] }) {
  const { language, publicRoot } = useUi();
  const { scan } = publicWords(language);
  return (
    <ul className="csr__sizes">
      {sizes.map(({ instrument, depth, questions, minutes }) => {
        const { title, text } = scan.size[instrument][depth];
        return (
          <li key={`${instrument} ${depth}`} className="csr__size">
            <h4>{title}</h4>
            <p>{text}</p>
            <p className="soft numeric">{scan.counted(questions, minutes)}</p>
            <p>
              <a href={questionsHref(publicRoot, instrument, { depth })}>
                {scan.look[instrument]}
                <span className="visually-hidden">{` (${title})`}</span>
              </a>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
