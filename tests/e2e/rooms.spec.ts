import type { Page } from '@playwright/test';
import {
  at,
  bookingCard,
  cardOf,
  carry,
  columnOf,
  dayIsDrawn,
  drag,
  ghost,
  panelOf,
  pickService,
  pointAt,
  pointInView,
  refusal,
} from './day.ts';
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

  await panelOf(page).getByRole('button', { name: 'Basin' }).click();
  await page.getByRole('option', { name: 'Basin 2' }).click();
  await expect(panelOf(page).getByRole('button', { name: 'Basin' })).toContainText('Basin 2');
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
  const last = page.getByRole('textbox', { name: 'Name of the unit' }).last();
  await page.getByRole('textbox', { name: 'One more' }).fill('Basin by the window');
  await page.keyboard.press('Enter');
  await expect(last).toHaveValue('Basin by the window');
  // Without a name it gets the one that is proposed.
  await page.getByRole('button', { name: 'Add unit' }).click();
  await expect(last).toHaveValue('Basin 2');
  await page.getByRole('tab', { name: 'Services' }).click();
  await page.getByRole('option', { name: /Colour/ }).click();
  await page.getByText('Basin', { exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();

  const [kind] = await desk.must('resourceKinds.list', { salonId: salon.id });
  const [colour] = await desk.must('services.list', { salonId: salon.id });
  expect(colour?.needs).toEqual([kind?.id]);
});

/** Opens the desk, and the rooms on it. */
async function openRooms(desk: Desk, ...units: readonly { readonly id: string }[]): Promise<Page> {
  const page = await desk.open();
  await page.getByRole('button', { name: 'Rooms', exact: true }).click();
  await dayIsDrawn(page, ...units);
  return page;
}

const basinOf = async ({ must }: Desk, id: string) =>
  (await must('bookings.get', { id })).resources.map(({ resourceId }) => resourceId);
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

