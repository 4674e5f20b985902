/** The project's form for a wrong meaning (.github/ISSUE_TEMPLATE/arti-keliru.yml). */
const REPORT_FORM = 'https://github.com/singkap/singkap/issues/new';

/** What a report of a wrong meaning is about. */
export interface Reported {
  readonly term: string;
  readonly long: string;
  /** The glossary's id, or null where a page explains the term or no meaning was sure. */
  readonly sense: string | null;
}

/**
 * The address of the project's form for a wrong meaning, filled in with the term and the meaning that was shown, and
 * with nothing of the page. Opening it sends nothing: the reader reads, completes and sends it, or does not.
 */
export function reportUrl({ term, long, sense }: Reported): string {
  const url = new URL(REPORT_FORM);
  url.search = new URLSearchParams({
    template: 'arti-keliru.yml',
    title: `Arti keliru: ${term}`,
    singkatan: term,
    arti: long,
    butir: sense ?? '-',
  }).toString();
  return url.href;
}
