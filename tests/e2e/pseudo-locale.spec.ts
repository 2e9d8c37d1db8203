// Every screen, panel and dialog in a language that nobody speaks: nothing of it is plain English, and nothing is cut off. The names in
// the salon are Cyrillic, so that whatever is written in Latin letters without accents was written past the words.
import { join } from 'node:path';
import { typeDate } from './dates.ts';
import { cardOf, dayIsDrawn, drag, weekIsDrawn } from './day.ts';
import { expect } from './desk.ts';
import { openInBrowser } from './hosts.ts';
import { expectPseudo, openSalon, openSettings, press, test } from './pseudo/desk.ts';
import { en } from './pseudo/en.ts';
import { history } from './pseudo/history.ts';
import { program } from './pseudo/program.ts';
import { sentence } from './pseudo/sentence.ts';
import { start } from './pseudo/start.ts';

test('the first start', async ({ desk }) => {
  const page = await desk.open();
  await expect(page.getByRole('heading', { name: start.title })).toBeVisible();
  await expectPseudo(page, 'as it opens');
  await press(page, start.create);
  await expect(page.getByText(start.problems.nameMissing)).toBeVisible();
  await expectPseudo(page, 'what is missing');
});

test('the day, its rail, help and about', async ({ desk }) => {
  const { anna, vera, book } = await openSalon(desk);
  for (const [index, status] of (['arrived', 'completed', 'no_show', 'pending'] as const).entries())
    await book(vera, `${9 + index}:00`.padStart(5, '0'), status);
  const page = await desk.open();
  await dayIsDrawn(page, anna, vera);
  await expectPseudo(page, 'the day and its rail');
  // Somebody is late, and somebody has not been seen out.
  await page.clock.setFixedTime(new Date('2026-03-02T12:12:00+03:00'));
  await page.reload();
  await page.getByText(en.calendar.rail.traces).click();
  await expect(page.getByRole('region', { name: en.calendar.rail.stillOpen })).toBeVisible();
  await expectPseudo(page, 'traces, who is late, what is still open');
  await press(page, en.calendar.toolbar.hideRail);
  await expect(page.getByRole('button', { name: en.calendar.toolbar.showRail })).toBeVisible();
  await expectPseudo(page, 'without the rail');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectPseudo(page, 'the help');
  await page.keyboard.press('Escape');
  await press(page, en.frame.about.button);
  await expect(page.getByText(en.frame.about.schema)).toBeVisible();
  await expectPseudo(page, 'about');
  await press(page, en.frame.about.history.check);
  await expect(page.getByRole('dialog').getByRole('status')).not.toBeEmpty();
  await expectPseudo(page, 'a history that was checked');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: en.calendar.toolbar.service }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectPseudo(page, 'the services to book');
});

test('the day when nobody works, the week, and a salon without people', async ({ desk }) => {
  const { anna, vera, book } = await openSalon(desk);
  await book(anna, '10:00');
  const page = await desk.open();
  await dayIsDrawn(page, anna, vera);
  await page.keyboard.press('w');
  await weekIsDrawn(page, '2026-03-02', '2026-03-08');
  await expectPseudo(page, 'the week');
  await page.keyboard.press('o');
  await expect(page.getByText(en.calendar.month.nobody).first()).toBeVisible();
  await expectPseudo(page, 'the month');
  await page.keyboard.press('i');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expectPseudo(page, 'the list');
  await page.getByRole('searchbox').fill('zzz');
  await expect(page.getByText(en.calendar.list.noneFound)).toBeVisible();
  await expectPseudo(page, 'nothing found');
  await page.keyboard.press('Escape');
  await press(page, en.calendar.toolbar.views.day);
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog', { name: en.calendar.toolbar.dateToGoTo })).toBeVisible();
  await expectPseudo(page, 'another date');
  await page.keyboard.press('Escape');
  await dayIsDrawn(page, anna, vera);
  await press(page, en.calendar.toolbar.before.day);
  await expect(page.getByText(en.calendar.nobody.title)).toBeVisible();
  await expectPseudo(page, 'nobody works');
});

