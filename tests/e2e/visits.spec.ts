import type { Page } from '@playwright/test';
import { at, bookingCard, cardOf, dayIsDrawn, drag, panelOf, pickService, pointAt } from './day.ts';
import { expect, openSalon, test } from './desk.ts';

const textOf = (clock: string): string => new Date(at(clock)).toISOString();
const second = (page: Page) => bookingCard(page).getByRole('group', { name: 'Service 2' });

async function choose(page: Page, list: string, option: string): Promise<void> {
  await second(page).getByRole('button', { name: list }).click();
  await page.getByRole('option', { name: option }).click();
}

test('two services are composed as one visit, with the second right after or at the same time, and booked together', async ({
  desk,
}) => {
  const { ana, bea, cut, colour, elif, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  const point = await pointAt(page, ana, '10:00');
  await page.mouse.click(point.x, point.y);
  await bookingCard(page).getByRole('button', { name: 'Add a service' }).click();
  await choose(page, 'Service 2', 'Colour');
  await expect(second(page)).toContainText('10:45–12:45 Ana');
  await choose(page, 'With', 'Bea');
  await expect(second(page)).toContainText('10:45–12:45 Bea');
  await choose(page, 'When', 'Same time');
  await expect(second(page)).toContainText('10:00–12:00 Bea');
  await choose(page, 'When', 'Right after');

  await bookingCard(page).getByRole('combobox', { name: 'Client' }).fill('eli');
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  await expect(
    page.getByRole('img', { name: /10:00–10:45 Cut, Elif Kaya, Ana, Confirmed. part 1 of 2 of a visit/ }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /10:45–12:45 Colour, Elif Kaya, Bea/ })).toBeVisible();
  const [first, other] = await bookingsOfDay();
  expect(first).toMatchObject({
    serviceId: cut.id,
    staffId: ana.id,
    clientId: elif.id,
    startTime: at('10:00'),
  });
  expect(other).toMatchObject({ serviceId: colour.id, staffId: bea.id, startTime: at('10:45') });
  expect(first?.visitId).not.toBeNull();
  expect(other?.visitId).toBe(first?.visitId);
});

test('of two services at the same time one is given to somebody else, by the button of the message', async ({
  desk,
}) => {
  const { ana, bea, elif, jonas, bookingsOfDay } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  const point = await pointAt(page, ana, '10:00');
  await page.mouse.click(point.x, point.y);
  await bookingCard(page).getByRole('button', { name: 'Add a service' }).click();
  await choose(page, 'When', 'Same time');
  await expect(second(page)).toContainText('10:00–10:45 Bea');
  await bookingCard(page).getByRole('combobox', { name: 'Client' }).fill('eli');
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await bookingCard(page).getByRole('button', { name: 'Book', exact: true }).click();
  await expect(page.getByText('Both services are booked for Elif Kaya.')).toBeVisible();
  await page.getByRole('button', { name: 'One is for somebody else' }).click();
  const client = panelOf(page).getByRole('combobox', { name: 'Client' });
  await expect(client).toBeFocused();
  await client.fill('jonas');
  await page.getByRole('option', { name: 'Jonas Berg' }).click();
  await expect(page.getByRole('img', { name: /10:00–10:45 Cut, Jonas Berg, Bea/ })).toBeVisible();
  const booked = await bookingsOfDay();
  expect(booked).toHaveLength(2);
  expect(booked).toContainEqual(expect.objectContaining({ staffId: ana.id, clientId: elif.id }));
  expect(booked).toContainEqual(expect.objectContaining({ staffId: bea.id, clientId: jonas.id }));
  expect(new Set(booked.map(({ visitId }) => visitId)).size).toBe(1);
});

