import { useState } from 'preact/hooks';
import { type Language, strings } from '../../lib/i18n/strings';
import { addSite, markOnce } from '../../lib/settings/added-sites';
import { kindOfPage, patternOf, siteOfPattern } from '../../lib/settings/site-access';

interface OtherSiteProps {
  readonly language: Language;
  readonly tabId: number | undefined;
  readonly url: string | undefined;
}

/** What can be done on a page where Singkap does not run by itself, or why nothing can. */
export function OtherSite({ language, tabId, url }: OtherSiteProps) {
  const words = strings(language);
  const [failed, setFailed] = useState(false);
  const kind = kindOfPage(url);
  const pattern = patternOf(url);
  const why = {
    web: words.notListed,
    browser: words.kindBrowser,
    store: words.kindStore,
    pdf: words.kindPdf,
    file: words.kindFile,
  };
  const markNow = async () => {
    try {
      if (tabId !== undefined) await markOnce(tabId);
      window.close();
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <p class="reason" role="status">
        {failed ? words.markFailed : why[kind]}
      </p>
      {kind === 'web' && pattern && (
        <div class="buttons">
          <button type="button" class="action" onClick={() => void markNow()}>
            {words.markNow}
          </button>
          <button type="button" class="action" onClick={() => void addSite(pattern)}>
            {words.markAlways}: {siteOfPattern(pattern)}
          </button>
        </div>
      )}
    </>
  );
}
