import { expect, test } from 'vitest';
import { isBooking, readSentence } from '../../../../src/renderer/command-bar/sentence/read-sentence.ts';
import {
  type Answers,
  newNameIn,
  questionOf,
  spreadOut,
  understand,
} from '../../../../src/renderer/command-bar/sentence/understood.ts';
import { date, idOf, monday } from '../../../shared/domain/world.ts';
import { english } from '../../english.ts';
import { clients, known, services, staff } from './salon.ts';

const wall = { today: date('2026-03-02'), minute: 600, formats: english.formats };
const reading = (sentence: string) => readSentence(sentence, known, wall);
const understood = (sentence: string, answers: Answers = {}) =>
  understand(reading(sentence), reading(sentence).unread, answers);

test.each([
  ['elif', false],
  ['elif kaya', false],
  ['thu', false],
  ['bea', false],
  ['bea elif', false],
  ['week of bea', false],
  ['new b', false],
  ['cut', false],
  ['elif cut', true],
  ['nadia cut', true],
  ['cut thu', true],
  ['elif 15', true],
  ['bea thu', true],
])('%o is a booking: %s', (sentence, expected) => {
  expect(isBooking(reading(sentence))).toBe(expected);
});

test('an answer is understood where the sentence leaves open what it answers', () => {
  const [service] = services;
  const kaya = { kind: 'known', client: clients[0] } as const;
  expect(understood('elif thu 15', { service }).service).toBe(service);
  expect(understood('elif thu 15', { client: kaya }).client).toEqual(kaya);
  expect(understood('nadia cut', { client: { kind: 'new', name: 'nadia', phone: '' } }).client).toMatchObject(
    {
      kind: 'new',
    },
  );
  expect(understood('cut thu 15', { client: { kind: 'nobody' } }).client).toEqual({ kind: 'nobody' });
});

test('what the sentence says goes before an answer that was given to less of it', () => {
  const [service] = services;
  const kaya = { kind: 'known', client: clients[0] } as const;
  expect(understood('zeynep boya thu 15', { service }).service?.name).toBe('Boya');
  expect(understood('zeynep boya thu 15', { client: kaya }).client).toMatchObject({
    client: { name: 'Zeynep Su' },
  });
  expect(understood('nadia cut', { client: { kind: 'nobody' } }).client).toBeUndefined();
  expect(
    understood('nadia p cut', { client: { kind: 'new', name: 'nadia', phone: '' } }).client,
  ).toBeUndefined();
  // Of the two Elifs only one of them is an answer.
  expect(understood('elif cut', { client: { kind: 'known', client: clients[7] } }).client).toBeUndefined();
});

test('what is open is asked in one order, what the booking is before when and for whom', () => {
  const asked = (sentence: string, isFree: boolean | undefined) =>
    questionOf(understood(sentence), reading(sentence), isFree);
  expect(asked('elif thu 15', true)).toBe('service');
  expect(asked('cut elif', undefined)).toBe('time');
  expect(asked('elif cut thu 15', false)).toBe('place');
  expect(asked('elif cut thu 15', true)).toBe('client');
  expect(asked('zeynep cut thu 15', true)).toBeUndefined();
  const [ana] = staff;
  const two = { ...known, staff: [ana, { ...ana, id: idOf<typeof ana.id>(309) }] };
  const twice = readSentence('zeynep cut thu 15 ana', two, wall);
  expect(questionOf(understand(twice, '', {}), twice, true)).toBe('person');
});

test('a new name that was typed in small letters is written as names are, in the language of the desk', () => {
  expect(newNameIn('nadia petrova', 'en')).toBe('Nadia Petrova');
  expect(newNameIn('irem ışık', 'tr')).toBe('İrem Işık');
  expect(newNameIn('Nadia van der Berg', 'en')).toBe('Nadia van der Berg');
  expect(newNameIn('25', 'en')).toBe('');
});

test('of the free times of one person those an hour apart are offered', () => {
  const slot = (clock: string, who: number) => ({
    staffId: idOf<(typeof staff)[0]['id']>(who),
    serviceId: services[0].id,
    startTime: monday(clock),
    endTime: monday('18:00'),
  });
  const slots = [slot('09:00', 1), slot('09:15', 1), slot('09:15', 2), slot('10:00', 1), slot('11:00', 1)];
  expect(spreadOut(slots, 3)).toEqual([slots[0], slots[2], slots[3]]);
});
