import { setTimeout as sleep } from "node:timers/promises";
import { temporaryFolder } from "../temporary-folder.ts";
import { asText, type DrivenPage } from "./driven-page.ts";
import { freePort, start, type Running } from "./process.ts";

/**
 * Starts WebKitGTK's own small browser with nothing of an earlier run, through its driver, which speaks WebDriver
 * (https://www.w3.org/TR/webdriver2/). It has no way to run without a window.
 *
 * @param xvfb starts a display that nobody sees; without it the window is shown where `DISPLAY` says
 */
export async function launchWebKit(driver: string, xvfb: string | undefined): Promise<DrivenPage> {
  const running: Running[] = [];
  const stop = async (): Promise<void> => {
    for (const process of running.toReversed()) await process.stop();
  };
  try {
    const env: NodeJS.ProcessEnv = { ...process.env, HOME: await temporaryFolder() };
    if (xvfb !== undefined) {
      const screen = start(xvfb, ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], env);
      running.push(screen);
      env["DISPLAY"] = `:${await Promise.race([screen.says(/^(\d+)\n/m), screen.ended])}`;
    }
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const webkit = start(driver, [`--port=${port}`], env);
    running.push(webkit);
    await Promise.race([untilReady(address), webkit.ended]);
    return await openSession(address, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openSession(driver: string, stop: () => Promise<void>): Promise<DrivenPage> {
  const { sessionId } = await command<{ sessionId: string }>("POST", `${driver}/session`, { capabilities: {} });
  const session = `${driver}/session/${sessionId}`;
  const post = <Value>(path: string, body: object) => command<Value>("POST", `${session}/${path}`, body);
  return {
    open: async (url) => {
      await post("url", { url });
    },
    evaluate: async (run, argument) => {
      const args = [JSON.stringify(argument ?? null)];
      const outcome = await post<Outcome>("execute/async", { script: calledBack(asText(run)), args });
      if ("error" in outcome) throw new Error(outcome.error);
      return JSON.parse(outcome.text) as never;
    },
    click: async (selector) => {
      const found = await post<Record<string, string>>("element", { using: "css selector", value: selector });
      await post(`element/${Object.values(found)[0]}/click`, {});
    },
    press: async (keys) => {
      const actions = [...keys].flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      await post("actions", { actions: [{ type: "key", id: "keys", actions }] });
    },
    close: async () => {
      // The driver ends its browser with the session.
      await command("DELETE", session).finally(stop);
    },
  };
}

/** The driver hands a function to call back with the outcome. */
function calledBack(run: string): string {
  return `const [text, done] = arguments;
    (${run})(text).then((text) => done({ text }), (error) => done({ error: String(error) }));`;
}

type Outcome = { text: string } | { error: string };

async function untilReady(driver: string): Promise<void> {
  while (!(await fetch(`${driver}/status`).catch(() => undefined))) await sleep(100);
}

/** @throws where the driver refuses the command */
async function command<Value>(method: string, address: string, body?: object): Promise<Value> {
  const response = await fetch(address, { method, body: body ? JSON.stringify(body) : null });
  const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
