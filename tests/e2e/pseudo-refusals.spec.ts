// Everything that the desk refuses with, where a person at the screen reads it, in a language that nobody speaks. The desk is told what
// to answer; its sentence is the one that it would say.
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { channelOf } from '../../src/shared/contract/bridge.ts';
import { contract, type MethodName, type WireAnswer } from '../../src/shared/contract/contract.ts';
import { type DeskError, deskError } from '../../src/shared/contract/errors.ts';
import { violationCodes } from '../../src/shared/domain/rules/rules.ts';
import { localeForSystem } from '../../src/shared/locale.ts';
import { wordedError } from '../../src/shared/words/worded.ts';
import { refusalExamples, violationOf } from '../shared/words/examples.ts';
import { cardOf, dayIsDrawn, drag } from './day.ts';
import { type Desk, expect } from './desk.ts';
import { expectPseudo, openSalon, press, test } from './pseudo/desk.ts';
import { en } from './pseudo/en.ts';
import { formatsOf } from './pseudo/formats.ts';
import { program } from './pseudo/program.ts';

const speech = { words: { ...en, ...program }, formats: formatsOf(localeForSystem('en-GB')) };

/** A refusal of each code of the contract. */
const ofEachCode: readonly DeskError[] = Object.values(refusalExamples);

/** A booking refused by each rule. */
const ofEachRule: readonly DeskError[] = violationCodes.map((code) => ({
  code: 'booking_rejected',
  violations: [violationOf(code)],
  suggestions: [],
}));

const nameOf = (error: DeskError): string =>
  error.code === 'booking_rejected' ? error.violations.map(({ code }) => code).join() : error.code;

/** From here on the desk answers every call of `method` with that. */
async function answerAll(desk: Desk, method: MethodName, answer: WireAnswer): Promise<void> {
  await desk.app().evaluate(
    ({ ipcMain }, given) => {
      ipcMain.removeHandler(given.channel);
      ipcMain.handle(given.channel, () => given.answer);
    },
    { channel: channelOf(method), answer },
  );
}

/** From here on the desk refuses every call of `method`; answers the sentence that it says. */
async function refuseAll(desk: Desk, method: MethodName, error: DeskError): Promise<string> {
  const worded = wordedError(error, speech);
  await answerAll(desk, method, { ok: false, error: z.encode(deskError, worded) });
  return worded.message;
}

/** Has `method` refused in each way, does what calls it, and looks over the page that says why. */
async function expectRefusals(
  desk: Desk,
  page: Page,
  method: MethodName,
  errors: readonly DeskError[],
  tryIt: () => Promise<void>,
): Promise<void> {
  for (const error of errors) {
    const sentence = await refuseAll(desk, method, error);
    await tryIt();
    await expect(page.getByText(sentence).first()).toBeVisible();
    await expectPseudo(page, `${nameOf(error)} from ${method}`);
  }
}

test('every refusal of a change to a booking, in its panel', async ({ desk }) => {
  const { anna, vera, book } = await openSalon(desk);
  // Whoever comes much earlier is asked about first.
  const booking = await book(anna, '09:00');
  const page = await desk.open();
  await dayIsDrawn(page, anna, vera);
  await cardOf(page, booking).click();
  await expectRefusals(desk, page, 'bookings.setStatus', [...ofEachCode, ...ofEachRule], () =>
    press(page, en.booking.statusActions.arrived),
  );
});

test('every rule that refuses a booking that is moved, where it was let go', async ({ desk }) => {
  const { anna, vera, book } = await openSalon(desk);
  await book(anna, '10:00');
  const page = await desk.open();
  await dayIsDrawn(page, anna, vera);
  await expectRefusals(desk, page, 'bookings.move', ofEachRule, () =>
    drag(page, [anna, '10:15'], [vera, '11:15']),
  );
});

test('every refusal of undo, in a notice', async ({ desk }) => {
  const { anna, vera } = await openSalon(desk);
  const page = await desk.open();
  await dayIsDrawn(page, anna, vera);
  await expectRefusals(desk, page, 'history.undo', ofEachCode, () => page.keyboard.press('Control+z'));
});

test('every refusal of a form that is saved, above its button', async ({ desk }) => {
  await openSalon(desk);
  const page = await desk.open();
  await press(page, en.frame.screenNames.clients);
  await page.getByRole('option').click();
  await page.getByRole('button', { name: en.clients.card.edit, exact: true }).click();
  await page.getByRole('textbox', { name: en.clients.fields.notes }).fill('…');
  await expectRefusals(desk, page, 'clients.update', ofEachCode, () => press(page, en.frame.save.save));
});

test('every refusal of the desk to be read at all', async ({ desk }) => {
  await openSalon(desk);
  const page = await desk.open();
  await refuseAll(desk, 'salons.list', refusalExamples.busy);
  await page.reload();
  await expectRefusals(desk, page, 'salons.list', ofEachCode, () => press(page, en.frame.failed.again));
});

test('a database that is damaged: what is said as soon as it is known, and of the first change', async ({
  desk,
}) => {
  await openSalon(desk);
  const status = await desk.must('desk.status', {});
  const integrity = { ...status.integrity, state: 'damaged' as const };
  const value = z.encode(contract['desk.status'].output, { ...status, integrity });
  await answerAll(desk, 'desk.status', { ok: true, value });
  const page = await desk.open();
  await page.reload();
  await expect(page.getByText(en.frame.damaged)).toBeVisible();
  await press(page, en.frame.screenNames.clients);
  await page.getByRole('option').click();
  await page.getByRole('button', { name: en.clients.card.edit, exact: true }).click();
  await page.getByRole('textbox', { name: en.clients.fields.notes }).fill('…');
  await expectRefusals(desk, page, 'clients.update', [refusalExamples.damaged], () =>
    press(page, en.frame.save.save),
  );
});