test('what is in the way of one service refuses all of the visit, and the nearest places are of all of it', async ({
  desk,
}) => {
  const { ana, bea, colour, jonas, book, bookingsOfDay } = await openSalon(desk);
  await book(ana, '11:00', 120, colour.id, jonas.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  const point = await pointAt(page, ana, '09:30');
  await page.mouse.click(point.x, point.y);
  await bookingCard(page).getByRole('button', { name: 'Add a service' }).click();
  await choose(page, 'Service 2', 'Colour');
  await choose(page, 'With', 'Ana');
  await expect(bookingCard(page)).toContainText('Ana is booked 11:00–13:00 (Colour, Jonas B.).');
  await expect(bookingCard(page)).toContainText('Nearest free times');
  await bookingCard(page).getByRole('button', { name: 'Book without a client' }).click();
  expect(await bookingsOfDay()).toHaveLength(1);
  // The colour stays with Ana, who was asked for.
  await bookingCard(page).getByRole('button', { name: 'Bea, Ana 13:15' }).click();
  await expect(bookingCard(page).getByRole('group', { name: 'Service 2' })).toContainText('14:00–16:00 Ana');
  await bookingCard(page).getByRole('button', { name: 'Book without a client' }).click();
  await expect(bookingCard(page)).toBeHidden();
  expect(await bookingsOfDay()).toHaveLength(3);
});

test('where one of two who come together has nobody, the nearest times for both are offered at once, with both names', async ({
  desk,
}) => {
  const { ana, bea, cut, jonas, book } = await openSalon(desk);
  await book(bea, '11:00', 45, cut.id, jonas.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Cut');
  const point = await pointAt(page, ana, '11:00');
  await page.mouse.click(point.x, point.y);
  await bookingCard(page).getByRole('button', { name: 'Add a service' }).click();
  await choose(page, 'When', 'Same time');
  await expect(bookingCard(page)).toContainText('Bea is booked 11:00–11:45');
  const nearest = bookingCard(page).locator('.suggestions button');
  await expect(nearest.first()).toHaveText('Bea, Ana 10:15');
  await nearest.first().click();
  await expect(second(page)).toContainText('10:15–11:00 Ana');
  await expect(bookingCard(page).getByRole('alert')).toHaveCount(0);
});

test('a visit is moved as one by hand and by keys, taken back as one, and refused as one', async ({
  desk,
}) => {
  const { ana, bea, cut, colour, elif, jonas, book } = await openSalon(desk);
  const { bookings } = await desk.must('visits.create', {
    clientId: elif.id,
    parts: [
      { staffId: ana.id, serviceId: cut.id, startTime: textOf('09:00') },
      { staffId: bea.id, serviceId: colour.id, startTime: textOf('10:00') },
    ],
  });
  const [first, other] = bookings;
  if (!first || !other) throw new Error('not booked');
  await book(bea, '15:00', 45, cut.id, jonas.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  const starts = async () =>
    (await desk.must('visits.get', { id: first.visitId ?? '' })).map(({ startTime }) => startTime);

  await drag(page, [ana, '09:15'], [ana, '10:15']);
  await expect(page.getByRole('img', { name: /10:00–10:45 Cut, Elif Kaya, Ana/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /11:00–13:00 Colour, Elif Kaya, Bea/ })).toBeVisible();
  expect(await starts()).toEqual([at('10:00'), at('11:00')]);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByRole('img', { name: /09:00–09:45 Cut, Elif Kaya, Ana/ })).toBeVisible();
  expect(await starts()).toEqual([at('09:00'), at('10:00')]);

  // The colour would reach Jonas.
  await drag(page, [ana, '09:15'], [ana, '14:15']);
  await expect(page.getByRole('dialog', { name: 'Not booked there' })).toContainText(
    'Bea is booked 15:00–15:45',
  );
  await page.keyboard.press('Escape');
  expect(await starts()).toEqual([at('09:00'), at('10:00')]);

  await cardOf(page, first).click();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('toolbar').getByText(/Moving Elif Kaya, Cut and Colour/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /09:15–10:00 Cut, Elif Kaya, Ana/ })).toBeVisible();
  expect(await starts()).toEqual([at('09:15'), at('10:15')]);
});

test('of a couple one part is given to the other, and both still move together', async ({ desk }) => {
  const { ana, bea, cut, elif } = await openSalon(desk);
  const { bookings, visitId } = await desk.must('visits.create', {
    clientId: elif.id,
    parts: [
      { staffId: ana.id, serviceId: cut.id, startTime: textOf('10:00') },
      { staffId: bea.id, serviceId: cut.id, startTime: textOf('10:00') },
    ],
  });
  const ofBea = bookings.find(({ staffId }) => staffId === bea.id);
  if (!ofBea) throw new Error('not booked');
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, ofBea).click();
  await page.getByRole('button', { name: 'Change client' }).click();
  await page.keyboard.type('jonas');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /10:00–10:45 Cut, Jonas Berg, Bea/ })).toBeVisible();
  await drag(page, [ana, '10:15'], [ana, '11:15']);
  await expect(page.getByRole('img', { name: /11:00–11:45 Cut, Elif Kaya, Ana/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /11:00–11:45 Cut, Jonas Berg, Bea/ })).toBeVisible();
  expect(await desk.must('visits.get', { id: visitId })).toHaveLength(2);
});