test('a time that is looked for, a visit of several services, its panel, and a booking that repeats', async ({
  desk,
}) => {
  const { anna, vera, client, cut, book } = await openSalon(desk);
  await book(anna, '09:45');
  const page = await desk.open();
  await dayIsDrawn(page, anna, vera);
  await press(page, en.calendar.find.label);
  const panel = page.getByRole('complementary', { name: en.calendar.find.label });
  await expectPseudo(page, 'nothing chosen yet');
  await panel.getByRole('button', { name: en.booking.new.service }).click();
  await page.getByRole('option', { name: cut.name }).click();
  await expect(panel.locator('.find-place').first()).toBeVisible();
  await expectPseudo(page, 'the earliest places');
  await press(panel, en.calendar.find.orders.best_fit);
  await expect(panel.locator('.find-place-why').first()).toBeVisible();
  await expectPseudo(page, 'the best places');
  await press(panel, en.booking.visit.add);
  await expect(panel.locator('.find-place').first()).toBeVisible();
  await expectPseudo(page, 'places for two services');
  // Places that answer an older question are not to be chosen.
  await expect(panel.locator('[aria-busy="true"]')).toHaveCount(0);
  await panel.locator('.find-place').first().click();
  await expect(page.getByRole('dialog').locator('.further-service')).toBeVisible();
  await expectPseudo(page, 'a visit that is composed');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: en.booking.visit.remove(cut.name) })
    .click();
  await press(page.getByRole('dialog'), en.booking.repeat.action);
  await expect(page.locator('.repeat-date').nth(1)).toBeVisible();
  await expectPseudo(page, 'the dates on which it repeats');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await press(panel, en.calendar.find.close);

  const parts = [anna, vera].map(({ id }) => ({
    staffId: id,
    serviceId: cut.id,
    startTime: '2026-03-02T15:00:00+03:00',
  }));
  const { bookings } = await desk.must('visits.create', { clientId: client.id, parts });
  const [first] = bookings;
  if (!first) throw new Error('not booked');
  await cardOf(page, first).click();
  await expect(page.getByRole('region', { name: en.booking.visit.label })).toBeVisible();
  await expectPseudo(page, 'a part of a visit');
  await press(page, en.booking.panel.cancel);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectPseudo(page, 'why a visit is cancelled');
});

test('what is printed: a day, one on which nobody works, a slip, and none', async ({ desk }) => {
  const { salon, anna, vera, client, cut, book } = await openSalon(desk);
  await book(anna, '10:00', 'pending');
  const shown = await book(vera, '09:00');
  const { must } = desk;
  await must('clients.update', { id: client.id, version: client.version, notes: 'Чай' });
  const page = await desk.open();
  await dayIsDrawn(page, anna, vera);
  await press(page, en.print.day);
  await expect(page.getByRole('region', { name: en.print.preview })).toContainText('Чай');
  await expectPseudo(page, 'a day');
  await page.keyboard.press('Escape');
  await press(page, en.calendar.toolbar.before.day);
  await expect(page.getByText(en.calendar.nobody.title)).toBeVisible();
  await press(page, en.print.day);
  await expect(page.getByText(en.print.nobody)).toBeVisible();
  await expectPseudo(page, 'nobody on paper');
  await page.keyboard.press('Escape');
  await press(page, en.calendar.toolbar.after.day);
  await cardOf(page, shown).click();
  await press(page, en.print.slip);
  await expect(page.getByRole('dialog').getByText('Ольга Белова')).toBeVisible();
  await expectPseudo(page, 'nothing to come');
  await page.keyboard.press('Escape');
  // By the desk's own clock it is still to come.
  const { id } = await must('bookings.create', {
    ...{ staffId: anna.id, serviceId: cut.id, clientId: client.id, status: 'pending' },
    startTime: '2899-03-06T10:00:00+03:00',
    endTime: '2899-03-06T10:45:00+03:00',
  });
  await press(page, en.print.slip);
  await expect(page.getByText(en.print.notConfirmed).first()).toBeAttached();
  await expectPseudo(page, 'a slip');
  await page.keyboard.press('Escape');
  await must('bookings.setStatus', { id, version: 1, status: 'cancelled' });
  await must('closures.create', { salonId: salon.id, startDate: '2026-03-01', endDate: '2026-12-31' });
  await page.keyboard.press('Shift+P');
  await expect(page.getByText(en.print.nobodySoon)).toBeVisible();
  await expectPseudo(page, 'nobody soon');
});

