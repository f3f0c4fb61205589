/** What leaves this machine under names: as the site's settings, the environment and options say. */
export interface Carried {
  siteUrl: string;
  /** `site.tag.authority`: a domain, or a mail address. */
  authority: string;
}

export interface MailCarried extends Carried {
  /** An address without a name. */
  from: string;
  unsubscribe: string;
}

/**
 * What a site that is deployed would carry and nobody means, a sentence each. One for this machine alone is no matter of
 * names yet.
 */
export function placeholdersOfSite({ siteUrl, authority }: Carried): string[] {
  if (isLocal(siteUrl))
    return [`Built for ${siteUrl}, to be looked at on this machine: set SITE_URL before you deploy it`];
  return authorityOf(authority, "the entries of its feeds");
}

/** The same of a mail. */
export function placeholdersOfMail({ siteUrl, authority, from, unsubscribe }: MailCarried): string[] {
  return [
    ...addressOf(from, "mail.from", "--from"),
    ...addressOf(unsubscribe, "mail.unsubscribe", "--unsubscribe"),
    ...authorityOf(authority, "each message"),
    ...(isLocal(siteUrl)
      ? [`SITE_URL is ${siteUrl}: set it to the address of the site, where the links of a mail lead`]
      : []),
  ];
}

function addressOf(address: string, setting: string, option: string): string[] {
  return isReserved(address)
    ? [`${address} is nobody’s address: set ${setting} in src/site.ts, or give ${option}`]
    : [];
}

function authorityOf(authority: string, named: string): string[] {
  if (!isReserved(authority)) return [];
  return [`${authority} is nobody’s domain, and would name ${named} for ever: set tag in src/site.ts to one of yours`];
}

/** Names that nobody can own (RFC 2606, sections 2 and 3), as `src/site.ts` comes with. */
function isReserved(name: string): boolean {
  return /(?:^|[.@])(?:example|invalid|example\.(?:com|net|org))$/i.test(name);
}

/** Whether an address leads to whoever follows it, wherever that is. */
function isLocal(address: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])$/.test(new URL(address).hostname);
}
