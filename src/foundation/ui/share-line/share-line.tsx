import { Icon } from "../icon/icon.tsx";
import { Island } from "../island/island.tsx";
import { useUi } from "../ui-context.tsx";

export interface ShareLineProps {
  readonly title: string;
  /** Full URL of this page, for the mail. */
  readonly url: string;
}

/** Print and mail this page. Without script the browser's own print command does the first. */
export function ShareLine({ title, url }: ShareLineProps) {
  const { words } = useUi();
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${url}`)}`;
  return (
    <p className="share-line">
      <button className="share-line__deed" type="button" data-island-print-button hidden>
        <Icon name="print" />
        {words.print}
      </button>
      <a className="share-line__deed" href={mail}>
        <Icon name="mail" />
        {words.shareByMail}
      </a>
      <Island name="print-button" />
    </p>
  );
}
