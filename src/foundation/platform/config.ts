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
  MAIL_IN_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i)
    .optional(),
  MAIL_IN_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  MAIL_IN_HOST: z.string().default("localhost"),
  MAIL_IN_KEY_FILE: z.string().min(1).optional(),
  MAIL_IN_CERTIFICATE_FILE: z.string().min(1).optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().default("ACM/IDM"),
  MAP_BACKGROUND_TILES: z.string().optional(),
  MAP_BACKGROUND_ATTRIBUTION: z.string().optional(),
  REGIEKAMER_NOTICE_FOLDER: z.string().min(1).optional(),
  REGIEKAMER_NOTICE_HOSTS: z
    .string()
    .regex(/^[a-z0-9.-]+:\d{1,5}(\s*,\s*[a-z0-9.-]+:\d{1,5})*$/i)
    .optional(),
  REGIEKAMER_WARM_UP: z.enum(["yes", "no"]).default("yes"),
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
  /** Letters that people forward; undefined: none are taken. */
  readonly mailIn:
    | {
        /** What stands behind the at sign in people's own addresses. */
        readonly domain: string;
        /** Undefined: nothing listens, and a mail server hands letters to the command line. */
        readonly port: number | undefined;
        readonly host: string;
        /** With these the listener offers STARTTLS. */
        readonly tls: { readonly keyFile: string; readonly certificateFile: string } | undefined;
      }
    | undefined;
  readonly oidc:
    | {
        readonly issuer: string;
        readonly clientId: string;
        readonly clientSecret: string;
        readonly name: string;
      }
    | undefined;
  readonly mapBackground: { readonly tiles: string; readonly attribution: string } | undefined;
  /** Below this folder notices may be watched for; undefined: no folder is. */
  readonly noticeFolder: string | undefined;
  /** `host:port` of servers with notices on the own network, which may be asked without HTTPS. */
  readonly noticeHosts: readonly string[];
  /** Open what the first page would wait for soon after the start. */
  readonly warmUp: boolean;
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
  if (env.MAIL_IN_PORT !== undefined && !env.MAIL_IN_DOMAIN) {
    throw new AppError("config.invalid", "MAIL_IN_PORT needs MAIL_IN_DOMAIN beside it");
  }
  const { MAIL_IN_KEY_FILE: keyFile, MAIL_IN_CERTIFICATE_FILE: certificateFile } = env;
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
    mailIn: env.MAIL_IN_DOMAIN
      ? {
          domain: env.MAIL_IN_DOMAIN.toLowerCase(),
          port: env.MAIL_IN_PORT,
          host: env.MAIL_IN_HOST,
          tls: keyFile && certificateFile ? { keyFile, certificateFile } : undefined,
        }
      : undefined,
    oidc:
      issuer && clientId && clientSecret
        ? { issuer, clientId, clientSecret, name: env.OIDC_NAME }
        : undefined,
    mapBackground: env.MAP_BACKGROUND_TILES
      ? { tiles: env.MAP_BACKGROUND_TILES, attribution: env.MAP_BACKGROUND_ATTRIBUTION ?? "" }
      : undefined,
    noticeFolder: env.REGIEKAMER_NOTICE_FOLDER,
    noticeHosts: env.REGIEKAMER_NOTICE_HOSTS?.toLowerCase().split(/\s*,\s*/) ?? [],
    warmUp: env.REGIEKAMER_WARM_UP === "yes",
    environment: env.NODE_ENV,
    projectRoot,
  };
}