test('the rooms, a booking that is carried in them, and none in use', async ({ desk }) => {
  const { salon, anna, client } = await openSalon(desk);
  const { must } = desk;
  const kind = await must('resourceKinds.create', { salonId: salon.id, name: 'Кабинет' });
  const unit = await must('resources.create', { kindId: kind.id, name: 'Синий' });
  const mask = await must('services.create', {
    salonId: salon.id,
    name: 'Маска',
    durationMinutes: 45,
    needs: [kind.id],
  });
  const { id } = await must('bookings.create', {
    staffId: anna.id,
    serviceId: mask.id,
    clientId: client.id,
    startTime: '2026-03-02T10:00:00+03:00',
    endTime: '2026-03-02T10:45:00+03:00',
  });
  const page = await desk.open();
  await page.keyboard.press('r');
  await dayIsDrawn(page, unit);
  await expectPseudo(page, 'the rooms');
  await cardOf(page, { id }).click();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await expectPseudo(page, 'a booking that is carried');
  await page.keyboard.press('Enter');
  await expect(page.getByText(en.calendar.undo)).toBeVisible();
  await expectPseudo(page, 'a booking that was moved');
  const { version } = await must('bookings.get', { id });
  await must('bookings.setStatus', { id, version, status: 'cancelled' });
  await must('resources.update', { id: unit.id, version: unit.version, isActive: false });
  await expect(page.getByText(en.calendar.noRooms.title)).toBeVisible();
  await expectPseudo(page, 'no room in use');
});

test('the history: what was changed, one change in full, its filters, and nothing that fits', async ({
  desk,
}) => {
  const { salon, anna, client, book } = await openSalon(desk);
  const { must } = desk;
  const { id, version } = await book(anna, '10:00');
  await must('bookings.setStatus', { id, version, status: 'cancelled' });
  await must('history.undo', {});
  await must('clients.update', { id: client.id, version: client.version, notes: 'Чай' });
  await must('closures.create', { salonId: salon.id, startDate: '2026-12-24', endDate: '2026-12-26' });
  const page = await desk.open();
  await press(page, en.frame.screenNames.history);
  const rows = page.getByRole('option');
  await expect(rows.nth(3)).toBeVisible();
  await expect(page.getByText(history.meaning)).toBeVisible();
  await expect(page.locator('.history-verdict')).toBeVisible();
  await expectPseudo(page, 'the history');
  for (const row of [1, 2, 4]) {
    await rows.nth(row).click();
    await expectPseudo(page, `change ${row} in full`);
  }
  await press(page, history.filters.only.booking);
  await expect(rows).toHaveCount(3);
  await expectPseudo(page, 'the history of a booking');
  await press(page, history.filters.previous);
  await expect(page.getByText(history.empty.filteredTitle)).toBeVisible();
  await expectPseudo(page, 'nothing that fits');
  await press(page, history.filters.clear);
  await page.getByRole('combobox', { name: history.filters.client }).fill('яяя');
  await expect(page.getByText(history.filters.noClient)).toBeVisible();
  await expectPseudo(page, 'a client whom nobody knows');
});

test('the waitlist: nobody, its form, who waits, what became free, and what is over', async ({ desk }) => {
  const { salon, anna, vera, cut, client } = await openSalon(desk);
  const { must } = desk;
  const page = await desk.open();
  await dayIsDrawn(page, anna, vera);
  const list = page.getByRole('region', { name: en.waitlist.title });
  await expect(list).toContainText(en.waitlist.nobody);
  await expectPseudo(page, 'nobody waits');
  await press(list, en.waitlist.addToList);
  const form = page.getByRole('dialog', { name: en.waitlist.dialog.new });
  await press(form, en.waitlist.dialog.save);
  await expect(form).toContainText(en.waitlist.dialog.clientMissing);
  await expectPseudo(page, 'an empty form');
  await press(form, en.waitlist.dialog.cancel);

  const wish = { salonId: salon.id, clientId: client.id, serviceIds: [cut.id], staffIds: [anna.id] };
  const days = { daysOfWeek: [1, 2], startTime: '09:00', endTime: '18:00' } as const;
  await must('waitlist.create', { ...wish, ...days, from: '2026-03-09', until: '2099-12-31' });
  await must('waitlist.create', { ...wish, from: '2026-02-01', until: '2026-03-01' });
  const [startTime, endTime] = ['2093-03-02T14:00:00+03:00', '2093-03-02T14:45:00+03:00'];
  const asked = { staffId: anna.id, serviceId: cut.id, startTime, endTime };
  const { id, version } = await must('bookings.create', asked);
  await expect(list).toContainText(en.waitlist.expired);
  await must('bookings.setStatus', { id, version, status: 'cancelled' });
  await expect(list.locator('.free-now-match .button').first()).toBeVisible();
  await expectPseudo(page, 'who waits, and what became free');
  await list.locator('.free-now-match .button').first().click();
  await expect(list.locator('.free-now-match .button')).toHaveCount(0);
  await expectPseudo(page, 'booked from the list');
});

