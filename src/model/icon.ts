/** A picture that stands for the site in a browser's tabs or on a phone's home screen. */
export interface Icon {
  readonly rel: "icon" | "apple-touch-icon";
  readonly type?: string | undefined;
  /** Without the site's base. */
  readonly href: string;
}

/** In the order in which one is chosen. */
const TABS: readonly Icon[] = [
  { rel: "icon", type: "image/svg+xml", href: "/favicon.svg" },
  { rel: "icon", type: "image/png", href: "/favicon.png" },
  { rel: "icon", href: "/favicon.ico" },
];
const TOUCH: Icon = { rel: "apple-touch-icon", href: "/apple-touch-icon.png" };

/** The icons that editors have put into `public/`. */
export function selectPublicIcons(isThere: (address: string) => boolean): {
  readonly tab: Icon | undefined;
  readonly touch: Icon | undefined;
} {
  return {
    tab: TABS.find(({ href }) => isThere(href)),
    touch: isThere(TOUCH.href) ? TOUCH : undefined,
  };
}
