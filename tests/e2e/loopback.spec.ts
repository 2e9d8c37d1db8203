// What only the desk in a browser has.
import { expect, test } from './desk.ts';

test('the key leaves the address bar as soon as the page is open', async ({ desk }) => {
  const page = await desk.open();
  await expect(page.getByRole('heading', { name: 'Create your salon' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
});

test('the demo salon is one press away, and leaves the own desk empty', async ({ desk }) => {
  const page = await desk.open();
  await page.getByRole('button', { name: 'Look around with a demo salon' }).click();
  await expect(page.getByText('This is a demo salon')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Salon Ada' })).toBeVisible();
  expect(await desk.must('salons.list', {})).toEqual([]);
});