test('blocked time: how it is drawn, its card, what is in its way, and that it is free again', async ({
  desk,
}) => {
  const { anna, vera, book } = await openSalon(desk);
  await book(vera, '10:00');
  const page = await desk.open();
  await dayIsDrawn(page, anna, vera);
  await press(page, en.calendar.blocked.action);
  await expectPseudo(page, 'time to be drawn');
  await drag(page, [vera, '09:15'], [vera, '10:15']);
  const card = page.getByRole('form', { name: en.calendar.blocked.label });
  await expect(card.getByRole('alert')).toBeVisible();
  await expectPseudo(page, 'a card over a booking');
  await card.getByRole('textbox', { name: en.schedule.away.fromTime }).fill('99');
  await expectPseudo(page, 'a time that is none');
  await card.getByRole('textbox', { name: en.schedule.away.fromTime }).fill('14');
  await card.getByRole('textbox', { name: en.schedule.away.toTime }).fill('13');
  await expectPseudo(page, 'an end before its start');
  await card.getByRole('textbox', { name: en.schedule.away.toTime }).fill('15');
  await page.keyboard.press('Enter');
  await expect(card).toBeHidden();
  await expect(page.locator('.blocked-time')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card).toBeVisible();
  await expectPseudo(page, 'the card of blocked time');
  await press(page, en.calendar.blocked.remove);
  await expect(page.getByText(en.calendar.blocked.removed)).toBeVisible();
  await expectPseudo(page, 'time that is free again');
});

test('a booking in a sentence: what is missing, what is refused, and what can be booked', async ({
  desk,
}) => {
  const { anna, vera, book } = await openSalon(desk);
  await book(vera, '15:00');
  const page = await desk.open();
  await dayIsDrawn(page, anna, vera);
  await press(page, en.commandBar.label);
  const field = page.getByRole('combobox', { name: en.commandBar.label });
  const text = sentence;
  await expectPseudo(page, 'the command bar');
  await field.fill('ольга вера 15');
  await expect(page.getByText(text.asks.service).first()).toBeVisible();
  await expectPseudo(page, 'without a service');
  await field.fill('Стрижка вера');
  await expect(page.getByText(text.asks.time).first()).toBeVisible();
  await expectPseudo(page, 'without a time');
  await field.fill('Стрижка вера 15');
  await expect(page.getByText(text.asks.place).first()).toBeVisible();
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectPseudo(page, 'refused');
  await field.fill('Стрижка анна 15');
  await expect(page.getByText(text.asks.client).first()).toBeVisible();
  await expectPseudo(page, 'without a client');
  await field.fill('ирина Стрижка анна 15');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectPseudo(page, 'with a new client');
  await field.fill('0555 7654321 Стрижка 15');
  await expect(page.getByText(text.nobodyHasNumber).first()).toBeVisible();
  await expectPseudo(page, 'with a number that nobody has');
  await field.fill('ольга абв Стрижка анна 15');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectPseudo(page, 'ready, with a word that is not understood');
  await field.fill('ольга Стрижка анна 15 every 4 weeks 6 times');
  await expect(page.getByText(text.repetition.next).first()).toBeVisible();
  await expectPseudo(page, 'a booking that repeats');
});

