/** What the web guideline for governments prescribes for the head of a page, as far as it tells of a report. */
export const metadataNames = /^(?:ArticleTitle|PubDate|ContentSource)$/i
