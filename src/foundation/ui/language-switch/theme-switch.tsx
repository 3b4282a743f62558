import { HiddenValues } from "../form/form.tsx";
import { Icon } from "../icon/icon.tsx";
import { useUi } from "../ui-context.tsx";

export type Theme = "light" | "dark" | "system";

export interface ThemeSwitchProps {
  /** Posts `theme` = light, dark or system, and `back`. */
  readonly action: string;
  readonly current: Theme;
  readonly back: string;
}

/** The person's choice of light or dark, kept by the server and set on <html data-theme>. */
export function ThemeSwitch({ action, current, back }: ThemeSwitchProps) {
  const { words } = useUi();
  const choices = [
    { theme: "light", word: words.themeLight, icon: "sun" },
    { theme: "dark", word: words.themeDark, icon: "moon" },
    { theme: "system", word: words.themeSystem, icon: "device" },
  ] as const;
  return (
    <form className="theme-switch" method="post" action={action}>
      <HiddenValues values={{ back }} />
      <p className="theme-switch__label">{words.theme}</p>
      <div className="theme-switch__choices">
        {choices.map(({ theme, word, icon }) => (
          <button
            key={theme}
            className="theme-switch__choice"
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={theme === current}
          >
            <Icon name={icon} size="small" />
            {word}
          </button>
        ))}
      </div>
    </form>
  );
}
