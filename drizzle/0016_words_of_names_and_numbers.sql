-- The words of names are told apart from those of notes, and the ends of telephone numbers are words, too: all are written again when the desk opens.
DELETE FROM `client_word`;