test('what is typed with a verb: the waitlist, blocked time, and as last time', async ({ desk }) => {
  const { anna, vera, book } = await openSalon(desk);
  await book(vera, '15:00');
  const page = await desk.open();
  await dayIsDrawn(page, anna, vera);
  await press(page, en.commandBar.label);
  const field = page.getByRole('combobox', { name: en.commandBar.label });
  const verbOf = (verb: keyof typeof sentence.verbs): string => sentence.verbs[verb].split(',').at(-1) ?? '';
  await field.fill(`${verbOf('wait')} ольга Стрижка вера 15`);
  await expect(page.getByText(sentence.wait.next).first()).toBeVisible();
  await expectPseudo(page, 'somebody for the waitlist');
  await field.fill(`${verbOf('block')} вера today`);
  await expect(page.getByText(sentence.block.when).first()).toBeVisible();
  await expectPseudo(page, 'time to block without a time');
  await field.fill(`${verbOf('block')} today 15`);
  await expect(page.getByText(sentence.block.whose).first()).toBeVisible();
  await expectPseudo(page, 'time to block without a person');
  await field.fill(`${verbOf('block')} вера today 15`);
  await expect(page.getByText(sentence.block.next).first()).toBeVisible();
  await expectPseudo(page, 'time to block');
  await field.fill(`${verbOf('again')} ольга`);
  await expect(page.locator('.sentence-next')).toBeVisible();
  await expectPseudo(page, 'as last time');
});

test('a new booking, a refused one, and one that is moved', async ({ desk }) => {
  const { anna, vera, book } = await openSalon(desk);
  const booking = await book(vera, '10:00');
  const page = await desk.open();
  await dayIsDrawn(page, anna, vera);
  await drag(page, [anna, '09:15'], [anna, '10:15']);
  const card = page.getByRole('dialog', { name: en.booking.new.label });
  await expect(card).toBeVisible();
  await expectPseudo(page, 'the card of a new booking');
  await page.keyboard.type('0532');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectPseudo(page, 'a number that nobody has');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: en.clients.picker.newName })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectPseudo(page, 'a new client of that number, without a name');
  await page.keyboard.type('Зоя');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectPseudo(page, 'a new name');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  await press(card, en.booking.new.book);
  await expect(card).toBeHidden();
  await expectPseudo(page, 'what was booked');

  await page.getByRole('button', { name: en.calendar.toolbar.service }).click();
  await page.getByRole('option', { name: 'Стрижка' }).click();
  await expect(page.locator('.grid-cursor-mark')).toBeFocused();
  await drag(page, [vera, '12:00'], [vera, '13:15']);
  await expect(
    page.getByRole('dialog', { name: en.calendar.refused.label }).getByRole('button').nth(1),
  ).toBeVisible();
  await expectPseudo(page, 'outside of working hours');
  await page.keyboard.press('Escape');
  await drag(page, [vera, '09:15'], [vera, '10:15']);
  await expect(
    page.getByRole('dialog', { name: en.calendar.refused.label }).getByRole('button').nth(1),
  ).toBeVisible();
  await expectPseudo(page, 'over another booking');
  await page.keyboard.press('Escape');

  await cardOf(page, booking).click();
  await page.keyboard.press('m');
  await expect(page.locator('.calendar-toolbar-hand')).toBeVisible();
  await expectPseudo(page, 'a booking in the hand');
});

test('the panel of a booking, its history and its questions', async ({ desk }) => {
  const { anna, vera, book } = await openSalon(desk);
  const booking = await book(anna, '10:00', 'arrived');
  const page = await desk.open();
  await dayIsDrawn(page, anna, vera);
  await cardOf(page, booking).click();
  const panel = page.getByRole('complementary', { name: en.booking.panel.label });
  await expect(panel.getByRole('button', { name: en.booking.statusActions.completed })).toBeVisible();
  await expect(panel.locator('li').first()).toBeVisible();
  await expectPseudo(page, 'the panel');
  await press(panel, en.booking.backTo.confirmed);
  await press(panel, en.booking.panel.cancel);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectPseudo(page, 'the question before it is cancelled');
  await press(page.getByRole('alertdialog'), en.booking.panel.cancelYes);
  await expect(cardOf(page, booking)).toBeHidden();
  await expectPseudo(page, 'cancelled');
  await page.keyboard.press('Control+z');
  await expect(cardOf(page, booking)).toBeVisible();
  await expectPseudo(page, 'undone');
});

