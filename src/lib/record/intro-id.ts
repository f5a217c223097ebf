/** Id of the section before the first heading of a page; a link to it goes to the top. */
export const introId = 'page-start';
