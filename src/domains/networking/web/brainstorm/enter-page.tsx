import { redirect } from "react-router";
import { viewContext } from "#platform/request-context";
import { Button, Form, languageHrefs, NarrowFrame, PageHeader, TextInput, useUi } from "#ui";
import { readRoomCode } from "../../rules/brainstorm/room-code.ts";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import type { Route } from "./+types/enter-page";

export async function loader({ context, url }: Route.LoaderArgs) {
  const typed = url.searchParams.get("code") ?? "";
  const code = readRoomCode(typed);
  if (code) throw redirect(`/doe-mee/${code}`);
  return { address: context.get(viewContext).address, typed };
}

/** For whoever cannot scan: type the code of the wall. */
export default function EnterPage({ loaderData }: Route.ComponentProps) {
  const words = brainstormWords(useUi().language).phone;
  const { address, typed } = loaderData;
  return (
    <NarrowFrame name="Regiekamer" languages={{ hrefs: languageHrefs(address) }}>
      <title>{words.enterTitle}</title>
      <PageHeader title={words.enterTitle} />
      <Form method="get">
        <TextInput
          name="code"
          label={words.enter}
          value={typed}
          width="half"
          autoComplete="off"
          maxLength={20}
          error={typed ? words.missingText : undefined}
        />
        <p>
          <Button kind="primary">{words.enterDo}</Button>
        </p>
      </Form>
    </NarrowFrame>
  );
}
