import { type AttackGroup, failedCheck, noForeignKey } from './attack.ts';

const newest = '(SELECT max(sequence) FROM change)';
const next = '(SELECT max(sequence) + 1 FROM change)';

/** Entry 1 once more, under another number and perhaps with other facts. */
function entry(sequence: string, facts: Readonly<Record<string, string>> = {}): string {
  const columns = ['at', 'actor', 'action', 'salon_id', 'entity', 'entity_id', 'snapshot', 'hash'];
  for (const column of ['personal', 'salt', 'digest', 'erases']) if (facts[column]) columns.push(column);
  const values = columns.map((column) => facts[column] ?? column);
  return `INSERT INTO change (sequence, ${columns.join(', ')}) SELECT ${sequence}, ${values.join(', ')} FROM change WHERE sequence = 1`;
}

const entryOr = (policy: string, sequence: string): string =>
  entry(sequence).replace('INSERT ', `INSERT ${policy} `);

/** The history grows at its end and nowhere else. */
export const attacksOnHistory: readonly AttackGroup[] = [
  {
    refusal: 'the history is never changed',
    holds: 'always',
    attacks: [
      {
        name: 'an entry changed',
        why: 'it would tell another story',
        sql: `UPDATE change SET actor = 'manager' WHERE sequence = 2`,
      },
      {
        name: 'an entry changed in nothing',
        why: 'whoever may write it may change it',
        sql: 'UPDATE change SET actor = actor',
      },
      {
        name: 'an entry moved to the end',
        why: 'it would tell the story in another order',
        sql: `UPDATE change SET sequence = ${next} WHERE sequence = 2`,
      },
      {
        name: 'an entry moved by its rowid',
        why: 'another name of the sequence',
        sql: `UPDATE change SET rowid = ${next} WHERE sequence = 2`,
      },
      ...['OR REPLACE', 'OR IGNORE', 'OR FAIL', 'OR ROLLBACK'].map((policy) => ({
        name: `UPDATE ${policy} of an entry onto another`,
        why: 'REPLACE would delete the other without asking the trigger against deletion',
        sql: `UPDATE ${policy} change SET sequence = 1 WHERE sequence = 2`,
      })),
      {
        name: 'the names in the history blotted out',
        why: 'it would tell less',
        sql: 'UPDATE change SET snapshot = NULL',
      },
      {
        name: 'what the history tells of a person taken away without an erasure',
        why: 'nobody would know who did',
        sql: `UPDATE change SET personal = NULL, salt = NULL, digest = zeroblob(32) WHERE personal IS NOT NULL`,
      },
      {
        name: 'what the history tells of a person changed',
        why: 'it would tell of somebody else',
        sql: `UPDATE change SET personal = '{"name":"Nobody"}' WHERE personal IS NOT NULL`,
      },
    ],
  },
  {
    refusal: 'the history is never deleted',
    holds: 'always',
    attacks: [
      { name: 'an entry deleted', why: 'nobody would know', sql: 'DELETE FROM change WHERE sequence = 2' },
      {
        name: 'the newest entry deleted',
        why: 'no entry after it tells that it was there',
        sql: `DELETE FROM change WHERE sequence = ${newest}`,
      },
      {
        name: 'everything deleted',
        why: 'SQLite would empty the table at one stroke',
        sql: 'DELETE FROM change',
      },
    ],
  },
  {
    refusal: 'the history has no gap',
    holds: 'always',
    attacks: [
      { name: 'an entry put in twice', why: 'its number is taken', sql: entry('2') },
      ...['OR REPLACE', 'OR IGNORE', 'OR FAIL'].map((policy) => ({
        name: `INSERT ${policy} of an entry that is there`,
        why: 'REPLACE would delete the other without asking the trigger against deletion',
        sql: entryOr(policy, '2'),
      })),
      {
        name: 'REPLACE INTO of the newest entry',
        why: 'another spelling of OR REPLACE',
        sql: entry(newest).replace('INSERT ', 'REPLACE '),
      },
      {
        name: 'an UPSERT onto an entry that is there',
        why: 'DO UPDATE is an UPDATE by another name',
        sql: `${entry('2')} AND true ON CONFLICT (sequence) DO UPDATE SET actor = 'manager'`,
      },
      { name: 'an entry that leaves a gap', why: 'somebody could fill it', sql: entry(`${newest} + 2`) },
      { name: 'an entry ignored into a gap', why: 'likewise', sql: entryOr('OR IGNORE', '1000') },
      { name: 'an entry without a number', why: 'SQLite would give it one', sql: entry('NULL') },
      { name: 'an entry before the first', why: 'the story begins with one', sql: entry('0') },
      {
        name: 'two entries with one number',
        why: 'the second comes too late',
        sql: entry(next).replace('sequence = 1', 'sequence <= 2'),
      },
    ],
  },
  {
    refusal: failedCheck('change_hash'),
    holds: 'always',
    attacks: [
      {
        name: 'an entry at the end with half a hash',
        why: 'no entry after it could hold it',
        sql: entry(next, { hash: 'zeroblob(16)' }),
      },
      { name: 'an entry at the end with an empty hash', why: 'likewise', sql: entry(next, { hash: `x''` }) },
    ],
  },
  {
    refusal: failedCheck('change_snapshot'),
    holds: 'always',
    attacks: [
      {
        name: 'an entry at the end that cannot be read',
        why: 'nobody could be shown it',
        sql: entry(next, { snapshot: `'{'` }),
      },
    ],
  },
  {
    refusal: failedCheck('change_personal'),
    holds: 'always',
    attacks: [
      {
        name: 'an entry at the end that tells something unreadable of a person',
        why: 'nobody could be shown it',
        sql: entry(next, { personal: `'{'`, salt: 'zeroblob(16)' }),
      },
    ],
  },
  {
    refusal: failedCheck('change_salt'),
    holds: 'always',
    attacks: [
      {
        name: 'an entry at the end that tells of a person without a salt',
        why: 'once it is erased names could be tried out',
        sql: entry(next, { personal: `'{}'` }),
      },
      {
        name: 'an entry at the end with a salt of one byte',
        why: 'likewise: each name would have to be tried with no more than 256 salts',
        sql: entry(next, { personal: `'{}'`, salt: 'zeroblob(1)' }),
      },
    ],
  },
  {
    refusal: failedCheck('change_digest'),
    holds: 'always',
    attacks: [
      {
        name: 'an entry at the end that is erased and is not',
        why: 'it would tell what it is said not to tell',
        sql: entry(next, { personal: `'{}'`, salt: 'zeroblob(16)', digest: 'zeroblob(32)' }),
      },
      {
        name: 'an entry at the end that is erased without a digest',
        why: 'the chain could not go on over it',
        sql: entry(next, { digest: `x''` }),
      },
    ],
  },
  {
    refusal: failedCheck('change_erases'),
    holds: 'always',
    attacks: [
      {
        name: 'an entry at the end that erases others and is of no erasure',
        why: 'nobody would find who did it',
        sql: entry(next, { erases: `'[2]'` }),
      },
    ],
  },
  {
    refusal: noForeignKey,
    holds: 'with foreign keys on',
    attacks: [
      {
        name: 'an entry at the end of a salon that is not there',
        why: 'nobody could be shown it',
        sql: entry(next, { salon_id: 'randomblob(16)' }),
      },
    ],
  },
  {
    refusal: 'the head of the history moves with its entries',
    holds: 'always',
    attacks: [
      {
        name: 'the head moved back',
        why: 'the newest entries could be cut off',
        sql: 'UPDATE history_head SET sequence = sequence - 1',
      },
      {
        name: 'the head moved back to an entry that is there',
        why: 'the newest entries could be cut off',
        sql: 'UPDATE history_head SET (sequence, hash) = (SELECT sequence, hash FROM change WHERE sequence = 2)',
      },
      {
        name: 'the head moved on to no entry',
        why: 'it would be at the end of nothing',
        sql: 'UPDATE history_head SET sequence = sequence + 1',
      },
      {
        name: 'the head given another hash',
        why: 'another entry could stand there',
        sql: 'UPDATE history_head SET hash = zeroblob(32)',
      },
      {
        name: 'the head written as it is',
        why: 'whoever may write it may change it',
        sql: 'UPDATE history_head SET hash = hash',
      },
      {
        name: 'the head given another name',
        why: 'it would stand still from now on',
        sql: 'UPDATE history_head SET id = 2',
      },
      {
        name: 'UPDATE OR IGNORE of the head',
        why: 'the clause is not asked by RAISE(ABORT)',
        sql: 'UPDATE OR IGNORE history_head SET sequence = 0',
      },
    ],
  },
  {
    refusal: 'the head of the history is never deleted',
    holds: 'always',
    attacks: [
      {
        name: 'the head deleted',
        why: 'nobody would know where the history ends',
        sql: 'DELETE FROM history_head',
      },
    ],
  },
  {
    refusal: 'the history has one head',
    holds: 'always',
    attacks: [
      {
        name: 'a second head',
        why: 'two ends of one story',
        sql: 'INSERT INTO history_head VALUES (2, 0, zeroblob(32))',
      },
      ...['OR REPLACE', 'OR IGNORE'].map((policy) => ({
        name: `INSERT ${policy} of the head`,
        why: 'REPLACE would delete it without asking the trigger against deletion',
        sql: `INSERT ${policy} INTO history_head VALUES (1, 0, zeroblob(32))`,
      })),
      {
        name: 'an UPSERT of the head',
        why: 'DO UPDATE is an UPDATE by another name',
        sql: `INSERT INTO history_head VALUES (1, 0, zeroblob(32)) ON CONFLICT (id) DO UPDATE SET sequence = 0`,
      },
    ],
  },
];
