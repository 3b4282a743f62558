import { Outlet, useMatches, useRouteLoaderData } from "react-router";
import { isLanguage, type Language } from "#kernel/language";
import { stylesContext, viewContext } from "#platform/request-context";
import { UiProvider } from "#ui";
import type { Route } from "./+types/root";
import { FaultPage, statusOf } from "./fault-page.tsx";
import "./foundation/ui/styles.css";

export function loader({ context }: Route.LoaderArgs) {
  const { language, nonce, theme, islands, publicRoot } = context.get(viewContext);
  return { language, nonce, theme, islands, publicRoot, styles: context.get(stylesContext) };
}

/** The document round every page. */
export function Layout({ children }: { readonly children: React.ReactNode }) {
  const view = useRouteLoaderData<typeof loader>("root");
  const theme = view?.theme === "system" ? undefined : view?.theme;
  const language = useSpokenLanguage() ?? view?.language ?? "nl";
  return (
    <html lang={language} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {view?.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        <UiProvider
          language={language}
          nonce={view?.nonce}
          islands={view?.islands ?? {}}
          publicRoot={view?.publicRoot}
        >
          {children}
        </UiProvider>
      </body>
    </html>
  );
}

/** A page for one person, behind a link, may speak their language: its loader names it `spokenLanguage`. */
function useSpokenLanguage(): Language | undefined {
  const spoken = useMatches().map(({ loaderData }) =>
    typeof loaderData === "object" && loaderData !== null && "spokenLanguage" in loaderData
      ? loaderData.spokenLanguage
      : undefined,
  );
  return spoken.find(isLanguage);
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <FaultPage status={statusOf(error)} />;
}
