import { definedFields } from "../defined-fields.ts";
import { readRedirect } from "./source-address.ts";
import { IngestError, StatusError } from "./ingest-error.ts";
import { checkSize, readLimited } from "./limited.ts";

export interface Answer {
  /** The address that answered, redirects followed. */
  url: string;
  bytes: Uint8Array;
}

export interface Limits {
  /** Milliseconds without a byte after which a request is given up; the whole of it may take ten times as long. */
  timeout: number;
  maxBytes: number;
}

/** Why a request may be made again: `answered 503`; and after how long, where the server says so. */
export interface Failure {
  failure: string;
  /** Whether the server says that it is asked too often: 429, or 406 as arXiv answers then. */
  throttled?: boolean;
  /** As the server sent it. */
  retryAfter?: string;
}

/**
 * Asks once, following redirects.
 *
 * @throws IngestError where asking again would not help, and whatever aborts the signal.
 */
export async function attempt(address: URL, limits: Limits, signal: AbortSignal): Promise<Answer | Failure> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), limits.timeout);
  const giveUp = AbortSignal.any([silence.signal, AbortSignal.timeout(limits.timeout * 10)]);
  try {
    return await ask(address, limits, AbortSignal.any([signal, giveUp]), () => timer.refresh());
  } catch (error) {
    if (error instanceof IngestError || signal.aborted) throw error;
    if (giveUp.aborted) return { failure: "took too long to answer" };
    return { failure: `broke off (${reasonOf(error)})` };
  } finally {
    clearTimeout(timer);
  }
}

const maxRedirects = 5;

async function ask(
  address: URL,
  { maxBytes }: Limits,
  signal: AbortSignal,
  onBytes: () => void,
): Promise<Answer | Failure> {
  let url = address;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const response = await fetch(url, { redirect: "manual", signal, headers: { "user-agent": "Broadsheet" } });
    onBytes();
    const { status, headers, body } = response;
    if (response.ok) {
      const length = Number(headers.get("content-length") ?? 0);
      if (length > maxBytes) await body?.cancel();
      checkSize(url.href, length, maxBytes);
      return { url: url.href, bytes: await readLimited(url.href, body ?? noBytes(), maxBytes, onBytes) };
    }
    await body?.cancel();
    const throttled = status === 429 || status === 406;
    if (throttled || status >= 500) {
      const retryAfter = headers.get("retry-after") ?? undefined;
      return { failure: `answered ${status}`, throttled, ...definedFields({ retryAfter }) };
    }
    if (status < 300 || status >= 400) {
      throw new StatusError(`${url.href} answered ${status}: check the address, and whether it needs a login`, status);
    }
    url = readRedirect(headers.get("location"), url);
  }
  throw new IngestError(`${address.href} redirects more than ${maxRedirects} times: look at it in a browser`);
}

async function* noBytes(): AsyncGenerator<Uint8Array> {
  // An answer without a body.
}

/** What lies at the bottom of a failed fetch: `ECONNREFUSED`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return (cause as NodeJS.ErrnoException).code ?? (cause instanceof Error ? cause.message : String(cause));
}
