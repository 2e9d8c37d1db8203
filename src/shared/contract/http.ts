/** The header in which a window of a browser says which one it is: all of them have the same token. */
export const windowHeader = 'Front-Desk-Window';
