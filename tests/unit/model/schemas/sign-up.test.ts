import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signUpForm } from "../../../../src/model/schemas/sign-up.ts";

describe("The sign-up form", () => {
  it("of Buttondown posts the address to the account's own form", () => {
    const form = signUpForm({ kind: "buttondown", username: "small harbours" });

    assert.deepEqual(form, {
      action: "https://buttondown.com/api/emails/embed-subscribe/small%20harbours",
      emailField: "email",
      hidden: [["embed", "1"]],
    });
  });

  it("of Mailchimp has the audience's empty field for robots", () => {
    const action = "https://ish.us1.list-manage.com/subscribe/post?u=1&id=2";

    const form = signUpForm({ kind: "mailchimp", action, honeypot: "b_1_2" });

    assert.deepEqual(form, { action, emailField: "EMAIL", hidden: [], honeypot: "b_1_2" });
  });

  it("of listmonk names every list, and its address may end in a slash", () => {
    const form = signUpForm({ kind: "listmonk", url: "https://lists.example/", lists: ["a-1", "b-2"] });

    assert.deepEqual(form, {
      action: "https://lists.example/subscription/form",
      emailField: "email",
      hidden: [
        ["l", "a-1"],
        ["l", "b-2"],
      ],
      honeypot: "nonce",
    });
  });

  it("of another provider has the fields that the editors name", () => {
    const action = "https://lists.example/subscribe";

    const form = signUpForm({ kind: "custom", action, emailField: "address", hidden: { list: "monthly" } });

    assert.deepEqual(form, { action, emailField: "address", hidden: [["list", "monthly"]] });
  });
});
