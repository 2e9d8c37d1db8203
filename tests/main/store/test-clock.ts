import { type Instant, instant } from '../../../src/shared/domain/interval.ts';

/** Monday, 2 March 2026, 09:00 in Istanbul: when every test database is opened, and every test writes. */
export const now: Instant = instant(Date.UTC(2026, 2, 2, 6));
