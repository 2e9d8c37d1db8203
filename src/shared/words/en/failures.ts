// Apart from the rest of the frame: a page may have to say them before it has loaded its words, and in a language that the desk has not told it yet.
export const failures = {
  queryUnanswered: 'The desk does not answer. Nothing was changed. The page tries again by itself.',
  commandUnanswered:
    'The desk does not answer. What you typed is still here: once it answers again, look whether it was saved, and if not, save it again.',
  unintelligible:
    'The desk answered something that this page does not understand. Reload the page and try again.',
};
