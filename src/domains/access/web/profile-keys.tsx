import { dayOf } from "#kernel/day";
import {
  Button,
  ErrorSummary,
  Flash,
  Form,
  FormActions,
  formatDay,
  HiddenValues,
  Island,
  SectionHeader,
  TextInput,
  useUi,
} from "#ui";
import type { WeakPassword } from "../rules/judge-password.ts";
import type { PasskeyLine } from "../store/passkeys.ts";
import { words } from "../text/index.ts";

export type ProfileProblem =
  | WeakPassword
  | "wrong-password"
  | "too-many-attempts"
  | "last-way-in"
  | "not-permitted"
  | "no-name"
  | "unknown"
  | undefined;

interface PasswordPartProps {
  /** There is one already. */
  readonly has: boolean;
  readonly problem: ProfileProblem;
  readonly minutes: number;
}

export function PasswordPart({ has, problem, minutes }: PasswordPartProps) {
  const { language } = useUi();
  const w = words(language);
  const current = problem === "wrong-password" ? w.profile.currentWrong : undefined;
  const wanted = problem && problem in w.weak ? w.weak[problem as WeakPassword] : undefined;
  const errors = [
    ...(current ? [{ fieldId: "field-current", message: current }] : []),
    ...(wanted ? [{ fieldId: "field-wanted", message: wanted }] : []),
  ];
  return (
    <section aria-labelledby="password">
      <SectionHeader title={w.profile.password} id="password" />
      {has ? null : <p>{w.profile.passwordNone}</p>}
      {problem === "too-many-attempts" ? <Flash kind="error">{w.tooMany(minutes)}</Flash> : null}
      <ErrorSummary errors={errors} />
      <Form hidden={{ deed: "password" }} action="/profiel">
        {has ? (
          <TextInput
            name="current"
            type="password"
            label={w.profile.currentPassword}
            error={current}
            autoComplete="current-password"
            width="half"
          />
        ) : null}
        <TextInput
          name="wanted"
          type="password"
          label={w.newPassword}
          hint={w.passwordHint}
          error={wanted}
          autoComplete="new-password"
          width="half"
        />
        <FormActions>
          <Button>{has ? w.profile.changePassword : w.profile.choosePassword}</Button>
        </FormActions>
      </Form>
    </section>
  );
}

interface PasskeysPartProps {
  readonly passkeys: readonly PasskeyLine[];
  /** Name of the sign-in service the account is tied to. */
  readonly external: string | null;
  readonly problem: ProfileProblem;
}

export function PasskeysPart({ passkeys, external, problem }: PasskeysPartProps) {
  const { language } = useUi();
  const w = words(language).profile;
  return (
    <section aria-labelledby="passkeys">
      <SectionHeader title={w.passkeys} id="passkeys" />
      <p>{w.passkeysHint}</p>
      {problem === "last-way-in" ? <Flash kind="error">{w.lastWayIn}</Flash> : null}
      {passkeys.length === 0 ? <p className="soft">{w.passkeysNone}</p> : null}
      <ul className="passkeys">
        {passkeys.map((passkey) => (
          <li className="passkeys__one" key={passkey.id}>
            <span>
              {passkey.name ?? w.passkeyUnnamed}
              {passkey.addedAt ? (
                <span className="soft">
                  {", "}
                  {w.passkeySince(formatDay(language, dayOf(passkey.addedAt)))}
                </span>
              ) : null}
            </span>
            <form method="post">
              <HiddenValues values={{ deed: "remove-passkey", id: passkey.id }} />
              <Button small icon="trash">
                {w.removePasskey}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <div
        className="passkeys__new"
        data-island-passkey="register"
        data-to="/profiel#passkeys"
        hidden
      >
        <TextInput
          name="passkey-name"
          label={w.passkeyName}
          hint={w.passkeyNameHint}
          width="half"
          maxLength={80}
          optional
        />
        <Button type="button" icon="plus">
          {w.addPasskey}
        </Button>
        <p
          className="access-way__said"
          role="alert"
          data-passkey-said
          data-failed={w.passkeyFailed}
          data-old-session={w.passkeyOldSession}
        />
        <Island name="passkey" />
      </div>
      <p className="soft" data-passkey-without hidden>
        {w.passkeyNoScript}
      </p>
      {external ? <p>{w.outsideLinked(external)}</p> : null}
    </section>
  );
}
