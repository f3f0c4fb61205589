import type { DrivenPage } from "./driven-page.ts";
import { launchFirefox } from "./firefox.ts";
import { commandOf } from "./process.ts";
import { launchWebKit } from "./webkit.ts";

/** An engine that readers' browsers are made of, beside the one on which all other tests run. */
export interface Engine {
  name: string;
  /** Starts a browser that has never been used; where the machine has none, the packages of Debian that lack. */
  use: { launch: () => Promise<DrivenPage> } | { missing: string };
}

export const engines: Engine[] = [
  { name: "Firefox ESR", use: firefox() },
  { name: "WebKitGTK", use: webkit() },
];

function firefox(): Engine["use"] {
  const command = commandOf("firefox-esr", "firefox");
  return command === undefined ? { missing: "firefox-esr" } : { launch: () => launchFirefox(command) };
}

function webkit(): Engine["use"] {
  const [driver, xvfb] = [commandOf("WebKitWebDriver"), commandOf("Xvfb")];
  const hasDisplay = xvfb !== undefined || process.env["DISPLAY"] !== undefined;
  if (driver !== undefined && hasDisplay) return { launch: () => launchWebKit(driver, xvfb) };
  return { missing: [!driver && "webkit2gtk-driver", !hasDisplay && "xvfb"].filter(Boolean).join(" and ") };
}
