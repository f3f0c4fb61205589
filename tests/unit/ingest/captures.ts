/** A listing of two papers on 18 June, without a year. */
export const listing = `Daily Papers
byAK and the research community
Jun 18

Kettles That Whistle in Tune

We train kettles. They whistle the scale.

  • 2 authors
·
Jun 16, 2026 3

A Second Look at Teaspoons

We look at teaspoons twice. The second look is better.

  • 1 author
·
Jun 17, 2026
`;

/** The Daily Papers API's answer of a day: a paper an id. */
export function dailyJson(day: string, ids: readonly string[]): string {
  const papers = ids.map((id) => ({
    paper: {
      id,
      title: `On the Matter of ${id}`,
      summary: `We weigh ${id}.\nIt is light.`,
      authors: [{ name: "Ada Example", hidden: false }],
      publishedAt: `${day}T00:00:00.000Z`,
      submittedOnDailyAt: `${day}T08:00:00.000Z`,
      upvotes: 3,
    },
    numComments: 1,
  }));
  return JSON.stringify(papers, undefined, 1);
}

/** arXiv's answer with these papers. */
export function atomFeed(papers: readonly { id: string; title: string; abstract?: string }[]): string {
  const entries = papers.map(
    ({ id, title, abstract = "We weigh it again.\n  It is heavy." }) => `<entry>
    <id>http://arxiv.org/abs/${id}v2</id>
    <published>2026-06-01T10:00:00Z</published>
    <title>${title}</title>
    <summary>${abstract}</summary>
    <author><name>Ada Example</name></author>
    <author><name>Bo Sample</name></author>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/${id}</arxiv:doi>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CL"/>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n${entries.join("\n")}\n</feed>\n`;
}
