/** The name of a person, a salon or a service has at most so many characters. */
export const longestName = 120;

/** What is searched for has at most so many characters. */
export const longestSearch = 120;

/** A remark on one line, such as an alert or a reason, has at most so many characters. */
export const longestRemark = 200;

/** Notes have at most so many characters. */
export const longestNotes = 2000;
