import { at, bookingCard, cardOf, dayIsDrawn, drag, panelOf, pickService, pointAt, refusal } from './day.ts';
import { type Desk, expect, openSalon, test } from './desk.ts';

/** Ana colours Elif's hair from ten to twelve, and leaves her alone from a quarter to eleven to a quarter past. */
async function openColouring(desk: Desk) {
  const salon = await openSalon(desk);
  const { must } = desk;
  const { colour, ana, elif, book } = salon;
  await must('services.update', {
    id: colour.id,
    version: colour.version,
    processing: { afterMinutes: 45, minutes: 30 },
  });
  const trim = await must('services.create', { salonId: salon.salon.id, name: 'Trim', durationMinutes: 30 });
  const colouring = await book(ana, '10:00', 120, colour.id, elif.id);
  return { ...salon, trim, colouring };
}

test('a cut is dragged into the processing of another client, and the refusal a minute later says when she is back', async ({
  desk,
}) => {
  const { ana, bea, trim, jonas, book, bookingsOfDay } = await openColouring(desk);
  const cutting = await book(bea, '14:00', 30, trim.id, jonas.id);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);

  await drag(page, [bea, '14:00'], [ana, '10:55']);
  await expect(page.getByText('Ana is back at Elif K. at 11:15.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(refusal(page)).toBeHidden();

  await drag(page, [bea, '14:00'], [ana, '10:45']);
  await expect(page.getByRole('img', { name: '10:45–11:15 Trim, Jonas Berg, Ana, Confirmed' })).toBeVisible();
  expect(await bookingsOfDay()).toContainEqual(
    expect.objectContaining({ id: cutting.id, staffId: ana.id, startTime: at('10:45') }),
  );
});

test('a click into the processing asks for a service that fits there, where the usual one does not', async ({
  desk,
}) => {
  const { ana, bea, trim, bookingsOfDay } = await openColouring(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  // The usual one is the cut of 45 minutes; she is back after 30.
  const free = await pointAt(page, ana, '10:45');
  await page.mouse.click(free.x, free.y);
  await expect(bookingCard(page)).toContainText('10:45–11:15 Ana');
  await bookingCard(page).getByRole('button', { name: 'Book without a client' }).click();
  await expect(page.getByRole('img', { name: /^10:45–11:15 Trim/ })).toBeVisible();
  expect(await bookingsOfDay()).toContainEqual(
    expect.objectContaining({ serviceId: trim.id, startTime: at('10:45') }),
  );
  // Elsewhere it is the usual one.
  const anywhere = await pointAt(page, ana, '15:00');
  await page.mouse.click(anywhere.x, anywhere.y);
  await expect(bookingCard(page)).toContainText('15:00–15:45 Ana');
});

test('a click into the processing books there, and one on the strip beside it selects the other booking', async ({
  desk,
}) => {
  const { ana, bea, trim, colouring, bookingsOfDay } = await openColouring(desk);
  const page = await desk.open();
  await dayIsDrawn(page, ana, bea);
  await pickService(page, 'Trim');

  const free = await pointAt(page, ana, '10:45');
  await page.mouse.click(free.x, free.y);
  await expect(bookingCard(page)).toBeVisible();
  await bookingCard(page).getByRole('button', { name: 'Book without a client' }).click();
  await expect(page.getByRole('img', { name: /^10:45–11:15 Trim/ })).toBeVisible();
  expect(await bookingsOfDay()).toContainEqual(
    expect.objectContaining({ serviceId: trim.id, startTime: at('10:45') }),
  );

  const card = cardOf(page, colouring);
  const box = await card.boundingBox();
  if (!box) throw new Error('the card is not drawn');
  await page.mouse.click(box.x + 5, box.y + box.height * 0.5);
  await expect(panelOf(page)).toContainText('Elif Kaya');
  await expect(card).toHaveAccessibleName(
    '10:00–12:00 Colour, Elif Kaya, Ana, Confirmed. Free for others 10:45–11:15',
  );
});

test('a service is given processing in the settings, which say how long it leaves for the rest', async ({
  desk,
}) => {
  const { salon } = await openSalon(desk);
  const page = await desk.open();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Services' }).click();
  await page.getByRole('option', { name: /Colour/ }).click();
  await page.getByText('Processing in between: the person is free for others').click();
  await page.getByRole('textbox', { name: 'Starts after' }).fill('45');
  await page.getByRole('textbox', { name: 'Lasts' }).fill('75');
  await page.getByRole('textbox', { name: 'Lasts' }).blur();
  await expect(
    page.getByText('Processing begins after the start of the service and ends before its end.'),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'Lasts' }).fill('30');
  await page.getByRole('textbox', { name: 'Lasts' }).blur();
  await expect(page.getByText('Then with the client again for 45 mins.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const [colour] = await desk.must('services.list', { salonId: salon.id });
  expect(colour).toMatchObject({ name: 'Colour', processing: { afterMinutes: 45, minutes: 30 } });
});
