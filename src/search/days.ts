const formatter = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** `17 Jun 2026`, from an ISO day, as the pages of the site write it. */
export function shortDay(day: string): string {
  return formatter.format(new Date(`${day}T00:00:00Z`)).replace("Sept", "Sep");
}
