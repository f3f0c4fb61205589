/** One page of every kind, on the reference site. */
export const kinds = {
  home: "",
  paper: "papers/2504.07912/",
  "paper with folded authors": "papers/2603.21065/",
  calendar: "dates/",
  year: "dates/2025/",
  month: "dates/2025-10/",
  "day of a digest": "dates/2026-06-17/",
  "day without a digest": "dates/2025-04-10/",
  topics: "topics/",
  topic: "topics/mixture-of-experts/",
  organizations: "organizations/",
  organization: "organizations/qwen/",
  search: "search/?q=experts",
  about: "about/",
  subscribe: "subscribe/",
  "not found": "404.html",
};