test('the clients', async ({ desk }) => {
  const { salon, anna, book } = await openSalon(desk);
  await book(anna, '10:00');
  await desk.must('clients.create', { salonId: salon.id, name: 'Яна', phone: '0555 000', notes: 'Чай' });
  const page = await desk.open();
  await press(page, en.frame.screenNames.clients);
  await expect(page.getByRole('option')).toHaveCount(2);
  await expectPseudo(page, 'nobody chosen');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('region', { name: en.clients.visits.upcoming })).toBeVisible();
  await expectPseudo(page, 'a client');
  await press(page, en.clients.merge.open);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByRole('combobox').fill('Ю');
  await expect(page.getByText(en.clients.merge.nobody)).toBeVisible();
  await expectPseudo(page, 'whom a client is merged with');
  await page.getByRole('dialog').getByRole('combobox').fill('Яна');
  await page.getByRole('dialog').getByRole('option').click();
  await expect(page.getByRole('group', { name: en.clients.fields.notes })).toBeVisible();
  await expectPseudo(page, 'two clients who are merged');
  await page.keyboard.press('Escape');
  await press(page, en.clients.erase.open);
  await expect(page.getByRole('list', { name: en.clients.erase.goes })).toBeVisible();
  await press(page, en.clients.erase.erase);
  await expectPseudo(page, 'a client who is to be erased');
  await page.keyboard.press('Escape');
  await press(page, en.clients.card.edit);
  await page.getByRole('textbox', { name: en.clients.fields.notes }).fill('…');
  await expectPseudo(page, 'a client with something unsaved');
  await press(page, en.frame.screenNames.settings);
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible();
  await expectPseudo(page, 'leaving without saving');
  await press(page, en.frame.unsaved.stay);
  await press(page, en.frame.save.save);
  await expect(page.getByText(en.frame.save.saved)).toBeVisible();
  await page.getByRole('searchbox').fill('0532');
  await expect(page.getByText(en.clients.noneFound.titleOfNumber('0532'))).toBeVisible();
  await expectPseudo(page, 'a number that nobody has');
  await page.getByRole('searchbox').fill('Ю');
  await expect(page.getByText(en.clients.noneFound.title('Ю'))).toBeVisible();
  await expectPseudo(page, 'nobody found');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.getByRole('textbox', { name: en.clients.fields.phone })).toBeVisible();
  await expectPseudo(page, 'a new client');
});

test('the settings', async ({ desk }) => {
  const { must } = desk;
  const { salon, anna } = await openSalon(desk);
  await must('timeOff.create', {
    staffId: anna.id,
    startTime: '2026-03-09T00:00:00+03:00',
    endTime: '2026-03-11T00:00:00+03:00',
  });
  await must('overrides.set', { staffId: anna.id, date: '2026-03-05', windows: [] });
  await must('schedules.plan', {
    staffId: anna.id,
    from: '2026-02-23',
    weeks: 2,
    windows: [{ week: 2, dayOfWeek: 3, startTime: '08:00', endTime: '12:00' }],
  });
  await must('closures.create', { salonId: salon.id, startDate: '2026-03-23', endDate: '2026-03-24' });
  const kind = await must('resourceKinds.create', { salonId: salon.id, name: 'Раковина' });
  await must('resources.create', { kindId: kind.id, name: 'Раковина 1' });
  const page = await openSettings(desk, 'salon');
  await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible();
  await expectPseudo(page, 'the salon');
  for (const section of ['people', 'services', 'resources'] as const) {
    await page.getByRole('tab', { name: en.settings.sections[section] }).click();
    await expect(page.getByRole('tabpanel').getByRole('textbox').first()).toBeVisible();
    await expectPseudo(page, section);
    await press(page, en.settings[section].add);
    await expect(page.getByRole('heading', { name: en.settings[section].new })).toBeVisible();
    await expectPseudo(page, en.settings[section].new);
    await page.getByRole('button', { name: en.settings[section].create, exact: true }).last().click();
    await expectPseudo(page, `${section} without a name`);
  }
  await page.getByRole('tab', { name: en.settings.sections.schedules }).click();
  for (const part of ['week', 'planned', 'dates', 'away'] as const) {
    await page.getByRole('tab', { name: en.schedule.tabs[part] }).click();
    await expect(page.getByRole('tab', { name: en.schedule.tabs[part] })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expectPseudo(page, `schedules, ${part}`);
  }
  await press(page, en.schedule.away.add);
  await expect(page.getByText(en.schedule.away.problems.from_missing)).toBeVisible();
  await expectPseudo(page, 'a time off without a day');
  await page.getByRole('tab', { name: en.settings.sections.closures }).click();
  await expect(page.getByRole('list', { name: en.settings.closures.list })).toBeVisible();
  await expectPseudo(page, 'closures');
  await press(page, en.fields.chooseDate(en.settings.closures.from));
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectPseudo(page, 'the month of a date');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: en.settings.sections.language }).click();
  await expect(page.getByText(en.settings.language.explanation)).toBeVisible();
  await expectPseudo(page, 'language and formats');
});

