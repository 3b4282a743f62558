import {
  Button,
  DataTable,
  Form,
  formatInstant,
  HiddenValues,
  SectionHeader,
  Tag,
  useUi,
} from "#ui";
import { describeDevice } from "../rules/describe-device.ts";
import type { SessionLine } from "../store/sessions.ts";
import { words } from "../text/index.ts";

type OwnSession = SessionLine & { readonly here: boolean };

interface SessionsPartProps {
  readonly sessions: readonly OwnSession[];
  readonly address: string;
}

export function SessionsPart({ sessions, address }: SessionsPartProps) {
  const { language } = useUi();
  const w = words(language).profile;
  return (
    <section aria-labelledby="sessions">
      <SectionHeader title={w.sessions} id="sessions" />
      <DataTable
        caption={w.sessions}
        captionHidden
        rows={sessions}
        keyOf={(session) => session.id}
        address={address}
        empty=""
        columns={[
          {
            key: "device",
            label: w.device,
            rowHeader: true,
            cell: (session) => (
              <>
                {describeDevice(session.userAgent) ?? w.deviceUnknown}{" "}
                {session.here ? <Tag tone="act">{w.thisDevice}</Tag> : null}
              </>
            ),
          },
          {
            key: "started",
            label: w.startedAt,
            cell: (session) => formatInstant(language, session.startedAt),
          },
          {
            key: "seen",
            label: w.seenAt,
            cell: (session) => formatInstant(language, session.seenAt),
          },
          {
            key: "action",
            label: w.action,
            cell: (session) =>
              session.here ? null : (
                <form method="post">
                  <HiddenValues values={{ deed: "end-session", id: session.id }} />
                  <Button small>{w.endSession}</Button>
                </form>
              ),
          },
        ]}
      />
      {sessions.length > 1 ? (
        <Form hidden={{ deed: "end-others" }}>
          <Button>{w.endOthers}</Button>
        </Form>
      ) : null}
    </section>
  );
}
