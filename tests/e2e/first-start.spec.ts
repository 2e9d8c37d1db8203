import { expect, test } from './desk.ts';

test('a salon is created on one page, and is there after a restart', async ({ desk }) => {
  const page = await desk.open();
  await expect(page.getByRole('heading', { name: 'Create your salon' })).toBeVisible();
  // The time zone is guessed from the PC, which stands in New York.
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('America/New York');

  await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('Kuaför Ada');
  await page.getByRole('combobox', { name: 'Time zone' }).fill('istanb');
  await page.getByRole('option', { name: 'Europe/Istanbul' }).click();
  await page.getByRole('textbox', { name: 'Person 1' }).fill('Ana');
  await page.getByRole('textbox', { name: 'Person 2' }).fill('Bea');
  await page.getByRole('button', { name: 'Add hours on Sunday' }).click();
  await page.getByRole('button', { name: 'Create salon' }).click();
  await expect(page.getByRole('heading', { name: 'Kuaför Ada' })).toBeVisible();

  const [salon] = await desk.must('salons.list', {});
  if (!salon) throw new Error('no salon was created');
  expect(salon).toMatchObject({ name: 'Kuaför Ada', timeZone: 'Europe/Istanbul' });
  expect(salon.businessHours.map(({ dayOfWeek }) => dayOfWeek)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  const staff = await desk.must('staff.list', { salonId: salon.id });
  expect(staff.map(({ name }) => name)).toEqual(['Ana', 'Bea']);
  const services = await desk.must('services.list', { salonId: salon.id });
  expect(services.map(({ name }) => name)).toEqual(['Blow-dry', 'Colour', 'Cut']);
  for (const { id } of staff) {
    expect(await desk.must('availability.list', { staffId: id })).toHaveLength(7);
  }

  await desk.restart();
  const again = await desk.open();
  await expect(again.getByRole('heading', { name: 'Kuaför Ada' })).toBeVisible();
});

test('what is missing is told at its place, and nothing is created', async ({ desk }) => {
  const page = await desk.open();
  await page.getByRole('button', { name: 'Create salon' }).click();
  await expect(page.getByText('Give the salon a name.')).toBeVisible();
  await expect(page.getByText('Name at least one person.')).toBeVisible();
  expect(await desk.must('salons.list', {})).toEqual([]);
});
