import { Outlet, useRouteLoaderData } from "react-router";
import { stylesContext, viewContext } from "#platform/request-context";
import { UiProvider } from "#ui";
import type { Route } from "./+types/root";
import { FaultPage, statusOf } from "./fault-page.tsx";
import "./foundation/ui/styles.css";

export function loader({ context }: Route.LoaderArgs) {
  const { language, nonce, theme, islands } = context.get(viewContext);
  return { language, nonce, theme, islands, styles: context.get(stylesContext) };
}

/** The document round every page. */
export function Layout({ children }: { readonly children: React.ReactNode }) {
  const view = useRouteLoaderData<typeof loader>("root");
  const theme = view?.theme === "system" ? undefined : view?.theme;
  return (
    <html lang={view?.language ?? "nl"} data-theme={theme}>
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
          language={view?.language ?? "nl"}
          nonce={view?.nonce}
          islands={view?.islands ?? {}}
        >
          {children}
        </UiProvider>
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <FaultPage status={statusOf(error)} />;
}
