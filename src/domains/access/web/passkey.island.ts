import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";

const engine = "/toegang/passkey";

async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${engine}/${path}`, {
    ...(body === undefined
      ? {}
      : {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
  });
  if (!answer.ok) throw new Error(answer.status === 403 ? "old-session" : "failed");
  return (await answer.json()) as Answer;
}

async function signIn(): Promise<void> {
  const optionsJSON = await ask<PublicKeyCredentialRequestOptionsJSON>(
    "generate-authenticate-options",
  );
  const response = await startAuthentication({ optionsJSON });
  await ask("verify-authentication", { response });
}

async function register(name: string): Promise<void> {
  const optionsJSON = await ask<PublicKeyCredentialCreationOptionsJSON>(
    "generate-register-options",
  );
  const response = await startRegistration({ optionsJSON });
  await ask("verify-registration", { response, ...(name ? { name } : {}) });
}

/** A place where a passkey is used or made: shown once it can work. */
function enhance(place: HTMLElement): void {
  if (!browserSupportsWebAuthn()) {
    const without = place.parentElement?.querySelector<HTMLElement>("[data-passkey-without]");
    if (without) without.hidden = false;
    return;
  }
  const said = place.querySelector<HTMLElement>("[data-passkey-said]");
  const button = place.querySelector("button");
  const field = place.querySelector("input");
  place.hidden = false;
  button?.addEventListener("click", async () => {
    button.disabled = true;
    if (said) said.textContent = "";
    try {
      if (place.dataset.islandPasskey === "register") await register(field?.value.trim() ?? "");
      else await signIn();
      const to = new URL(place.dataset.to ?? "/", location.href);
      const samePage = to.pathname === location.pathname;
      location.assign(to);
      // Going to a part of the present page asks the server nothing.
      if (samePage) location.reload();
    } catch (problem) {
      const old = problem instanceof Error && problem.message === "old-session";
      if (said) said.textContent = (old ? said.dataset.oldSession : said.dataset.failed) ?? "";
      button.disabled = false;
    }
  });
}

for (const place of document.querySelectorAll<HTMLElement>("[data-island-passkey]")) enhance(place);
