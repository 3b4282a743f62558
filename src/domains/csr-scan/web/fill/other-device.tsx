import { QrCode, useUi } from "#ui";
import { fillHomeWords } from "../../text/fill-home/index.ts";
import type { ScanHome } from "../../usecases/fill/home.ts";

/** The own link, to go on elsewhere. */
export function OtherDevice({ home }: { readonly home: Pick<ScanHome, "href"> }) {
  const words = fillHomeWords(useUi().language).home;
  return (
    <details className="scan-home__device">
      <summary>{words.device}</summary>
      <p>{words.deviceText}</p>
      <p className="scan-home__href">
        <a href={home.href}>{home.href}</a>
      </p>
      <QrCode address={home.href} label={words.qrLabel} />
    </details>
  );
}
