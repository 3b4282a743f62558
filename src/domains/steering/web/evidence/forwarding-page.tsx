import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { type LetterPurpose, letterPurposes, type OwnAddress } from "#platform/mail-in";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  formatInstant,
  formatNumber,
  Notice,
  PageHeader,
  SectionHeader,
  useUi,
} from "#ui";
import { evidenceWords } from "../../text/evidence/index.ts";
import { changeForwarding, listForwarding } from "../../usecases/evidence/forwarding.ts";
import type { Route } from "./+types/forwarding-page";
import { EvidenceTabs } from "./evidence-tabs.tsx";
import { asResponse } from "./refusal-response.ts";
import "./evidence.css";

export async function loader({ context }: Route.LoaderArgs) {
  const forwarding = await listForwarding(context.get(appContext), actorOf(context));
  if (isRefusal(forwarding)) throw asResponse(forwarding);
  return forwarding.kind === "off" ? { addresses: null } : { addresses: forwarding.addresses };
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = evidenceWords(context.get(viewContext).language).forwarding;
  const [deed, asked] = String((await request.formData()).get("deed") ?? "").split(":");
  const purpose = letterPurposes.find((one) => one === asked);
  if (!purpose || (deed !== "renew" && deed !== "switch-off")) throw data(null, { status: 400 });
  const done = await changeForwarding(app, actorOf(context), purpose, deed, app.now());
  if (done.kind === "refused") throw data(null, { status: 403 });
  const said = deed === "renew" ? words.made : words.off2;
  return redirect("/bewijs/doorsturen", { headers: { "set-cookie": flashLine(said) } });
}

export default function ForwardingPage({ loaderData }: Route.ComponentProps) {
  const words = evidenceWords(useUi().language).forwarding;
  const { addresses } = loaderData;
  return (
    <>
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={words.lede} />
      <EvidenceTabs current="forwarding" />
      {addresses === null ? (
        <Notice kind="info">{words.off}</Notice>
      ) : (
        <>
          <div className="forwarding">
            {addresses.map((address) => (
              <Address key={address.purpose} address={address} />
            ))}
          </div>
          <div className="forwarding__notes">
            <p>{words.contact}</p>
            <p className="soft">{words.secret}</p>
          </div>
        </>
      )}
    </>
  );
}

function Address({ address: own }: { readonly address: OwnAddress }) {
  const { language } = useUi();
  const words = evidenceWords(language).forwarding;
  const { purpose, state, address, letters, lastLetterAt } = own;
  const said = state === "none" ? words.none : state === "off" ? words.switchedOff : words.changed;
  return (
    <section className="forwarding__one">
      <SectionHeader title={words.purposes[purpose].title} />
      <p>{words.purposes[purpose].lede}</p>
      {address ? (
        <p className="forwarding__address">
          <code>{address}</code>
        </p>
      ) : (
        <p className="soft">{said}</p>
      )}
      {letters > 0 ? (
        <p className="soft numeric">
          {words.letters(formatNumber(language, letters), letters === 1)}
          {lastLetterAt ? `, ${words.last(formatInstant(language, lastLetterAt))}` : null}
        </p>
      ) : null}
      <div className="forwarding__deeds">
        {address ? (
          <ButtonLink icon="mail" href={`mailto:${address}`}>
            {words.mail}
          </ButtonLink>
        ) : null}
        <Deed
          purpose={purpose}
          deed="renew"
          label={state === "none" ? words.make : words.renew}
          quiet={address !== null}
        />
        {state === "on" ? (
          <Deed purpose={purpose} deed="switch-off" label={words.switchOff} quiet />
        ) : null}
      </div>
      {state === "on" ? (
        <p className="soft">{`${words.renew}${colon(language)}${words.renewHint}`}</p>
      ) : null}
    </section>
  );
}

interface DeedProps {
  readonly purpose: LetterPurpose;
  readonly deed: "renew" | "switch-off";
  readonly label: string;
  readonly quiet: boolean;
}

function Deed({ purpose, deed, label, quiet }: DeedProps) {
  return (
    <form method="post">
      <Button kind={quiet ? "quiet" : "secondary"} name="deed" value={`${deed}:${purpose}`}>
        {label}
      </Button>
    </form>
  );
}
