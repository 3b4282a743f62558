import { Button, ButtonLink, ButtonRow } from "../button/button.tsx";
import { CodeText } from "../code-text/code-text.tsx";
import { Icon } from "../icon/icon.tsx";
import { type IconName, iconPaths } from "../icon/icon-paths.tsx";
import { LightText } from "../light-text/light-text.tsx";
import { Menu, MenuLinks } from "../menu/menu.tsx";
import { SectionHeader } from "../page-header/page-header.tsx";
import { Tag, WorkFormBadge } from "../tag/tag.tsx";
import { dark, light, print } from "../tokens.ts";
import type { GalleryTheme } from "./gallery-page.tsx";

/** Colours, type, signs, buttons, tags. */
export function FoundationSection({ theme }: { readonly theme: GalleryTheme }) {
  return (
    <>
      <SectionHeader title="Knoppen" />
      <ButtonRow>
        <Button kind="primary" icon="mail">
          Stuur uitnodiging naar 42 genodigden
        </Button>
        <Button icon="download">Maak de brochure</Button>
        <Button kind="quiet">Later</Button>
        <Button kind="danger" icon="trash">
          Verwijder 3 organisaties
        </Button>
        <Button disabled>Nog niet mogelijk</Button>
        <ButtonLink href="#link" icon="arrow-right">
          Naar de kaart
        </ButtonLink>
        <Button small icon="undo">
          Maak ongedaan
        </Button>
        <Button iconOnly icon="edit">
          Bewerk de fiche
        </Button>
        <Menu label="Meer" icon="more" side="start">
          <MenuLinks
            links={[
              { href: "#kopie", label: "Kopieer de fiche", icon: "document" },
              { href: "#wis", label: "Verwijder", icon: "trash", hint: "kan 30 dagen ongedaan" },
            ]}
          />
        </Menu>
      </ButtonRow>

      <SectionHeader title="Werkvormen en labels" />
      <ButtonRow>
        <WorkFormBadge label="collectief maatwerk" period="sinds 2019" />
        <WorkFormBadge label="wijk-werken" />
        <WorkFormBadge label="invoegbedrijf" period="tot 2014" past />
        <Tag>ontwerp</Tag>
        <Tag tone="social">sociale economie</Tag>
        <Tag tone="regular">reguliere economie</Tag>
        <Tag tone="act" icon="check">
          gepubliceerd
        </Tag>
        <Tag tone="wrong">adres ontbreekt</Tag>
      </ButtonRow>

      <SectionHeader title="Letter" />
      <TypeScale />

      <SectionHeader title="Tekst met lichte tekens" />
      <LightText
        text={
          "# Waar we heen willen\n\nWerk op **maat** in elke gemeente.\n\n- een beurs per jaar\n- elk kwartaal overleg"
        }
      />

      <SectionHeader title="Kleur" />
      <Swatches theme={theme} />

      <SectionHeader title="Tekens" />
      <ul className="gallery__icons">
        {(Object.keys(iconPaths) as IconName[]).map((name) => (
          <li key={name}>
            <Icon name={name} size="large" />
            {name}
          </li>
        ))}
      </ul>

      <SectionHeader title="Tekst voor een machine" />
      <ButtonRow>
        <p>
          KBO-nummer <CodeText>0999.000.130</CodeText>
        </p>
      </ButtonRow>
      <CodeText as="block">npm run -s cli -- register import lijst.csv --json</CodeText>
    </>
  );
}

function TypeScale() {
  return (
    <div className="gallery__type">
      <p className="gallery__type-36">36 · Kaart &amp; register</p>
      <p className="gallery__type-28">28 · Wie kan dit?</p>
      <p className="gallery__type-22">22 · Plan van het jaar</p>
      <p className="gallery__type-18">18 · Vier gemeenten, één regisseur, 128 organisaties.</p>
      <p>16 · Elk cijfer zegt waar het vandaan komt en van welke dag het is.</p>
      <p className="gallery__type-14">14 · Bron: KBO Open Data, zo 1 nov 2026 · 0123456789</p>
    </div>
  );
}

function Swatches({ theme }: { readonly theme: GalleryTheme }) {
  const palette = theme === "dark" ? dark : theme === "print" ? print : light;
  return (
    <ul className="gallery__swatches">
      {Object.entries(palette).map(([name, value]) => (
        <li className="gallery__swatch" key={name}>
          <svg viewBox="0 0 160 48" preserveAspectRatio="none" aria-hidden="true">
            <rect x="0.5" y="0.5" width="159" height="47" fill={value} />
          </svg>
          {name} <span className="soft">{value}</span>
        </li>
      ))}
    </ul>
  );
}
