/** How long a message about the waitlist offers to take back what it says. */
export const undoSeconds = 10;
