import { useUi } from "#ui";
import { words } from "./text.ts";

/** What a person sees when a page cannot be shown: what happened, that nothing was lost, a way back. */
export function FaultPage({ status }: { readonly status: number }) {
  const { faults } = words(useUi().language);
  const [title, help] =
    status === 404
      ? [faults.notFound, faults.notFoundHelp]
      : status === 403
        ? [faults.refused, faults.refusedHelp]
        : [faults.fault, faults.faultHelp];
  return (
    <main className="fault-page">
      <title>{`${title} · Regiekamer`}</title>
      <h1>{title}</h1>
      <p>{help}</p>
      <p>
        <a href="/">{faults.back}</a>
      </p>
    </main>
  );
}