test('a visit that is carried to another day is put down there with all of its parts', async ({ desk }) => {
  const { ana, bea, cut, colour, elif } = await openSalon(desk);
  const { bookings, visitId } = await desk.must('visits.create', {
    clientId: elif.id,
    parts: [
      { staffId: ana.id, serviceId: cut.id, startTime: textOf('10:00') },
      { staffId: bea.id, serviceId: colour.id, startTime: textOf('11:00') },
    ],
  });
  const [first] = bookings;
  if (!first) throw new Error('not booked');
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, first).click();
  await page.keyboard.press('m');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 2 })).toHaveAccessibleName(/ 3 March/);
  await expect(page.locator('.ghost')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /10:15–11:00 Cut, Elif Kaya, Ana/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /11:15–13:15 Colour, Elif Kaya, Bea/ })).toBeVisible();
  const starts = (await desk.must('visits.get', { id: visitId })).map(({ startTime }) => startTime);
  expect(starts).toEqual([at('10:15') + 86_400_000, at('11:15') + 86_400_000]);
});

test('the panel lists the parts of a visit, moves one alone, and cancels one or all', async ({ desk }) => {
  const { ana, bea, cut, colour, elif } = await openSalon(desk);
  const { bookings, visitId } = await desk.must('visits.create', {
    clientId: elif.id,
    parts: [
      { staffId: ana.id, serviceId: cut.id, startTime: textOf('09:00') },
      { staffId: bea.id, serviceId: colour.id, startTime: textOf('10:00') },
    ],
  });
  const [first] = bookings;
  if (!first) throw new Error('not booked');
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, first).click();
  const parts = panelOf(page).getByRole('region', { name: 'Same visit' });
  await expect(parts.getByRole('button')).toHaveText(['09:00CutAna', '10:00ColourBea']);
  await parts.getByRole('button', { name: 'Colour' }).click();
  await expect(panelOf(page).getByRole('textbox', { name: 'Time' })).toHaveValue('10:00');
  await panelOf(page).getByRole('textbox', { name: 'Time' }).fill('10:30');
  await page.keyboard.press('Enter');
  await expect(parts.getByRole('button')).toHaveText(['09:00CutAna', '10:30ColourBea']);

  await panelOf(page).getByRole('button', { name: 'Cancel booking' }).click();
  await page.getByRole('alertdialog').getByRole('textbox', { name: 'Reason' }).fill('Ill');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel all 2 services' }).click();
  await expect(cardOf(page, first)).toBeHidden();
  expect(await desk.must('visits.get', { id: visitId })).toMatchObject([
    { status: 'cancelled', cancellationReason: 'Ill' },
    { status: 'cancelled', cancellationReason: 'Ill' },
  ]);
  await page.keyboard.press('Control+z');
  await expect(cardOf(page, first)).toBeVisible();
});

test('all of a visit is cancelled, also the part that was put on another date', async ({ desk }) => {
  const { ana, bea, cut, colour, elif } = await openSalon(desk);
  const { bookings, visitId } = await desk.must('visits.create', {
    clientId: elif.id,
    parts: [
      { staffId: ana.id, serviceId: cut.id, startTime: textOf('10:00') },
      { staffId: bea.id, serviceId: colour.id, startTime: textOf('11:00') },
    ],
  });
  const [first, second] = bookings;
  if (!first || !second) throw new Error('not booked');
  const startTime = '2026-03-03T11:00:00+03:00';
  await desk.must('bookings.move', { id: second.id, version: second.version, startTime });
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await cardOf(page, first).click();
  await panelOf(page).getByRole('button', { name: 'Cancel booking' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel all 2 services' }).click();
  await expect(cardOf(page, first)).toBeHidden();
  expect((await desk.must('visits.get', { id: visitId })).map(({ status }) => status)).toEqual([
    'cancelled',
    'cancelled',
  ]);
});
