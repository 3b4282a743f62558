import { fileURLToPath } from "node:url";
import { z } from "zod";
import { AppError } from "#kernel/app-error";

const projectRoot = fileURLToPath(new URL("../../..", import.meta.url));

const environmentShape = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(4680),
  HOST: z.string().default("localhost"),
  REGIEKAMER_URL: z.url().optional(),
  REGIEKAMER_DATA: z.string().min(1).optional(),
  REGIEKAMER_POSTGRES_BIN: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  REGIEKAMER_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.string().min(1).optional(),
  MAIL_FROM: z.string().min(3).default("Regiekamer <regiekamer@localhost>"),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().default("ACM/IDM"),
  MAP_BACKGROUND_TILES: z.string().optional(),
  MAP_BACKGROUND_ATTRIBUTION: z.string().optional(),
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Address people type, without a slash at its end. */
  readonly url: string;
  readonly dataFolder: string;
  readonly postgresBinaries: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly secret: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly oidc:
    | {
        readonly issuer: string;
        readonly clientId: string;
        readonly clientSecret: string;
        readonly name: string;
      }
    | undefined;
  readonly mapBackground: { readonly tiles: string; readonly attribution: string } | undefined;
  readonly environment: "production" | "development" | "test";
  readonly projectRoot: string;
};

/**
 * The settings of this process, from its environment.
 * @throws AppError `config.invalid` naming the variable and what it should be
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const filled = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== ""),
  );
  const parsed = environmentShape.safeParse(filled);
  if (!parsed.success) throw new AppError("config.invalid", z.prettifyError(parsed.error));
  const env = parsed.data;
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  return {
    port: env.PORT,
    host: env.HOST,
    url: (env.REGIEKAMER_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ""),
    dataFolder: env.REGIEKAMER_DATA ?? `${projectRoot}data`,
    postgresBinaries: env.REGIEKAMER_POSTGRES_BIN,
    databaseUrl: env.DATABASE_URL,
    secret: env.REGIEKAMER_SECRET,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    oidc:
      issuer && clientId && clientSecret
        ? { issuer, clientId, clientSecret, name: env.OIDC_NAME }
        : undefined,
    mapBackground: env.MAP_BACKGROUND_TILES
      ? { tiles: env.MAP_BACKGROUND_TILES, attribution: env.MAP_BACKGROUND_ATTRIBUTION ?? "" }
      : undefined,
    environment: env.NODE_ENV,
    projectRoot,
  };
}
