import type { Page } from '@playwright/test';
import { at, cardOf, dayIsDrawn, drag, refusal } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

/** A wash of half an hour needs one of two basins; both are taken at ten, by Ana for Elif and by Bea for Jonas. */
async function openWashing(desk: Desk) {
  const salon = await openSalon(desk);
  const { must } = desk;
  const { ana, bea, elif, jonas, book } = salon;
  const basin = await must('resourceKinds.create', { salonId: salon.salon.id, name: 'Basin' });
  const unit = (number: number) => must('resources.create', { kindId: basin.id, name: `Basin ${number}` });
  const [first, second] = [await unit(1), await unit(2)];
  const wash = await must('services.create', {
    salonId: salon.salon.id,
    name: 'Wash',
    durationMinutes: 30,
    needs: [basin.id],
  });
  const cem = await must('staff.create', { salonId: salon.salon.id, name: 'Cem' });
  await book(ana, '10:00', 30, wash.id, elif.id);
  await book(bea, '10:00', 30, wash.id, jonas.id);
  return { ...salon, first, second, wash, cem };
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Booking' });

test('a wash where both basins are taken is refused with who has them, and goes where one is free', async ({
  desk,
}) => {
  const { ana, bea, cem, wash, book, bookingsOfDay } = await openWashing(desk);
  const third = await book(cem, '12:00', 30, wash.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea, cem);

  await drag(page, [cem, '12:00'], [cem, '10:15']);
  await expect(refusal(page)).toContainText(
    'No Basin is free: Basin 1 10:00–10:30 (Elif K.) and Basin 2 10:00–10:30 (Jonas B.).',
  );
  await page.keyboard.press('Escape');
  await drag(page, [cem, '12:00'], [cem, '10:30']);
  await expect(page.getByRole('img', { name: /^10:30–11:00 Wash, No client, Cem/ })).toBeVisible();
  expect(await bookingsOfDay()).toContainEqual(
    expect.objectContaining({ id: third.id, startTime: at('10:30') }),
  );
});

test('the panel names the basin of a booking, and gives it another one that is free', async ({ desk }) => {
  const { ana, bea, cem, second, wash, book } = await openWashing(desk);
  const { id } = await book(ana, '12:00', 30, wash.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea, cem);
  await cardOf(page, { id }).click();

  await panel(page).getByRole('button', { name: 'Basin' }).click();
  await page.getByRole('option', { name: 'Basin 2' }).click();
  await expect(panel(page).getByRole('button', { name: 'Basin' })).toContainText('Basin 2');
  const booking = await desk.must('bookings.get', { id });
  expect(booking.resources.map(({ resourceId }) => resourceId)).toEqual([second.id]);
});

test('a basin that is taken out of use shows whom that strands, and they get the other one', async ({
  desk,
}) => {
  const { ana, first, second, wash, elif } = await openWashing(desk);
  // Ahead whenever the tests run.
  const { id, startTime } = await desk.must('bookings.create', {
    staffId: ana.id,
    serviceId: wash.id,
    clientId: elif.id,
    startTime: '2099-03-02T10:00:00+03:00',
    endTime: '2099-03-02T10:30:00+03:00',
  });
  const page = await desk.open();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Rooms and devices' }).click();
  await expect(page.getByRole('option', { name: /Basin/ })).toContainText('2 in use');

  await page.getByText('In use', { exact: true }).first().click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('Basin 1 is out of use.');
  await question.getByRole('button', { name: 'What becomes of Elif Kaya' }).click();
  await page.getByRole('option', { name: 'Stay, with another room or device' }).click();
  await question.getByRole('button', { name: /^Save/ }).click();
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText('Basin 1 is out of use.')).toBeVisible();

  const moved = await desk.must('bookings.get', { id });
  expect(moved).toMatchObject({ startTime, resources: [{ resourceId: second.id }] });
  const units = await desk.must('resources.list', { salonId: first.salonId });
  expect(units).toContainEqual(expect.objectContaining({ id: first.id, isActive: false }));
});

test('a kind with two units is added, and a service that needs one', async ({ desk }) => {
  const { salon } = await openSalon(desk);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Rooms and devices' }).click();
  await page.getByRole('button', { name: 'Add kind' }).last().click();
  await page.getByRole('textbox', { name: 'Kind' }).fill('Basin');
  await page.getByRole('button', { name: 'Add kind' }).last().click();
  for (const name of ['Basin 1', 'Basin 2']) {
    await page.getByRole('textbox', { name: 'One more' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name of the unit' }).last()).toHaveValue(name);
  }
  await page.getByRole('tab', { name: 'Services' }).click();
  await page.getByRole('option', { name: /Colour/ }).click();
  await page.getByText('Basin', { exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();

  const [kind] = await desk.must('resourceKinds.list', { salonId: salon.id });
  const [colour] = await desk.must('services.list', { salonId: salon.id });
  expect(colour?.needs).toEqual([kind?.id]);
});