test('bookings that would no longer fit', async ({ desk }) => {
  const { anna, cut, client } = await openSalon(desk);
  for (const clock of ['10:00', '16:00'])
    await desk.must('bookings.create', {
      staffId: anna.id,
      serviceId: cut.id,
      clientId: client.id,
      startTime: `2099-03-02T${clock}:00+03:00`,
      endTime: `2099-03-02T${clock.slice(0, 2)}:45:00+03:00`,
    });
  const page = await openSettings(desk, 'closures');
  await typeDate(page, en.settings.closures.from, '2099-03-02');
  await press(page, en.settings.closures.add);
  const question = page.getByRole('dialog');
  await expect(question.getByRole('listitem')).toHaveCount(2);
  await expectPseudo(page, 'the question');
  await question.getByRole('listitem').getByRole('button').first().click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectPseudo(page, 'what can become of a booking');
  await page.getByRole('option').last().click();
  await press(question, en.schedule.stranding.cancelRest);
  await expectPseudo(page, 'decided');
});

test('a record that somebody else changed while it was typed in', async ({ desk }) => {
  const { client } = await openSalon(desk);
  const page = await desk.open();
  await press(page, en.frame.screenNames.clients);
  await page.getByRole('option').click();
  await press(page, en.clients.card.edit);
  await page.getByRole('textbox', { name: en.clients.fields.notes }).fill('…');
  const { must } = desk;
  await must('clients.update', { id: client.id, version: client.version, notes: 'Чай' });
  await expect(page.getByText(en.frame.save.changedElsewhere)).toBeVisible();
  await expectPseudo(page, 'changed meanwhile');
});

test('the page in a browser, when the desk has gone', async ({ context, home, pseudoDesk }) => {
  const entry = join(pseudoDesk, 'out', 'main', 'serve.js');
  const host = await openInBrowser(home, ['--database', join(home, 'served.sqlite')], context, entry);
  await host.call('salons.create', { name: 'Салон', timeZone: 'Europe/Istanbul' });
  const page = await host.open();
  await expect(page.getByRole('button', { name: en.frame.screenNames.clients })).toBeVisible();
  await host.close();
  await expect(page.getByText(en.frame.connection.lost)).toBeVisible();
  await expectPseudo(page, 'the desk has gone');
});

test('the menu, and what the program asks and says beside the page', async ({ desk }) => {
  await openSalon(desk);
  await desk.open();
  const texts = await desk.app().evaluate(({ app, BrowserWindow, dialog, Menu }) => {
    const menus = Menu.getApplicationMenu()?.items ?? [];
    const items = menus.flatMap((item) => [item, ...(item.submenu?.items ?? [])]);
    // Only whoever builds the program sees them.
    const shown = items.filter(({ role }) => String(role).toLowerCase() !== 'toggledevtools');
    const said = shown.map(({ label }) => label ?? '');
    const answer = (...args: readonly unknown[]): number => {
      // The options come last, after the window.
      const { title, message, detail, buttons } = args.at(-1) as Electron.MessageBoxOptions;
      said.push(title ?? '', message.replace(app.getVersion(), ''), detail ?? '', ...(buttons ?? []));
      return 0;
    };
    dialog.showMessageBoxSync = answer;
    dialog.showMessageBox = async (...args: readonly unknown[]) => ({
      response: answer(...args),
      checkboxChecked: false,
    });
    items.at(-1)?.click();
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.emit('will-prevent-unload', { preventDefault: () => undefined });
    window?.webContents.emit('render-process-gone', {}, {});
    return said.filter((text) => text !== '');
  });
  for (const { message } of [program.shell.unsaved, program.shell.stopped]) expect(texts).toContain(message);
  expect(texts).toContain(program.shell.menu.newWindow);
  expect(texts).toContain(en.frame.about.title);
  expect(texts.filter((text) => /[A-Za-z]{2}/.test(text))).toEqual([]);
});
