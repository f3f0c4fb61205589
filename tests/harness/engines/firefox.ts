import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../temporary-folder.ts";
import { connect } from "./bidi.ts";
import { asText, type DrivenPage } from "./driven-page.ts";
import { start } from "./process.ts";

/** Starts Firefox without a window and with nothing of an earlier run. It speaks WebDriver BiDi itself. */
export async function launchFirefox(command: string): Promise<DrivenPage> {
  const home = await temporaryFolder();
  await writeFile(join(home, "user.js"), preferences);
  // As its home too: Firefox refuses one that is not its user's, as that of a container may be.
  const args = ["--headless", "--no-remote", "--profile", home, "--remote-debugging-port", "0", "about:blank"];
  const firefox = start(command, args, { ...process.env, HOME: home });
  try {
    const address = await Promise.race([firefox.says(/WebDriver BiDi listening on (ws:\S+)/), firefox.ended]);
    const { send, close } = await connect(`${address}/session`);
    await send("session.new", { capabilities: {} });
    const { contexts } = await send<{ contexts: { context: string }[] }>("browsingContext.getTree", {});
    const context = contexts[0]?.context;

    const call = async (declaration: string, argument: string): Promise<Remote> => {
      const answer = await send<Called>("script.callFunction", {
        functionDeclaration: declaration,
        arguments: [{ type: "string", value: argument }],
        target: { context },
        awaitPromise: true,
      });
      if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
      return answer.result;
    };
    const act = (type: "pointer" | "key", actions: object[]) =>
      send("input.performActions", { context, actions: [{ type, id: type, actions }] });

    return {
      open: async (url) => {
        await send("browsingContext.navigate", { context, url, wait: "complete" });
      },
      evaluate: async (run, argument) =>
        JSON.parse((await call(asText(run), JSON.stringify(argument ?? null))).value as string) as never,
      async click(selector) {
        const { sharedId } = await call(inSight, selector);
        if (sharedId === undefined) throw new Error(`the page has no ${selector}`);
        const origin = { type: "element", element: { sharedId } };
        await act("pointer", [
          { type: "pointerMove", x: 0, y: 0, origin },
          { type: "pointerDown", button: 0 },
          { type: "pointerUp", button: 0 },
        ]);
      },
      async press(keys) {
        await act(
          "key",
          [...keys].flatMap((value) => [
            { type: "keyDown", value },
            { type: "keyUp", value },
          ]),
        );
      },
      async close() {
        close();
        await firefox.stop();
      },
    };
  } catch (error) {
    await firefox.stop();
    throw error;
  }
}

/** The first element that a selector finds, scrolled to where it can be pointed at. */
const inSight = `(selector) => {
  const found = document.querySelector(selector);
  found?.scrollIntoView({ block: "center", behavior: "instant" });
  return found;
}`;

/** Nothing that calls home, asks a question, or opens a page of its own. */
const preferences = [
  ["app.update.disabledForTesting", true],
  ["browser.aboutwelcome.enabled", false],
  ["browser.shell.checkDefaultBrowser", false],
  ["datareporting.policy.dataSubmissionEnabled", false],
  ["network.captive-portal-service.enabled", false],
  ["network.connectivity-service.enabled", false],
]
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
  .join("");

/** A value of the page, as the protocol gives it: an element has a `sharedId`. */
interface Remote {
  value?: unknown;
  sharedId?: string;
}

type Called = { type: "success"; result: Remote } | { type: "exception"; exceptionDetails: { text: string } };
