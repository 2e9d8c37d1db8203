/** A remark on one line, such as an alert or a reason, has at most so many characters. */
export const longestRemark = 200;

/** Notes have at most so many characters. */
export const longestNotes = 2000;
