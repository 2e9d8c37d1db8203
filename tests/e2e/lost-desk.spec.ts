// A page in a browser whose desk cannot be reached for a while, or is started anew. The desk's own window has no such way to lose it.
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { at, bookingCard, dayIsDrawn, drag, pickService } from './day.ts';
import { expect, openSalon, test } from './desk.ts';
import { openInBrowser } from './hosts.ts';
import { mustOver } from './prepared-salons.ts';

const lost = (page: Page) => page.getByRole('alert').filter({ hasText: 'What is shown may be out of date' });
const back = (page: Page) => page.getByText('The desk answers again. What is shown is up to date.');

/** Cuts the page off from its desk, or lets it through again: what is under way breaks, and what is asked fails, as where nobody answers. */
const setCutOff = (page: Page, isCutOff: boolean) =>
  page.evaluate((is) => {
    // `serve` has put it there.
    const { cutOff } = window as unknown as { cutOff: (isCutOff: boolean) => void };
    cutOff(is);
  }, isCutOff);

/** A served desk with the salon of `openSalon`, and a page on its day. */
async function serve(context: BrowserContext, home: string) {
  const host = await openInBrowser(home, ['--database', join(home, 'served.sqlite')], context);
  const must = mustOver(host.call);
  const salon = await openSalon({ must, begin: (make) => make(must) });
  await context.addInitScript(() => {
    const reach = window.fetch;
    let broken = new AbortController();
    window.fetch = (input, init) =>
      broken.signal.aborted
        ? Promise.reject(new TypeError('Failed to fetch'))
        : reach(input, { ...init, signal: broken.signal });
    const cutOff = (isCutOff: boolean) => {
      if (isCutOff) broken.abort();
      else broken = new AbortController();
    };
    Object.assign(window, { cutOff });
  });
  const page = await host.open();
  await dayIsDrawn(page, salon.ana, salon.bea);
  // What stands beside the day is loaded after it, for which the desk is still needed.
  await expect(page.getByText('Nobody is waiting.')).toBeVisible();
  return { ...salon, host, page };
}

test('the page says that the desk is lost, keeps what is typed, says that it is back, and books it: by mouse', async ({
  context,
  home,
}) => {
  const { host, page, ana, bea, cut, elif, jonas, book, bookingsOfDay } = await serve(context, home);
  await pickService(page, 'Cut');
  await drag(page, [ana, '10:00'], [ana, '10:15']);
  const client = bookingCard(page).getByRole('combobox', { name: 'Client' });
  await client.fill('elif');
  await page.getByRole('option', { name: /Elif Kaya/ }).click();
  await expect(client).toHaveValue('Elif Kaya');

  await setCutOff(page, true);
  await expect(lost(page)).toBeVisible();
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  await expect(bookingCard(page).getByRole('alert')).toContainText('What you typed is still here');
  await expect(client).toHaveValue('Elif Kaya');
  // Somebody else goes on meanwhile, where the desk is.
  const other = await book(bea, '12:00', 45, cut.id, jonas.id);
  expect(await bookingsOfDay()).toMatchObject([{ id: other.id }]);

  await setCutOff(page, false);
  await expect(back(page)).toBeVisible();
  await expect(lost(page)).toBeHidden();
  await expect(page.getByRole('img', { name: /12:00–12:45 Cut, Jonas Berg, Bea/ })).toBeVisible();
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  await expect(bookingCard(page)).toBeHidden();
  await expect.poll(bookingsOfDay).toMatchObject([
    { clientId: elif.id, startTime: at('10:15') },
    { clientId: jonas.id, startTime: at('12:00') },
  ]);
  await host.close();
});

test('the same by keyboard alone', async ({ context, home }) => {
  const { host, page, elif, bookingsOfDay } = await serve(context, home);
  await page.keyboard.press('n');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type('Cut');
  await page.keyboard.press('Enter');
  const client = bookingCard(page).getByRole('combobox', { name: 'Client' });
  await expect(client).toBeFocused();
  await page.keyboard.type('elif');
  await expect(page.getByRole('option', { name: /Elif Kaya/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(client).toHaveValue('Elif Kaya');
  await setCutOff(page, true);
  await expect(lost(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page).getByRole('alert')).toContainText('What you typed is still here');
  expect(await bookingsOfDay()).toEqual([]);
  await setCutOff(page, false);
  await expect(back(page)).toBeVisible();
  await expect(client).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toBeHidden();
  await expect.poll(bookingsOfDay).toMatchObject([{ clientId: elif.id, startTime: at('09:00') }]);
  await host.close();
});

test('a desk that was started anew does not know the page any more, which says what to do', async ({
  context,
  home,
}) => {
  const { host, page } = await serve(context, home);
  const port = new URL(page.url()).port;
  await host.close();
  await expect(lost(page)).toBeVisible();
  const database = ['--database', join(home, 'served.sqlite')];
  const anew = await openInBrowser(home, [...database, '--port', port], context);
  await expect(page.getByRole('alert')).toContainText('The desk was started anew');
  await anew.close();
});

test('a part whose script does not come leaves its place empty, and the day beside it goes on', async ({
  context,
  home,
}) => {
  const host = await openInBrowser(home, ['--database', join(home, 'served.sqlite')], context);
  const must = mustOver(host.call);
  const { ana, bea } = await openSalon({ must, begin: (make) => make(must) });
  // The desk goes when the page stands, before the script of the rail is asked for.
  const gone = ({ pathname }: URL) => pathname === '/' || pathname.includes('/DayRail-');
  let refused = 0;
  await context.route(gone, (route) => {
    if (route.request().resourceType() === 'document') return route.continue();
    refused += 1;
    return route.abort();
  });
  const page = await host.open();
  await expect.poll(() => refused).toBeGreaterThan(2);
  await dayIsDrawn(page, ana, bea);
  await expect(page.getByText('Something on this screen went wrong')).toHaveCount(0);
  await page.getByRole('button', { name: 'Next day' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveAccessibleName(/3 March/);
  await host.close();
});
