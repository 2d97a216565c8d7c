import type { Provider } from "./site-schema.ts";

/** A mailing-list form that works without scripts: where it posts, and the names of its fields. */
export interface SignUpForm {
  readonly action: string;
  readonly emailField: string;
  /** Names and values; a name may be repeated. */
  readonly hidden: readonly (readonly [name: string, value: string])[];
  /** The name of a field that people leave empty and robots fill in. */
  readonly honeypot?: string | undefined;
}

/**
 * The form of a configured provider.
 *
 * @see https://docs.buttondown.com/building-your-subscriber-base
 * @see https://mailchimp.com/help/host-your-own-signup-forms/
 * @see https://listmonk.app/docs/apis/subscribers/
 */
export function signUpForm(provider: Provider): SignUpForm {
  switch (provider.kind) {
    case "buttondown":
      return {
        action: `https://buttondown.com/api/emails/embed-subscribe/${encodeURIComponent(provider.username)}`,
        emailField: "email",
        hidden: [["embed", "1"]],
      };
    case "mailchimp":
      return { action: provider.action, emailField: "EMAIL", hidden: [], honeypot: provider.honeypot };
    case "listmonk":
      return {
        action: `${provider.url.replace(/\/$/, "")}/subscription/form`,
        emailField: "email",
        hidden: provider.lists.map((list) => ["l", list]),
        honeypot: "nonce",
      };
    case "custom":
      return {
        action: provider.action,
        emailField: provider.emailField,
        hidden: Object.entries(provider.hidden),
      };
  }
}