test('the rooms are offered where there are some, and show who works in which', async ({ desk }) => {
  const { must } = desk;
  const { salon } = await openSalon(desk);
  const page = await desk.open();
  await expect(page.getByRole('button', { name: 'Week', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rooms', exact: true })).toHaveCount(0);

  const kind = await must('resourceKinds.create', { salonId: salon.id, name: 'Basin' });
  const unit = await must('resources.create', { kindId: kind.id, name: 'Basin 1' });
  await page.getByRole('button', { name: 'Rooms', exact: true }).click();
  await dayIsDrawn(page, unit);
  await page.keyboard.press('d');
  await expect(columnOf(page, unit.id)).toHaveCount(0);
  await page.keyboard.press('r');
  await dayIsDrawn(page, unit);
});

test('a card stands in the column of its basin and names the person; on the day it names the basin', async ({
  desk,
}) => {
  const { ana, cut, book, first, second } = await openWashing(desk);
  const { id } = await book(ana, '12:00', 45, cut.id);
  const page = await openRooms(desk, first, second);
  const name = /^10:00–10:30 Wash, Elif Kaya, Ana, Basin 1, Confirmed/;
  const card = columnOf(page, first.id).getByRole('img', { name });
  await expect(card).toContainText('Ana · Wash');
  await expect(
    columnOf(page, second.id).getByRole('img', { name: /^10:00–10:30 Wash, Jonas Berg, Bea, Basin 2/ }),
  ).toBeVisible();
  await expect(cardOf(page, { id })).toHaveCount(0);

  await page.keyboard.press('d');
  await expect(columnOf(page, ana.id).getByRole('img', { name })).toContainText('Wash · Basin 1');
});

test('a booking is carried to another basin, stays its person’s, and Undo takes it back', async ({
  desk,
}) => {
  const { ana, first, second, wash, book } = await openWashing(desk);
  const { id } = await book(ana, '12:00', 30, wash.id);
  const page = await openRooms(desk, first, second);
  await drag(page, [first, '12:00'], [second, '12:30']);
  await expect(
    columnOf(page, second.id).getByRole('img', { name: /^12:30–13:00 Wash, No client, Ana, Basin 2/ }),
  ).toBeVisible();
  await expect(notices(page)).toContainText('Ana, Basin 1 12:00 → Ana, Basin 2 12:30');
  expect(await basinOf(desk, id)).toEqual([second.id]);

  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect(columnOf(page, first.id).getByRole('img', { name: /^12:00–12:30 Wash/ })).toBeVisible();
  expect(await basinOf(desk, id)).toEqual([first.id]);

  // Sideways alone, and taken back by the key.
  await drag(page, [first, '12:00'], [second, '12:00']);
  await expect(columnOf(page, second.id).getByRole('img', { name: /^12:00–12:30 Wash/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(columnOf(page, first.id).getByRole('img', { name: /^12:00–12:30 Wash/ })).toBeVisible();
  expect(await basinOf(desk, id)).toEqual([first.id]);
});

test('over a basin that is taken the ghost says by whom, and the card is back where it was', async ({
  desk,
}) => {
  const { cem, first, second, wash, book } = await openWashing(desk);
  const { id } = await book(cem, '12:00', 30, wash.id);
  const page = await openRooms(desk, first, second);
  await pointAt(page, first, '11:00');
  await carry(page, await pointInView(page, first, '12:00'), await pointInView(page, second, '10:15'));
  await expect(ghost(page)).toHaveClass(/ghost-bad/);
  await expect(ghost(page)).toContainText('Wash, Cem');
  await expect(page.locator('.ghost-reason')).toHaveText('Basin 2 is taken 10:00–10:30 (Jonas B.).');
  await expect(page.locator('.collision')).toHaveCount(1);
  await page.mouse.up();
  await expect(refusal(page)).toContainText('Basin 2 is taken 10:00–10:30 (Jonas B.).');
  await expect(refusal(page).getByRole('button', { name: /^Cem/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(columnOf(page, first.id).getByRole('img', { name: /^12:00–12:30 Wash/ })).toBeVisible();
  expect(await basinOf(desk, id)).toEqual([first.id]);
});

test('a click on a free basin books it with the first person who can', async ({ desk }) => {
  const { ana, first, second, wash, book, bookingsOfDay } = await openWashing(desk);
  await book(ana, '11:00', 30, wash.id);
  const page = await openRooms(desk, first, second);
  const there = await pointAt(page, second, '11:00');
  await page.mouse.click(there.x, there.y);
  const card = bookingCard(page);
  await expect(card).toContainText('11:00–11:30 Bea, Basin 2');
  await expect(ghost(page)).toContainText('Wash, Bea');
  await card.getByRole('combobox').fill('Elif');
  await page.getByRole('option', { name: /Elif Kaya/ }).click();
  await page.keyboard.press('Enter');
  await expect(
    columnOf(page, second.id).getByRole('img', { name: /^11:00–11:30 Wash, Elif Kaya, Bea, Basin 2/ }),
  ).toBeVisible();
  const made = (await bookingsOfDay()).find(
    ({ startTime, resources }) => startTime === at('11:00') && resources[0]?.resourceId === second.id,
  );
  expect(made).toBeDefined();
});

test('what needs no basin is refused in its column, and is composed on the day', async ({ desk }) => {
  const { ana, first, second } = await openWashing(desk);
  const page = await openRooms(desk, first, second);
  await pickService(page, 'Cut');
  const there = await pointAt(page, first, '12:00');
  await page.mouse.click(there.x, there.y);
  await expect(refusal(page)).toContainText('This service needs no such room or device.');
  await refusal(page).getByRole('button', { name: 'Ana 12:00' }).click();
  await dayIsDrawn(page, ana);
  await expect(bookingCard(page)).toContainText('12:00–12:45 Ana');
});

test('the keys carry a booking from basin to basin, and say so', async ({ desk }) => {
  const { ana, first, second, wash, book } = await openWashing(desk);
  const { id } = await book(ana, '12:00', 30, wash.id);
  const page = await openRooms(desk, first, second);
  const said = page.getByRole('status');
  await cardOf(page, { id }).click();
  await page.keyboard.press('m');
  await expect(said).toHaveText(
    'Moving No client, Wash, 30 mins: choose a time, Esc puts it back. 12:00–12:30 Wash, Ana',
  );
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText('12:00–12:30 Wash, Ana, Basin 2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(
    columnOf(page, second.id).getByRole('img', { name: /^12:15–12:45 Wash, No client, Ana, Basin 2/ }),
  ).toBeVisible();
  expect(await basinOf(desk, id)).toEqual([second.id]);
});

test('F puts the keyboard into the basin that is free, and Enter books there', async ({ desk }) => {
  // Cem has no hours that limit him, and is there at eight.
  const { first, second } = await openWashing(desk);
  const page = await openRooms(desk, first, second);
  await pickService(page, 'Wash');
  await page.keyboard.press('f');
  const mark = page.locator('.grid-cursor-mark');
  await expect(mark).toHaveAccessibleName('Basin 1, 08:00, free');
  await page.keyboard.press('Enter');
  await expect(bookingCard(page)).toContainText('08:00–08:30 Cem, Basin 1');
});
