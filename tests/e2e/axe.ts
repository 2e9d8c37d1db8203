import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules that ask for colours, all that differs between two themes. */
const aboutColours = ['color-contrast', 'link-in-text-block'];

/** What axe calls serious or critical, as one line for each element; in a second theme of the same page, of its colours alone. */
export async function seriousFaults(page: Page, { isSecondTheme = false } = {}): Promise<readonly string[]> {
  // Its script is long, and stays in the page in which it has run once.
  const isThere = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder({ page, ...(isThere && { axeSource: '/* It is there. */' }) })
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      ...(isSecondTheme && { runOnly: { type: 'rule', values: aboutColours } }),
    })
    // What is said for the ear names the button that was pressed, which may be gone before it is said to the end.
    .exclude('[data-live-announcer]')
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
}
