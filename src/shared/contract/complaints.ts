import type { WallTime } from '../domain/zoned-time.ts';

/** A complaint of each of these codes, with these facts. */
type Of<Code extends string, Facts = unknown> = {
  readonly [One in Code]: { readonly code: One } & Facts;
}[Code];

/** What is wrong with an input, beside the schema library's own checks; `shared/words` has the sentences. */
export type Complaint =
  | Of<
      | 'not_an_id'
      | 'not_an_instant'
      | 'not_a_date'
      | 'not_a_wall_time'
      | 'not_a_time_zone'
      | 'not_a_locale'
      | 'not_a_color'
    >
  | Of<'not_printable' | 'blank'>
  | Of<
      | 'year_out_of_range'
      | 'leads_beyond_last_year'
      | 'ends_before_start'
      | 'until_before_first'
      | 'count_or_until'
    >
  | Of<
      | 'named_twice'
      | 'shared_id'
      | 'not_moving'
      | 'not_cancelled'
      | 'not_of_series'
      | 'other_salon'
      | 'not_of_salon'
      | 'staff_not_of_salon'
      | 'other_client'
      | 'block_too_long'
      | 'processing_too_long'
      | 'beyond_last_week'
      | 'another_schedule_begins'
    >
  | Of<'not_json' | 'not_http'>
  | Of<'not_after' | 'before' | 'after', { readonly field: string }>
  | Of<'too_many_days' | 'too_many_dates', { readonly max: number }>
  | Of<'overlaps_window', { readonly startTime: WallTime; readonly endTime: WallTime }>;

/** A complaint as a schema's own check raises it, about the field at `path` below the value that is checked. */
export function complain(complaint: Complaint, ...path: PropertyKey[]) {
  return { params: { complaint }, path };
}
